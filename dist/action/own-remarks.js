import { c as idField, f as RestRefusal, l as jsonField, u as textField } from "./index.js";
import { p as page } from "./plan.js";
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
export { commentMarker as i, fittingWrite as n, commentMarkdown as r, ownRemarks as t };
