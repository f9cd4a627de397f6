import { l as jsonField, u as textField } from "./index.js";
// src/actions/pull-of-run.ts
/**
* The pull request that the run is about: of its own event, or of the run that a `workflow_run` event tells of. GitHub leaves pull
* requests from forks out of that event, so it is looked up by branch and held against the commit.
*/
async function pullOfRun({ pullRequest, triggeredBy }, board) {
	if (pullRequest !== void 0) return pullRequest;
	if (triggeredBy === void 0) return void 0;
	const { owner, branch, head } = triggeredBy;
	const [only, ...others] = (await board.rest.list({
		path: `${board.path}/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`,
		subject: `the pull request of ${owner}:${branch}`
	})).filter((item) => textField(jsonField(item, "head"), "sha") === head);
	const number = jsonField(only, "number");
	return typeof number === "number" && others.length === 0 ? {
		number,
		head,
		fromFork: false
	} : void 0;
}
export { pullOfRun };
