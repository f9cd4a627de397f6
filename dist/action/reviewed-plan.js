import { W as Failure, l as jsonField, n as hasChanges, u as textField } from "./index.js";
import { ownComments } from "./comment.js";
// src/actions/reviewed-plan.ts
/**
* Why the plan may not be applied under `require-reviewed-plan`; undefined where it may: it is empty, or its digest is the one of our
* comment on the merged pull request of this commit, made for the last commit of that pull request.
*/
async function reviewRefusal(plan, board, workflow) {
	if (plan.digest !== "" && !hasChanges(plan)) return void 0;
	if (plan.digest === "") return refusal("This plan has no digest, because a target could not be planned.");
	try {
		const pull = await mergedPull(board, workflow);
		return pull instanceof Failure ? pull : commentRefusal(plan, pull, board);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return new Failure(error.reason, `The reviewed plan cannot be read. ${error.message}`, { hint: "Give the job the permissions contents: read and pull-requests: read; require-reviewed-plan reads our comment with github-token." });
	}
}
async function commentRefusal(plan, pull, board) {
	const [comment, ...twins] = await ownComments(board, pull.number);
	if (comment === void 0) return refusal(`Pull request ${pull.number} has no plan of ours that somebody could have reviewed.`);
	if (twins.length > 0) return refusal(`Pull request ${pull.number} has ${twins.length + 1} plans of ours; which of them was reviewed is not known.`);
	const { head, digest } = comment.header;
	if (head !== pull.head) return refusal(`The plan on pull request ${pull.number} was made for commit ${shortened(head)}, and its last commit is ${shortened(pull.head)}.`);
	if (digest === plan.digest) return void 0;
	return refusal(`The plan has the digest ${plan.digest}; the one reviewed on pull request ${pull.number} has ${shortened(digest)}.`);
}
/** The one pull request that brought this commit to the branch of this run. */
async function mergedPull(board, workflow) {
	const { pullRequest, commit, branch } = workflow;
	if (pullRequest?.merged === true) return pullRequest;
	const merged = (await board.rest.list({
		path: `${board.path}/commits/${encodeURIComponent(commit)}/pulls`,
		subject: `the pull requests of commit ${commit.slice(0, 7)}`
	})).filter((item) => {
		const base = textField(jsonField(item, "base"), "ref");
		return typeof jsonField(item, "merged_at") === "string" && (branch === "" || base === branch);
	});
	const [only] = merged;
	const number = jsonField(only, "number");
	if (merged.length !== 1 || typeof number !== "number") return refusal(`Commit ${commit.slice(0, 7)} belongs to ${merged.length === 0 ? "no merged pull request" : `${merged.length} merged pull requests`}${branch === "" ? "" : ` into ${branch}`}; a reviewed plan is looked for on exactly one.`);
	return {
		number,
		head: textField(jsonField(only, "head"), "sha") ?? ""
	};
}
function refusal(message) {
	return new Failure("plan-changed", message, { hint: "Nothing is written without a reviewed plan. Open a pull request, let the dry run comment its plan on the last commit, and merge that." });
}
function shortened(value) {
	return typeof value === "string" && /^[0-9a-f]{7,64}$/.test(value) ? value.slice(0, 12) : "none";
}
export { reviewRefusal };
