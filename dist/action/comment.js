import { f as RestRefusal, r as hasDrift, u as textField } from "./index.js";
import { n as fittingWrite, r as commentMarkdown, t as ownRemarks } from "./own-remarks.js";
// src/actions/comment.ts
/**
* Keeps one comment on the pull request: made where there is something to decide, brought up to date whenever it exists, its twins
* deleted. The answer is where it is, empty where there is none. Rejects with a `Failure`.
*/
async function commented(report, options) {
	const { board, pull, when } = options;
	const [existing, ...twins] = await ownComments(board, pull.number);
	if (existing === void 0) return isWorthTelling(report, when) ? create(report, options) : "";
	if (isLater(existing, options.workflow)) return existing.url;
	const url = await update(report, options, existing);
	for (const { id } of twins) await board.rest.send({
		method: "DELETE",
		path: commentPath(board, id),
		subject: subjectOf(pull)
	});
	return url;
}
/** Our comments on a pull request, oldest first. */
async function ownComments(board, pull) {
	const items = await board.rest.list({
		path: `${board.path}/issues/${pull}/comments`,
		subject: `the comments of pull request ${pull}`
	});
	return ownRemarks(board, items, "id");
}
function isWorthTelling({ plan, failureReason }, when) {
	return when === "always" || failureReason !== void 0 || plan !== void 0 && hasDrift(plan);
}
/** Whether a later run of this workflow has written already: a slow run must not bring an old plan back. */
function isLater({ header }, { name, runNumber }) {
	return header.workflow === name && typeof header.run === "number" && header.run > Number(runNumber);
}
async function create(report, options) {
	const { board, pull } = options;
	const path = `${board.path}/issues/${pull.number}/comments`;
	const made = await fittingWrite(text(report, options), (body) => board.rest.send({
		method: "POST",
		path,
		body: { body },
		subject: subjectOf(pull)
	}));
	return textField(made, "html_url") ?? "";
}
async function update(report, options, { id, url }) {
	const { board, pull } = options;
	try {
		await fittingWrite(text(report, options), (body) => board.rest.send({
			method: "PATCH",
			path: commentPath(board, id),
			body: { body },
			subject: subjectOf(pull)
		}));
		return url;
	} catch (error) {
		if (error instanceof RestRefusal && error.status === 404) return create(report, options);
		throw error;
	}
}
function text(report, options) {
	return (maxCharacters) => commentMarkdown(report, header(report, options), { maxCharacters });
}
function header({ plan }, { board, pull, workflow, version }) {
	const run = Number(workflow.runNumber);
	return {
		set: board.set,
		version,
		digest: plan?.digest ?? "",
		head: pull.head,
		workflow: workflow.name,
		run: Number.isSafeInteger(run) ? run : 0
	};
}
function commentPath({ path }, id) {
	return `${path}/issues/comments/${id}`;
}
function subjectOf({ number }) {
	return `the comment on pull request ${number}`;
}
export { commented, ownComments };
