import { i as confidentialForms, n as apiBase, t as redactor } from "./redactor.js";
import { A as targetPlans, F as tableCell, M as codeSpan, N as logLine, P as markdownText, b as place, j as clipped, k as targetOf, o as heading, t as page } from "./page.js";
import { n as readFiles, o as nearest, r as validatedTargets, s as hasErrors } from "./load-config.js";
import { t as Failure } from "./failure.js";
import { t as Sensitive } from "./sensitive.js";
import { a as commentMarker, i as fittingWrite, r as ownRemarks, t as commented } from "./comment.js";
import { n as compareText, t as compareIds } from "./compare.js";
import { i as textsField, n as jsonField, r as textField, t as idField } from "./json-field.js";
import { i as planCounts, r as hasDrift, t as counted } from "./counted.js";
import { r as targetName } from "./target.js";
import { a as rows, i as signs, o as urlOf } from "./outcome-text.js";
import { t as RestRefusal } from "./rest-api.js";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import { setTimeout } from "node:timers/promises";
import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
// src/actions/discreet.ts
/** The runner's toolkit, behind which nothing confidential is printed, whether the runner masks it or not. */
function discreetCore(core, hide) {
	return {
		...core,
		info: (message) => core.info(hide(message)),
		notice: (message, properties) => core.notice(hide(String(message)), properties),
		warning: (message, properties) => core.warning(hide(String(message)), properties),
		error: (message, properties) => core.error(hide(String(message)), properties),
		startGroup: (name) => core.startGroup(hide(name)),
		setOutput: (name, value) => core.setOutput(name, typeof value === "string" ? hide(value) : value),
		summary: { addRaw: (text, endsLine) => core.summary.addRaw(hide(text), endsLine) }
	};
}
/** An API that is sent nothing confidential in a body: comments and issues are seen by more people than the log. */
function discreetRest(api, hide) {
	return {
		...api,
		send: ({ body, ...call }) => api.send(body === void 0 ? call : {
			...call,
			body: hiddenTexts(body, hide)
		})
	};
}
function hiddenTexts(body, hide) {
	return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === "string" ? hide(value) : value]));
}
// src/actions/mask.ts
/** Masking a shorter text would hide ordinary words everywhere in the log. */
const leastCharacters$1 = 8;
/** Tells the runner to hide values in all that the job prints, in every form and line by line. */
function maskWith(core) {
	const masked = /* @__PURE__ */ new Set();
	return (values) => {
		for (const text of values.flatMap((value) => confidentialForms(value.reveal()))) {
			if (text.length < leastCharacters$1 || masked.has(text)) continue;
			masked.add(text);
			core.setSecret(text);
		}
	};
}
// src/actions/phase-log.ts
const titles = {
	"files-read": "Read the config",
	"targets-read": "Read the live hooks",
	"changes-done": "Write the changes",
	"logs-read": "Read the delivery logs",
	"redeliveries-asked": "Ask for redeliveries"
};
/** A folded group in the log for each phase, a line in it for each step. `end` closes the open group: results stand outside. */
function phaseLog(core) {
	let open;
	const end = () => {
		if (open !== void 0) core.endGroup();
		open = void 0;
	};
	const progress = ({ kind, done, total, about }) => {
		if (kind !== open) {
			end();
			core.startGroup(titles[kind]);
			open = kind;
		}
		core.info(logLine(`${done}/${total}  ${about ?? ""}`.trimEnd()));
		if (done === total) end();
	};
	return {
		progress,
		end
	};
}
// src/run/inputs.ts
const onOff = ["true", "false"];
/** Every input, in the order in which README and action.yml list them. */
const inputs = {
	mode: {
		default: "dry-run",
		values: [
			"validate",
			"dry-run",
			"plan",
			"apply",
			"health",
			"redeliver"
		],
		description: "`validate` (no network, no token), `dry-run` (`plan` is the same), `apply`, `health` or `redeliver`. Only `apply` and `redeliver` write."
	},
	config: {
		default: ".github/hookherd.yml",
		description: "Paths or globs of the config files, one a line."
	},
	organization: { description: "Target where the file names none." },
	only: { description: "URL globs, one a line: act on these hooks alone, and leave unmanaged hooks alone whatever the config says." },
	token: {
		confidential: true,
		description: "Token that may administer the hooks. Not needed for `validate` or with an app. `GITHUB_TOKEN` cannot do it."
	},
	"app-id": { description: "Id or client id of a GitHub App, instead of a token." },
	"app-private-key": {
		confidential: true,
		description: "Private key (PEM) of the GitHub App."
	},
	"github-token": {
		confidential: true,
		default: "${{ github.token }}",
		description: "Token for the comment, the drift issue and the reviewed plan only; it always goes to the instance that runs the workflow."
	},
	variables: {
		confidential: true,
		description: "JSON object of values for `${NAME}`, for reusable workflows, where `env` does not reach."
	},
	"api-url": {
		default: "${{ github.api_url }}",
		description: "API of the GitHub that has the hooks: GHES `https://HOST/api/v3`, GHE.com `https://api.SUBDOMAIN.ghe.com`."
	},
	"api-version": {
		default: "2022-11-28",
		description: "Value of the header `X-GitHub-Api-Version`."
	},
	"secret-strategy": {
		default: "preserve",
		values: [
			"preserve",
			"verify",
			"rotate"
		],
		description: "`preserve` writes a declared secret only where the live hook shows none, `verify` checks it against recent deliveries, `rotate` writes every declared secret."
	},
	ping: {
		default: "never",
		values: [
			"never",
			"changed",
			"all"
		],
		description: "Which hooks to ping after an apply: `never`, `changed` or `all`. GitHub itself pings a created hook."
	},
	"ping-timeout": {
		default: "30",
		description: "Seconds to wait for the results of pings and redeliveries in the delivery log; 0 does not wait."
	},
	"max-deletions": { description: "Deletions and deactivations allowed for each target and for the run as a whole. Replaces `max_deletions` of the file." },
	"expect-digest": { description: "Apply only if the fresh plan has this digest." },
	"require-reviewed-plan": {
		default: "false",
		values: onOff,
		description: "Apply only if the digest equals the one in our comment on the merged pull request of this commit."
	},
	"fail-on-changes": {
		default: "false",
		values: onOff,
		description: "A dry run that finds drift fails."
	},
	comment: {
		default: "changes",
		values: [
			"changes",
			"always",
			"never"
		],
		description: "When to comment the plan on the pull request: `changes`, `always` or `never`. One comment, edited in place."
	},
	"drift-issue": {
		default: "false",
		values: onOff,
		description: "Keep one issue that is opened, edited and closed as drift comes and goes, on scheduled and dispatched dry runs."
	},
	"show-unmanaged": {
		default: "auto",
		values: [
			"auto",
			"always",
			"never"
		],
		description: "Whether hooks that the config does not name are listed with their hosts. `auto` lists them only where the repository is known to be private or internal."
	},
	"plan-file": { description: "Where the JSON plan goes. Default: `hookherd-plan.json` in the temporary folder of the runner." },
	"policy-file": { description: "A file with `policy`, `allowed_targets`, `max_deletions`, `unmanaged` and `allow_waivers`, owned by others than the config." },
	"max-wait": {
		default: "900",
		description: "Seconds to wait in all for rate limits."
	},
	concurrency: {
		default: "8",
		description: "Targets that are read at once."
	},
	shard: { description: "`2/5`: only this part of the targets, for a matrix." },
	since: {
		default: "24h",
		description: "How far back `redeliver` and `health` look, such as `90m`, `24h` or `3d`."
	},
	"max-redeliveries": {
		default: "100",
		description: "Redeliveries allowed in one run."
	},
	"max-failure-rate": { description: "Percent of failed deliveries above which `health` fails." }
};
const inputNames = Object.keys(inputs);
// src/run/input-parsing.ts
/** Reads inputs one by one and keeps what is wrong with each, so that all errors are told at once. */
var InputReader = class {
	#texts;
	#diagnostics = [];
	constructor(texts) {
		this.#texts = texts;
	}
	get diagnostics() {
		return this.#diagnostics;
	}
	/** The trimmed text; the table's default where it was left out; undefined where there is neither. */
	text(name) {
		const given = this.#texts[name]?.trim();
		if (given !== void 0 && given !== "") return given;
		const { default: otherwise } = inputs[name];
		return otherwise?.startsWith("${{") ? void 0 : otherwise;
	}
	lines(name) {
		return (this.text(name) ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
	}
	word(name, accepted) {
		const given = this.text(name) ?? "";
		const word = accepted.find((candidate) => candidate === given);
		if (word !== void 0) return word;
		const suggestion = nearest(given, accepted);
		this.refuse(name, `${JSON.stringify(given)} is not one of ${accepted.join(", ")}.`, suggestion === void 0 ? void 0 : `Did you mean ${JSON.stringify(suggestion)}?`);
		return accepted[0];
	}
	flag(name) {
		return this.word(name, ["false", "true"]) === "true";
	}
	/** A whole number from `least` on. */
	count(name, least) {
		const given = this.text(name);
		if (given === void 0) return void 0;
		if (/^\d{1,9}$/.test(given) && Number(given) >= least) return Number(given);
		this.refuse(name, `${JSON.stringify(given)} is not a whole number from ${least} on.`);
	}
	refuse(name, problem, hint) {
		this.#diagnostics.push({
			severity: "error",
			code: "invalid-input",
			message: `Input ${name}: ${problem}`,
			...hint === void 0 ? {} : { hint }
		});
	}
};
// src/run/parse-settings.ts
const millisecondsByUnit = {
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
/** Parses the inputs of a run. All that is wrong with them is told at once; no value of a confidential input is repeated. */
function parsedSettings(texts) {
	const read = new InputReader(texts);
	const base = apiBase(read.text("api-url") ?? "https://api.github.com");
	const settings = {
		mode: mode(read),
		config: read.lines("config"),
		organization: organization(read),
		only: read.lines("only"),
		token: confidential(read, "token"),
		app: app(read),
		githubToken: confidential(read, "github-token"),
		variables: confidential(read, "variables"),
		apiBase: base.value ?? "",
		apiVersion: apiVersion(read),
		secretStrategy: read.word("secret-strategy", inputs["secret-strategy"].values),
		ping: read.word("ping", inputs.ping.values),
		pingTimeoutSeconds: read.count("ping-timeout", 0) ?? 0,
		maxDeletions: read.count("max-deletions", 0),
		expectDigest: expectedDigest(read),
		requireReviewedPlan: read.flag("require-reviewed-plan"),
		failOnChanges: read.flag("fail-on-changes"),
		comment: read.word("comment", inputs.comment.values),
		driftIssue: read.flag("drift-issue"),
		showUnmanaged: read.word("show-unmanaged", inputs["show-unmanaged"].values),
		planFile: read.text("plan-file"),
		policyFile: read.text("policy-file"),
		maxWaitSeconds: read.count("max-wait", 0) ?? 0,
		concurrency: read.count("concurrency", 1) ?? 1,
		shard: shard(read),
		sinceMilliseconds: since(read),
		maxRedeliveries: read.count("max-redeliveries", 0) ?? 0,
		maxFailureRate: percentage(read)
	};
	const diagnostics = [...read.diagnostics, ...base.diagnostics];
	return hasErrors(diagnostics) ? { diagnostics } : {
		value: settings,
		diagnostics
	};
}
function mode(read) {
	const word = read.word("mode", [
		"dry-run",
		"validate",
		"plan",
		"apply",
		"health",
		"redeliver"
	]);
	return word === "plan" ? "dry-run" : word;
}
function confidential(read, name) {
	const text = read.text(name);
	return text === void 0 ? void 0 : new Sensitive(text);
}
function organization(read) {
	const name = read.text("organization");
	if (name !== void 0 && !/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) read.refuse("organization", `${JSON.stringify(name)} is not the name of an organization.`, "Give the name alone, such as acme.");
	return name;
}
function app(read) {
	const id = read.text("app-id");
	const privateKey = read.text("app-private-key");
	if (id === void 0 && privateKey === void 0) return void 0;
	if (id === void 0) read.refuse("app-id", "is missing although app-private-key is given.", "Give both, or neither.");
	if (privateKey === void 0) read.refuse("app-private-key", "is missing or empty although app-id is given.", "Give both, or neither.");
	else if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey)) read.refuse("app-private-key", "is not a private key in PEM form.", "Give the whole file that GitHub made for the app.");
	if (read.text("token") !== void 0) read.refuse("token", "is given together with app-id.", "Give one of the two.");
	return {
		id: id ?? "",
		privateKey: new Sensitive(privateKey ?? "")
	};
}
function apiVersion(read) {
	const version = read.text("api-version") ?? "";
	if (!/^\d{4}-\d{2}-\d{2}$/.test(version)) read.refuse("api-version", `${JSON.stringify(version)} is not a date such as 2022-11-28.`);
	return version;
}
function expectedDigest(read) {
	const digest = read.text("expect-digest")?.toLowerCase();
	if (digest !== void 0 && !/^[0-9a-f]{64}$/.test(digest)) read.refuse("expect-digest", `${JSON.stringify(digest)} is not a digest of 64 hex digits.`, "Take the output digest of the dry run.");
	return digest;
}
function shard(read) {
	const text = read.text("shard");
	if (text === void 0) return void 0;
	const [index = 0, count = 0] = /^(\d{1,5})\/(\d{1,5})$/.exec(text)?.slice(1).map(Number) ?? [];
	if (index >= 1 && index <= count) return {
		index,
		count
	};
	read.refuse("shard", `${JSON.stringify(text)} is not a part such as 2/5, counted from 1.`);
}
function since(read) {
	const text = read.text("since") ?? "";
	const [, amount, unit = ""] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
	if (amount !== void 0 && Number(amount) > 0) return Number(amount) * (millisecondsByUnit[unit] ?? 0);
	read.refuse("since", `${JSON.stringify(text)} is not a time such as 90m, 24h or 3d.`);
	return 0;
}
function percentage(read) {
	const text = read.text("max-failure-rate");
	if (text === void 0) return void 0;
	if (/^\d{1,3}(\.\d+)?%?$/.test(text) && Number.parseFloat(text) <= 100) return Number.parseFloat(text);
	read.refuse("max-failure-rate", `${JSON.stringify(text)} is not a percentage from 0 to 100.`);
}
// src/run/delivery-choices.ts
/** What the Action does. */
const noChoices = {
	all: false,
	dryRun: false,
	events: [],
	status: void 0,
	onlyRetryable: false,
	onlyFailed: false,
	hook: void 0,
	deliveryId: void 0,
	showsPayload: false
};
// src/run/run-report.ts
/**
* Carries out one run of any mode. What users, GitHub and the network can do wrong is told in the report; it rejects only for
* programming errors and for failures that leave nothing to report, as `Failure`. What only one mode needs is loaded in that mode.
*/
async function runReport(settings, ports, choices = noChoices) {
	const { value: files, diagnostics } = await readFiles(settings, ports);
	const base = {
		mode: settings.mode,
		diagnostics,
		pings: [],
		showUnmanaged: "list",
		run: { requests: 0 }
	};
	if (files === void 0) return {
		...base,
		failureReason: "config-invalid"
	};
	const { documents, rules } = files;
	const scene = {
		settings,
		ports,
		base,
		rules
	};
	switch (settings.mode) {
		case "validate": {
			const { value: targets = [], diagnostics: more } = validatedTargets(settings, files);
			const all = [...diagnostics, ...more];
			if (hasErrors(all)) return {
				...base,
				diagnostics: all,
				failureReason: "config-invalid"
			};
			const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
			return {
				...base,
				diagnostics: all,
				valid: {
					hooks,
					targets: targets.length
				}
			};
		}
		case "dry-run": {
			const { planReport } = await import("./plan2.js");
			return planReport(scene, documents);
		}
		case "apply": {
			const { appliedReport } = await import("./apply.js");
			return appliedReport(scene, documents, ports);
		}
		case "health": {
			const { healthReport } = await import("./health3.js");
			return healthReport(scene, documents, choices);
		}
		case "redeliver": {
			const { redeliveryReport } = await import("./redelivering.js");
			return redeliveryReport(scene, documents, choices);
		}
		case "ping": {
			const { pingReport } = await import("./ping.js");
			return pingReport(scene, documents);
		}
		case "deliveries": {
			const { deliveriesReport } = await import("./deliveries.js");
			return deliveriesReport(scene, documents, choices);
		}
	}
}
// src/actions/board.ts
/** Whose comments `GITHUB_TOKEN` makes, where GitHub does not tell the login of a token. */
const workflowLogin = "github-actions[bot]";
function board(rest, settings, { repository }) {
	let login;
	return {
		rest,
		path: `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`,
		set: setOf(settings),
		login: () => {
			login ??= rest.login().then((known) => known ?? workflowLogin);
			return login;
		}
	};
}
/** The same for two spellings of one set. A digest, so that the marker holds nothing that somebody could have chosen. */
function setOf({ config, organization, apiBase, shard }) {
	const part = shard === void 0 ? "" : `${shard.index}/${shard.count}`;
	const facts = [
		[...config].sort(),
		(organization ?? "").toLowerCase(),
		apiBase.toLowerCase(),
		part
	];
	return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16);
}
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
// src/actions/unexpected.ts
/**
* A fault of ours as a failure for people. Its text could hold anything, so it goes to the log alone, where the runner hides secrets, and
* line by line, so that none of it is a workflow command.
*/
function unexpectedFailure(error, logError) {
	const text = error instanceof Error ? error.stack ?? error.message : String(error);
	for (const line of text.split("\n")) logError(`| ${logLine(line)}`);
	return new Failure("api-error", "Hookherd itself failed; the stack is in the log.", { hint: "Run again, and if it fails again, report it with the stack." });
}
// src/actions/unwritten.ts
/** A notice in place of a comment or issue: never an error, since the hooks are what matters. */
function unwrittenNotice(failure, { code, what, permission, fromFork }) {
	const status = failure instanceof RestRefusal ? failure.status : 0;
	const told = {
		severity: "notice",
		code
	};
	if (/locked/i.test(failure.message)) return {
		...told,
		message: `${what}: the conversation is locked.`,
		hint: "The job summary has the same text."
	};
	if (status === 410) return {
		...told,
		message: `${what}: issues are switched off in this repository.`,
		hint: "Switch them on in the settings of the repository."
	};
	if (fromFork && (status === 401 || status === 403 || status === 404)) return {
		...told,
		message: `${what}: in a pull request from a fork the token can only read.`,
		hint: "The job summary has the same text."
	};
	const hint = status === 401 || status === 403 || status === 404 ? `Give the job the permission ${permission}, or set the input github-token to a token that has it.` : "The job summary has the same text.";
	return {
		...told,
		message: `${what}. ${failure.message}`,
		hint
	};
}
// src/actions/conversations.ts
const toldNowhere = {
	commentUrl: "",
	driftIssueUrl: "",
	notices: []
};
/** Tells a dry run or a validation on its pull request, and drift in its issue. Best effort: never changes what the run came to. */
async function toldOnGitHub(report, conversation) {
	const { settings, workflow, board } = conversation;
	if (board === void 0 || workflow.repository === "") return toldNowhere;
	const commentUrl = isCommented(settings, workflow) ? await comment(report, {
		...conversation,
		board
	}) : "";
	const driftIssueUrl = keepsIssue(settings, workflow) ? await driftIssue(report, {
		...conversation,
		board
	}) : "";
	return {
		commentUrl: typeof commentUrl === "string" ? commentUrl : "",
		driftIssueUrl: typeof driftIssueUrl === "string" ? driftIssueUrl : "",
		notices: [commentUrl, driftIssueUrl].filter((url) => typeof url !== "string")
	};
}
/** The comment is the plan that is reviewed, so an apply leaves it as it is. */
function isCommented({ mode, comment: when }, { pullRequest, triggeredBy }) {
	if (when === "never" || mode !== "dry-run" && mode !== "validate") return false;
	return triggeredBy !== void 0 || pullRequest !== void 0 && !pullRequest.closed;
}
function keepsIssue({ mode, driftIssue: wanted }, { event }) {
	return wanted && mode === "dry-run" && (event === "schedule" || event === "workflow_dispatch");
}
async function comment(report, { settings, workflow, board, version, logError }) {
	const number = workflow.pullRequest?.number;
	return noticed({
		code: "comment-not-written",
		what: `The plan is not commented on ${number === void 0 ? "the pull request" : `pull request ${number}`}`,
		permission: "pull-requests: write",
		fromFork: workflow.pullRequest?.fromFork === true,
		logError
	}, async () => {
		const pull = await pullOfRun(workflow, board);
		return pull === void 0 ? "" : commented(report, {
			board,
			pull,
			when: settings.comment,
			workflow,
			version
		});
	});
}
async function driftIssue(report, { board, version, now, logError }) {
	return noticed({
		code: "drift-issue-not-written",
		what: "The drift issue is not kept",
		permission: "issues: write",
		fromFork: false,
		logError
	}, () => driftIssueKept(report, {
		board,
		version,
		at: new Date(now).toISOString().slice(0, 16)
	}));
}
async function noticed({ logError, ...what }, write) {
	try {
		return await write();
	} catch (error) {
		return unwrittenNotice(error instanceof Failure ? error : unexpectedFailure(error, logError), what);
	}
}
// src/actions/gate.ts
/**
* Holds a run against the event that started it. Code of a pull request is not reviewed yet, so it may not write; a pull request from
* a fork or from Dependabot gets no secrets, so only its files can be checked.
*/
function gated(settings, workflow) {
	refuseUnreviewedApply(settings, workflow);
	if (settings.mode === "dry-run" && hasNoToken(settings) && isOutsider(workflow)) return {
		settings: {
			...settings,
			mode: "validate"
		},
		notices: [validatedOnly]
	};
	refuseWorkflowToken(settings);
	return {
		settings,
		notices: []
	};
}
const validatedOnly = {
	severity: "notice",
	code: "validated-only",
	message: "The config is validated and not compared with the live hooks: a pull request from a fork or from Dependabot gets no token.",
	hint: "The plan is made when the change is merged, or by a dry run of somebody with access."
};
function refuseUnreviewedApply({ mode }, { event, pullRequest }) {
	if (mode !== "apply" && mode !== "redeliver") return;
	const merged = pullRequest?.merged === true && pullRequest.closed;
	if (event.startsWith("pull_request") && !merged || event === "merge_group") throw new Failure("input-invalid", `mode ${JSON.stringify(mode)} is refused on the event ${event}: what it would write is not merged yet.`, { hint: "Use mode: dry-run here, and mode: apply on a push to the default branch." });
}
function refuseWorkflowToken({ mode, token, githubToken }) {
	if (mode === "validate" || token === void 0 || token.reveal() !== githubToken?.reveal()) return;
	throw new Failure("not-permitted", "The token is the GITHUB_TOKEN of the workflow, which cannot see or change webhooks.", { hint: "Give a personal access token with the scope admin:org_hook (or admin:repo_hook), a fine-grained token with the permission \"Webhooks\", or app-id and app-private-key." });
}
function hasNoToken({ token, app }) {
	return token === void 0 && app === void 0;
}
function isOutsider({ pullRequest, actor }) {
	return pullRequest !== void 0 && (pullRequest.fromFork || pullRequest.byDependabot || actor === "dependabot[bot]");
}
// src/actions/inputs.ts
/**
* The inputs of this step. The runner hands them over as `INPUT_NAME` and only warns about a name it does not know, so a misspelled
* `max-deletion` would silently not protect: here it is an error.
*/
function actionInputs(environment) {
	const texts = {};
	const diagnostics = [];
	for (const [variable, text] of Object.entries(environment)) {
		if (!variable.startsWith("INPUT_") || text === void 0) continue;
		const given = variable.slice(6).toLowerCase();
		const name = inputNames.find((candidate) => candidate === given);
		if (name !== void 0) texts[name] = text;
		else diagnostics.push(unknownInput(given));
	}
	if ((texts["api-url"] ?? "") === "" && environment.GITHUB_API_URL !== void 0) texts["api-url"] = environment.GITHUB_API_URL;
	return {
		texts,
		diagnostics
	};
}
function unknownInput(given) {
	const suggestion = nearest(given.replaceAll("_", "-"), inputNames);
	return {
		severity: "error",
		code: "unknown-input",
		message: `${JSON.stringify(given)} is not an input of Hookherd (it arrived as INPUT_${given.toUpperCase()}).`,
		hint: suggestion === void 0 ? `The inputs are ${inputNames.join(", ")}.` : `Did you mean ${JSON.stringify(suggestion)}?`
	};
}
// src/actions/workflow.ts
/** Reads the runner's variables and the event file. A missing or broken event file gives a workflow without a pull request. */
function workflow(environment) {
	const text = (name) => environment[name] ?? "";
	const payload = eventPayload(text("GITHUB_EVENT_PATH"));
	const repository = text("GITHUB_REPOSITORY");
	return {
		event: text("GITHUB_EVENT_NAME"),
		repository,
		owner: text("GITHUB_REPOSITORY_OWNER") || (repository.split("/")[0] ?? ""),
		actor: text("GITHUB_ACTOR"),
		name: text("GITHUB_WORKFLOW"),
		commit: payload.pull_request?.head?.sha ?? text("GITHUB_SHA"),
		branch: text("GITHUB_REF").startsWith("refs/heads/") ? text("GITHUB_REF").slice(11) : "",
		runUrl: text("GITHUB_RUN_ID") === "" ? "" : `${text("GITHUB_SERVER_URL")}/${repository}/actions/runs/${text("GITHUB_RUN_ID")}`,
		runNumber: text("GITHUB_RUN_NUMBER"),
		serverUrl: text("GITHUB_SERVER_URL"),
		apiUrl: text("GITHUB_API_URL"),
		isPrivate: isPrivate(payload.repository),
		pullRequest: pullRequest(payload, text("GITHUB_ACTOR")),
		triggeredBy: triggeredBy(payload)
	};
}
/** What a repository, as GitHub describes it, says of who can read it. */
function isPrivate(repository) {
	const { private: isHidden, visibility = "" } = repository ?? {};
	if (isHidden === true || visibility === "private" || visibility === "internal") return true;
	return isHidden === false || visibility === "public" ? false : void 0;
}
function eventPayload(path) {
	try {
		const parsed = JSON.parse(readFileSync(path, "utf8"));
		return typeof parsed === "object" && parsed !== null ? parsed : {};
	} catch {
		return {};
	}
}
function pullRequest(payload, actor) {
	const given = payload.pull_request;
	if (given?.number === void 0) return void 0;
	return {
		number: given.number,
		head: given.head?.sha ?? "",
		fromFork: given.head?.repo?.full_name === void 0 || given.head.repo.full_name !== given.base?.repo?.full_name,
		byDependabot: actor === "dependabot[bot]" || given.user?.login === "dependabot[bot]",
		merged: given.merged === true,
		closed: payload.action === "closed"
	};
}
function triggeredBy({ workflow_run: run }) {
	if (run?.event?.startsWith("pull_request") !== true) return void 0;
	return {
		owner: run.head_repository?.owner?.login ?? "",
		branch: run.head_branch ?? "",
		head: run.head_sha ?? ""
	};
}
// src/actions/show-unmanaged.ts
/**
* Whether hooks that the config does not name are listed with their hosts. `auto` lists them only where the repository is known to be
* private or internal: the event says so, or, where it does not (a schedule), the API.
*/
async function listsUnmanaged({ plan }, { showUnmanaged }, place) {
	if (showUnmanaged !== "auto") return showUnmanaged === "always";
	const { isPrivate: known } = place.workflow;
	if (known !== void 0 || place.board === void 0 || plan === void 0) return known === true;
	const { unmanaged, ignored } = planCounts(plan);
	return unmanaged + ignored > 0 && await askedVisibility(place.board);
}
async function askedVisibility({ rest, path }) {
	const repository = await rest.send({
		method: "GET",
		path,
		subject: "the visibility of the repository"
	}).catch(() => void 0);
	const visibility = textField(repository, "visibility");
	const isHidden = jsonField(repository, "private");
	return isPrivate({
		...typeof isHidden === "boolean" ? { private: isHidden } : {},
		...visibility === void 0 ? {} : { visibility }
	}) === true;
}
// src/actions/run-step.ts
/** Runs the step. Never rejects for what a user, GitHub or the network can do: that is told in the report. */
async function step(workflow, ports) {
	const inputs = actionInputs(ports.environment);
	const parsed = parsedSettings({
		...inputs.texts,
		...fallbacks(inputs.texts, workflow)
	});
	const diagnostics = [...inputs.diagnostics, ...parsed.diagnostics];
	const empty = {
		mode: "dry-run",
		diagnostics,
		pings: [],
		showUnmanaged: "count",
		run: runFacts(workflow, parsed.value, ports.environment)
	};
	if (parsed.value === void 0 || hasErrors(diagnostics)) return {
		report: {
			...empty,
			failureReason: "input-invalid"
		},
		told: toldNowhere
	};
	const forum = await boardOf(parsed.value, workflow, ports);
	const before = {
		...empty,
		mode: parsed.value.mode
	};
	const report = await reported({
		settings: parsed.value,
		workflow,
		ports,
		forum,
		before
	});
	const settings = {
		...parsed.value,
		mode: report.mode
	};
	const { version, logError, clock } = ports;
	const told = await toldOnGitHub(report, {
		settings,
		workflow,
		board: forum,
		version,
		now: clock.now(),
		logError
	});
	return {
		report: {
			...report,
			diagnostics: [...report.diagnostics, ...told.notices]
		},
		told
	};
}
async function reported({ settings: given, workflow, ports, forum, before }) {
	try {
		const { settings, notices } = gated(given, workflow);
		const report = await runReport(settings, reviewing(ports, forum, workflow));
		return {
			...report,
			diagnostics: [
				...before.diagnostics,
				...notices,
				...report.diagnostics
			],
			showUnmanaged: await listsUnmanaged(report, settings, {
				workflow,
				board: forum
			}) ? "list" : "count",
			run: {
				...before.run,
				...report.run
			}
		};
	} catch (error) {
		const { message, hint, reason } = error instanceof Failure ? error : unexpectedFailure(error, ports.logError);
		return {
			...before,
			failureReason: reason,
			failure: {
				message,
				...hint === void 0 ? {} : { hint }
			}
		};
	}
}
function reviewing(ports, forum, workflow) {
	if (forum === void 0 || workflow.repository === "") return ports;
	const review = async (plan) => {
		const { reviewRefusal } = await import("./reviewed-plan.js");
		return reviewRefusal(plan, forum, workflow);
	};
	return {
		...ports,
		review
	};
}
async function boardOf(settings, workflow, ports) {
	const { githubToken } = settings;
	if (githubToken === void 0) return void 0;
	ports.mask([githubToken]);
	const rest = await ports.connectRest({
		settings,
		token: githubToken,
		apiUrl: workflow.apiUrl
	});
	return rest === void 0 ? void 0 : board(rest, settings, workflow);
}
/** The owner of the workflow's repository is the target where neither the file nor an input names one. */
function fallbacks(texts, { owner }) {
	return (texts.organization ?? "").trim() === "" && owner !== "" ? { organization: owner } : {};
}
function runFacts(workflow, settings, environment) {
	const temporary = environment.RUNNER_TEMP ?? "";
	const planFile = settings?.planFile ?? (temporary === "" ? void 0 : `${temporary}/hookherd-plan.json`);
	return {
		requests: 0,
		...workflow.commit === "" ? {} : { commit: workflow.commit },
		...workflow.runUrl === "" ? {} : { runUrl: workflow.runUrl },
		...workflow.runNumber === "" ? {} : { runNumber: workflow.runNumber },
		...planFile === void 0 ? {} : { planFile }
	};
}
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
// src/actions/toolkit.ts
/** What of @actions/core is used, by name, so that the bundle leaves out the rest of it: an HTTP client and a process runner. */
const toolkit = {
	endGroup,
	error,
	info,
	notice,
	setOutput,
	setSecret,
	startGroup,
	summary,
	warning
};
// src/hooks/discretion.ts
/** Hiding a shorter value wherever it occurs would hide ordinary words. */
const leastCharacters = 8;
/**
* Learns the confidential values of a run as they become known and hides them in all that leaves the program for people: the last line
* of defense, behind texts that are made without them.
*/
var Discretion = class {
	#values = /* @__PURE__ */ new Map();
	#redacted = (text) => text;
	learn = (values) => {
		const fresh = values.filter((value) => value.reveal().trim().length >= leastCharacters);
		for (const value of fresh) this.#values.set(value.reveal(), value);
		if (fresh.length > 0) this.#redacted = redactor([...this.#values.values()]);
	};
	hide = (text) => this.#redacted(text);
};
// src/node/cancellation.ts
const controller = new AbortController();
/**
* Aborted at the first SIGINT or SIGTERM, as the runner sends them when a job is cancelled (SIGINT, 7.5 s later SIGTERM, 2.5 s later
* the end). The run then stops by itself; a second SIGINT from a terminal ends it at once.
*/
const cancellation = { signal: controller.signal };
/** Starts to listen for the signals. */
function listenForCancellation() {
	process.once("SIGINT", cancel);
	process.on("SIGTERM", cancel);
}
function cancel() {
	controller.abort(new Failure("cancelled", "The run was cancelled."));
}
// src/node/clock.ts
/** A longer timer of Node ends at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** The machine's own time. */
const systemClock = {
	now: () => Date.now(),
	sleep: async (milliseconds, signal) => {
		for (let left = milliseconds; left > 0; left -= longestTimerMilliseconds) await setTimeout(Math.min(left, longestTimerMilliseconds), void 0, signal === void 0 ? {} : { signal });
	}
};
// src/node/files.ts
/** Files by path or by glob, relative to a folder. Names come back as they were asked for. */
function filesIn(folder) {
	return {
		matching: async (pattern) => /[*?]/.test(pattern) ? await globbed(folder, pattern) : await existing(folder, pattern),
		read: (path) => readFile(resolve(folder, path)),
		write: async (path, text) => {
			const absolute = resolve(folder, path);
			await mkdir(dirname(absolute), { recursive: true });
			await writeFile(absolute, text);
		}
	};
}
async function existing(folder, path) {
	return (await stat(resolve(folder, path)).catch(() => void 0))?.isFile() === true ? [path] : [];
}
/** Matches of `*` and `?` within a path segment and `**` over any number of them; sorted; nothing below node_modules or .git. */
async function globbed(folder, pattern) {
	const segments = pattern.replace(/^\.\//, "").split("/");
	const fixed = segments.findIndex((segment) => /[*?]/.test(segment));
	const base = segments.slice(0, fixed).map((segment) => `${segment}/`).join("");
	const expression = new RegExp(`^${segments.map(segmentExpression).join("/").replaceAll("**/", "(?:[^/]+/)*")}$`);
	const found = [];
	for await (const path of filesBelow(resolve(folder, base === "" ? "." : base), base)) if (expression.test(path)) found.push(path);
	return found.sort(compareText);
}
function segmentExpression(segment) {
	if (segment === "**") return "**";
	return segment.split(/(\*+|\?)/).map((piece) => piece.startsWith("*") ? "[^/]*" : piece === "?" ? "[^/]" : piece.replace(/[\\^$.|+(){}[\]]/g, "\\$&")).join("");
}
async function* filesBelow(folder, prefix) {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	for (const entry of entries) if (entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".git") yield* filesBelow(resolve(folder, entry.name), `${prefix}${entry.name}/`);
	else if (entry.isFile()) yield `${prefix}${entry.name}`;
}
// src/node/memory.ts
/**
* Has the engine collect garbage early rather than let the heap grow. A run over a thousand organizations then needs about 180 MB instead
* of 300 MB, and the time that it costs is less than that of waiting for GitHub.
*/
function preferLittleMemory() {
	setFlagsFromString("--optimize-for-size");
}
// src/run/discreet-files.ts
/** Files of which none that is written holds anything confidential. */
function discreetFiles(files, hide) {
	return {
		...files,
		write: (path, text) => files.write(path, hide(text))
	};
}
// src/version.ts
/** Version of this tool; a test holds it equal to package.json. */
const version = "0.1.0";
// src/action.ts
preferLittleMemory();
listenForCancellation();
const discretion = new Discretion();
const { hide } = discretion;
const core = discreetCore(toolkit, hide);
const maskInRunner = maskWith(toolkit);
const log = phaseLog(core);
const world = {
	clock: systemClock,
	random: Math.random,
	signal: cancellation.signal,
	version,
	environment: process.env,
	mask: (values) => {
		maskInRunner(values);
		discretion.learn(values);
	}
};
const ports = {
	...world,
	files: discreetFiles(filesIn(process.env.GITHUB_WORKSPACE ?? "."), hide),
	connect: async (settings) => {
		const { connectGitHub } = await import("./connect.js");
		return connectGitHub({
			...world,
			settings
		});
	},
	connectRest: async (options) => {
		const { connectRest } = await import("./connect-rest.js");
		const api = connectRest({
			...world,
			...options
		});
		return api && discreetRest(api, hide);
	},
	progress: log.progress,
	logError: (line) => process.stderr.write(`${hide(line)}\n`)
};
const done = await step(workflow(process.env), ports);
log.end();
const { published } = await import("./publish.js");
await published(done, {
	core,
	files: ports.files,
	environment: process.env
});
process.exitCode = done.report.failureReason === void 0 ? 0 : 1;
export {};
