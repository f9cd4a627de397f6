import { n as jsonField, r as textField, t as idField } from "./json-field.js";
import { r as hasDrift } from "./counted.js";
import { t as page } from "./page.js";
import { t as RestRefusal } from "./rest-api.js";
// src/render/comment-header.ts
/**
* The first line of what we write. No value can close the HTML comment or mean anything in it: `<`, `>`, `--`, mentions, references and
* all but plain ASCII are written as JSON escapes.
*/
function commentMarker(header) {
	return `<!-- hookherd:v1 ${JSON.stringify(header).replace(/[^ -~]|[<>@#]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`).replaceAll("--", "-\\u002d")} -->`;
}
/** The header of a text that begins with our marker; undefined for any other text. */
function commentHeader(body) {
	const [, json] = /^<!-- hookherd:v1 (\{.*\}) -->(?:\r?\n|$)/.exec(body) ?? [];
	if (json === void 0) return void 0;
	try {
		return JSON.parse(json);
	} catch {
		return;
	}
}
// src/render/comment.ts
/** GitHub refuses comments above 65,536 characters. */
const commentCharacters = 6e4;
/** The comment on the pull request: a line for machines, then the same page as the summary, in at most `maxCharacters`. */
function commentMarkdown(report, header, { maxCharacters } = { maxCharacters: commentCharacters }) {
	const marker = commentMarker(header);
	return `${marker}\n${page(report, {
		room: maxCharacters - marker.length - 1,
		size: (text) => text.length
	})}`;
}
// src/actions/fitting-write.ts
/** Tried one after the other: what GitHub counts is not documented, and characters outside the basic plane may count more than once. */
const lengths = [
	commentCharacters,
	commentCharacters / 3,
	4e3
];
/** Writes a text that GitHub may find too long, each time shorter. Rejects with the last refusal. */
async function fittingWrite(text, write) {
	const [first, ...shorter] = lengths;
	let attempt = write(text(first));
	for (const length of shorter) attempt = attempt.catch((error) => {
		if (error instanceof RestRefusal && error.status === 422) return write(text(length));
		throw error;
	});
	return attempt;
}
// src/actions/own-remarks.ts
/**
* Those of the given comments or issues that are ours: they begin with our marker, for our set, and our own login wrote them. A marker
* alone proves nothing, since anybody may copy one.
*/
async function ownRemarks({ login, set }, items, idName) {
	const marked = items.flatMap((item) => {
		const header = commentHeader(textField(item, "body") ?? "");
		const id = idField(item, idName);
		const isPull = jsonField(item, "pull_request") !== void 0;
		if (header?.set !== set || id === void 0 || isPull) return [];
		return [{
			id,
			url: textField(item, "html_url") ?? "",
			header,
			by: textField(jsonField(item, "user"), "login")
		}];
	});
	if (marked.length === 0) return [];
	const own = (await login()).toLowerCase();
	return marked.filter(({ by }) => by?.toLowerCase() === own);
}
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
	return ownRemarks(board, await board.rest.list({
		path: `${board.path}/issues/${pull}/comments`,
		subject: `the comments of pull request ${pull}`
	}), "id");
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
export { commentMarker as a, fittingWrite as i, ownComments as n, ownRemarks as r, commented as t };
