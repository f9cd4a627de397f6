import { E as createHash, I as targetName, J as codeSpan, Q as tableCell, V as compareText, Z as markdownText, c as idField, d as textsField, l as jsonField, o as targetOf, q as clipped, r as hasDrift, s as targetPlans, u as textField, z as compareIds } from "./index.js";
import { p as counted } from "./read.js";
import { T as urlOf, _ as signs, g as place, h as heading, p as page, w as rows } from "./plan.js";
import { i as commentMarker, n as fittingWrite, t as ownRemarks } from "./own-remarks.js";
// src/render/drift.ts
/** What drifted, one short line a hook; hooks that the config does not name are one line where they may not be listed. */
function driftLines({ plan, showUnmanaged }) {
	const several = (plan?.targets.length ?? 0) > 1;
	return targetPlans(plan).flatMap((own) => {
		const lines = [
			...rows({
				...own,
				refreshes: []
			}).map(({ op, url }) => `${signs[op].sign} ${url}`),
			...own.refused.map(({ change }) => `${signs[change.op].sign} ${urlOf(change)}`),
			...unmanagedLines(own, showUnmanaged)
		];
		return several ? lines.map((line) => `${targetName(own.target)}: ${line}`) : lines;
	});
}
/** Whether every target could be compared, so that no drift means that there is none. */
function isWhole(plan) {
	return plan.targets.every(({ status }) => status === "planned");
}
function unmanagedLines({ unmanaged, unmanagedIsDrift }, show) {
	const drifted = unmanagedIsDrift ? unmanaged.filter(({ mark }) => mark !== "foreign") : [];
	if (drifted.length === 0) return [];
	return show === "list" ? drifted.map(({ live }) => `? ${live.url} (id ${live.id})`) : [counted(drifted.length, "unmanaged hook")];
}
// src/render/drift-history.ts
/** More would crowd out the report; the first and the last matter. */
const keptEntries = 12;
/** The history with one entry more; in the middle of a long one entries are dropped. */
function lengthened(history, entry) {
	const all = [...history, entry];
	return all.length <= keptEntries ? all : [...all.slice(0, 1), ...all.slice(-10)];
}
/** A folded table of what changed when, newest first; empty for a drift that never changed. */
function historySection(history) {
	if (history.length < 2) return "";
	const rows = history.toReversed().map(({ at, what, came, went, more, runUrl }) => {
		const parts = [
			markdownText(clipped(what, 200)),
			...came.map((line) => `new ${shown(line)}`),
			...went.map((line) => `gone ${shown(line)}`),
			...more > 0 ? [`and ${more} more`] : []
		];
		return `| ${[timeCell(at, runUrl), parts.join("<br>")].map(tableCell).join(" | ")} |`;
	});
	return `<details><summary>History (${history.length})</summary>\n\n| When (UTC) | What |
| --- | --- |\n${rows.join("\n")}\n\n</details>`;
}
function timeCell(at, runUrl) {
	const time = at.replace("T", " ");
	return /^https?:\/\/[\w.:/-]{1,300}$/.test(runUrl) ? `[${time}](${runUrl})` : time;
}
function shown(line) {
	return codeSpan(clipped(line, 160));
}
// src/render/web-base.ts
/** Where people look at the GitHub of an API base: `https://github.com` for `https://api.github.com`. */
function webBase(apiBase) {
	const url = new URL(apiBase);
	if (url.hostname === "api.github.com") return "https://github.com";
	if (url.hostname.endsWith(".ghe.com")) return `https://${url.hostname.replace(/^api\./, "")}`;
	return url.origin;
}
// src/render/drift-issue.ts
/** Every drift issue has this label, so that people and we find it. */
const driftLabel = "hookherd-drift";
const mostLinks = 10;
/** The title of the issue, on one line. */
function driftTitle(plan) {
	return `Webhook drift: ${place(plan)}`;
}
/** The issue that an on-call engineer decides from: what it is about, who knows more, what to do, what differs, and since when. */
function driftBody(report, given) {
	const top = [
		commentMarker(given.header),
		introduction(report, given.history),
		whoToAsk(report.plan),
		whatToDo
	];
	const history = historySection(given.history);
	const parts = history !== "" && length(top) + history.length < given.maxCharacters / 2 ? [...top, history] : top;
	const room = given.maxCharacters - length(parts);
	return [...parts, page(report, {
		room,
		size: (text) => text.length,
		advice: "none"
	})].join("\n\n");
}
/** Of the parts with a blank line behind each. */
function length(parts) {
	return parts.reduce((sum, part) => sum + part.length + 2, 0);
}
/** The comment that closes the issue. */
function driftGone({ plan, run }, { at }) {
	const what = plan === void 0 ? "The live webhooks" : `The live webhooks of ${codeSpan(place(plan))}`;
	const where = isLink(run.runUrl) ? ` ([run](${run.runUrl}))` : "";
	return `${what} are as the config declares again, found ${at.replace("T", " ")} UTC${where}. If nobody meant to repair them, the audit log tells who did.`;
}
function introduction({ plan, run }, history) {
	const commit = run.commit === void 0 ? "" : ` at ${codeSpan(run.commit.slice(0, 7))}`;
	const since = history[0] === void 0 ? "" : `, found first ${history[0].at.replace("T", " ")} UTC`;
	return `The live webhooks of ${codeSpan(place(plan))} are not as the config${commit} declares${since}.`;
}
const whatToDo = `**What to do.** Where the live hooks are right, change the config. Where the config is right, run ${codeSpan("mode: apply")}; the plan below is what it would do. This issue is edited while the drift lasts and closed by the first scheduled run that finds none.`;
/** GitHub's audit log knows who changed a hook: one link for each owner. */
function whoToAsk({ apiBase, targets }) {
	const owners = new Map(targets.filter((planned) => planned.status === "planned" && isDrifted(planned)).map(targetOf).flatMap((target) => target.kind === "global" ? [] : [[target.owner.toLowerCase(), target.owner]]));
	const links = [...owners.values()].sort(compareText).slice(0, mostLinks).map((owner) => {
		return `[${owner}](${`${webBase(apiBase)}/organizations/${encodeURIComponent(owner)}/settings/audit-log?q=action%3Ahook`})`;
	});
	const more = owners.size > mostLinks ? ` and ${owners.size - mostLinks} more` : "";
	const where = links.length === 0 ? "" : `: ${links.join(", ")}${more}`;
	return `**Who should look.** Whoever changed a hook by hand. The audit log of the organization tells who it was, under ${codeSpan("action:hook")}${where}.`;
}
function isDrifted({ plan }) {
	return plan.changes.length + plan.refused.length > 0 || plan.unmanagedIsDrift && plan.unmanaged.some(({ mark }) => mark !== "foreign");
}
function isLink(url) {
	return url !== void 0 && /^https?:\/\/[\w.:/-]{1,300}$/.test(url);
}
// src/actions/drift-record.ts
/** A header with more would leave too little room for the report: then only the counts are told. */
const mostLines = 40;
const toldLines = 3;
const lineLength = 120;
/** The record after one more run; the same as before where the drift is the same. */
function nextRecord(before, report, { at }) {
	const all = driftLines(report);
	const facts = JSON.stringify([report.plan?.digest ?? "", [...all].sort()]);
	const fingerprint = createHash("sha256").update(facts).digest("hex").slice(0, 16);
	if (before?.fingerprint === fingerprint) return before;
	const lines = all.length > mostLines ? [] : all.map((line) => clipped(line, lineLength));
	return {
		fingerprint,
		lines,
		history: lengthened(before?.history ?? [], {
			at,
			what: heading(report),
			...difference(before?.lines ?? [], lines),
			runUrl: report.run.runUrl ?? ""
		})
	};
}
function difference(known, lines) {
	const came = lines.length === 0 ? [] : lines.filter((line) => !known.includes(line));
	const went = lines.length === 0 ? [] : known.filter((line) => !lines.includes(line));
	const told = {
		came: came.slice(0, toldLines),
		went: went.slice(0, toldLines)
	};
	return {
		...told,
		more: came.length + went.length - told.came.length - told.went.length
	};
}
/** The record in a header; whatever is not as we write it is left out. */
function recordIn({ fingerprint, lines, history }) {
	return {
		fingerprint: typeof fingerprint === "string" ? fingerprint : "",
		lines: textsField({ lines }, "lines") ?? [],
		history: Array.isArray(history) ? history.flatMap(entryIn) : []
	};
}
function entryIn(value) {
	const [at, what] = [textField(value, "at"), textField(value, "what")];
	if (at === void 0 || what === void 0 || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at)) return [];
	return [{
		at,
		what,
		came: textsField(value, "came") ?? [],
		went: textsField(value, "went") ?? [],
		more: Number(jsonField(value, "more")) || 0,
		runUrl: textField(value, "runUrl") ?? ""
	}];
}
/** The record as header values; where room is short only the latest of it. */
function recordHeader({ fingerprint, lines, history }, { maxCharacters }) {
	const isShort = maxCharacters < 2e4;
	return {
		fingerprint,
		lines: isShort ? [] : lines,
		history: history.slice(isShort ? -2 : 0).map((entry) => ({ ...entry }))
	};
}
// src/actions/drift-issue.ts
/**
* Keeps one open issue while there is drift: opened, edited, closed with a comment. Where a target could not be read, nothing is closed.
* The answer is where the open or just closed issue is, empty where there is none. Rejects with a `Failure`.
*/
async function driftIssueKept(report, options) {
	const { plan } = report;
	if (plan === void 0) return "";
	const [existing, ...twins] = await openIssues(options.board);
	if (hasDrift(plan)) {
		const drifted = {
			...report,
			plan
		};
		if (existing === void 0) return opened(drifted, options);
		for (const twin of twins) await closed(options.board, twin, `This is the same as #${existing.id}.`);
		return edited(drifted, options, existing);
	}
	if (existing === void 0) return "";
	if (!isWhole(plan)) return existing.url;
	for (const issue of [existing, ...twins]) await closed(options.board, issue, driftGone(report, options));
	return existing.url;
}
/** Our open issues for this set, oldest first. People may take the label off, so our own issues without it are looked at too. */
async function openIssues(board) {
	const subject = "the open drift issues";
	const path = `${board.path}/issues?state=open`;
	const labelled = await ownRemarks(board, await board.rest.list({
		path: `${path}&labels=${driftLabel}`,
		subject
	}), "number");
	if (labelled.length > 0) return oldestFirst(labelled);
	const creator = encodeURIComponent(await board.login());
	return oldestFirst(await ownRemarks(board, await board.rest.list({
		path: `${path}&creator=${creator}`,
		subject
	}), "number"));
}
function oldestFirst(issues) {
	return issues.toSorted((a, b) => compareIds(a.id, b.id));
}
async function opened(report, options) {
	const { board } = options;
	const path = `${board.path}/issues`;
	const title = driftTitle(report.plan);
	const made = await fittingWrite(text(report, options), (body) => board.rest.send({
		method: "POST",
		path,
		body: {
			title,
			body,
			labels: [driftLabel]
		},
		subject: "the drift issue"
	}));
	const number = idField(made, "number");
	const [first, ...younger] = await openIssues(board);
	const own = younger.find(({ id }) => id === number);
	if (first === void 0 || own === void 0) return textField(made, "html_url") ?? "";
	await closed(board, own, `This is the same as #${first.id}.`);
	return first.url;
}
async function edited(report, options, existing) {
	const { board } = options;
	const path = `${board.path}/issues/${existing.id}`;
	await fittingWrite(text(report, options, existing), (body) => board.rest.send({
		method: "PATCH",
		path,
		body: { body },
		subject: `drift issue ${existing.id}`
	}));
	return existing.url;
}
/** A comment that cannot be made, as in a locked conversation, keeps no issue open. */
async function closed(board, { id }, comment) {
	const path = `${board.path}/issues/${id}`;
	const subject = `drift issue ${id}`;
	await board.rest.send({
		method: "POST",
		path: `${path}/comments`,
		body: { body: comment },
		subject
	}).catch(() => {});
	await board.rest.send({
		method: "PATCH",
		path,
		body: {
			state: "closed",
			state_reason: "completed"
		},
		subject
	});
}
function text(report, { board, at, version }, existing) {
	const record = nextRecord(existing === void 0 ? void 0 : recordIn(existing.header), report, { at });
	const facts = {
		set: board.set,
		version,
		digest: report.plan.digest
	};
	return (maxCharacters) => {
		return driftBody(report, {
			header: {
				...facts,
				...recordHeader(record, { maxCharacters })
			},
			history: record.history,
			maxCharacters
		});
	};
}
export { driftIssueKept };
