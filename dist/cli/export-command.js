import { C as grouped, F as Sensitive, L as targetKey, M as isTokenLike, N as compareIds, P as compareText, Q as Failure, R as targetName, T as refused, X as productOf, Y as credentials, _ as parsedYaml, a as inputTexts, b as refusedPrefix, c as parsedSettings, d as variables, f as readConfig, g as plainValue, h as placeAt, i as saved, j as isCredentialSegment, l as confidentialValues, m as namesSeveralTargets, n as liveTargets, o as diff, p as configText, r as chosenTargets, s as match, t as targetChoice, u as variableUses, v as desiredTargets, w as hasErrors, x as isRefusedEvent, y as holdsUnwantedCharacter } from "./index.js";
// src/export/yaml-text.ts
/** A text as a YAML scalar in block or flow context: plain where nothing can be misread, else in double quotes. */
function yamlText(text) {
	return isPlain(text) ? text : quoted(text);
}
/** A list of texts as YAML: on one line where it is short, else one a line below the key. */
function yamlList(texts, indent) {
	const flow = flowList(texts);
	return flow.length <= widest ? flow : texts.map((text) => `\n${indent}- ${yamlText(text)}`).join("");
}
/** A list of texts as YAML on one line. */
function flowList(texts) {
	return `[${texts.map(flowText).join(", ")}]`;
}
/** A text from outside for a comment: one line, whatever it holds. */
function commentText(text) {
	return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
		return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
	});
}
const widest = 100;
/** `,`, `[` and `]` end a plain text in a flow list, and `{` starts a mapping. */
function flowText(text) {
	return isPlain(text) && !/[,[\]{}]/.test(text) ? text : quoted(text);
}
function isPlain(text) {
	if (/^https?:\/\/[\w.~/:@!&=+%?${}-]*[\w/}=]$/.test(text) || /^\$\{[A-Z0-9_]+\}$/.test(text)) return true;
	return /^[A-Za-z][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
}
/** JSON's escapes are YAML's; what JSON leaves as it is and YAML may not hold, or nobody sees, is escaped too. */
function quoted(text) {
	return JSON.stringify(text).replace(/[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
}
// src/export/secrets-text.ts
/**
* The variables of an export as lines that a shell and `gh secret set --env-file` read, with the values of those whose values are known.
* Confidential: it goes into a file that only its owner reads, and nowhere else.
*/
function secretsText(variables) {
	return variables.flatMap(({ name, about, value }) => value === void 0 ? [`# The secret of ${commentText(about)}; GitHub does not show it.`, `# ${name}=`] : [`# A part of ${commentText(about)}`, `${name}=${shellQuoted(value.reveal())}`]).map((line) => `${line}\n`).join("");
}
/** Single quotes keep everything as it is; a value that has one is put into double quotes, with what is special there escaped. */
function shellQuoted(value) {
	return value.includes("'") ? `"${value.replace(/["\\$`]/g, "\\$&")}"` : `'${value}'`;
}
// src/export/exported-url.ts
/**
* The text of a live URL as a config can hold it: another spelling of the same URL where GitHub's own has white space or the like;
* undefined where none can be declared.
*/
function declarableUrl(url) {
	return [url.reveal(), url.identity()].find((text) => /^https?:\/\/[^/?#]/i.test(text) && !holdsUnwantedCharacter(text) && !/\/(\.|%2e){1,2}(?=[/?#]|$)/i.test(text) && URL.canParse(text) && new URL(text).href === url.identity());
}
/** The URL for the `url` of an entry: what could be a credential is a variable, and `$` is doubled. */
function exportedUrl(url, text, names) {
	const match = /^(https?:\/\/)([^/?#]*@)?([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/is.exec(text);
	if (match === null) return escaped(text);
	const [, scheme = "", userInfo = "", host = "", path = "", query = "", fragment = ""] = match;
	const variable = (suffix, value) => {
		return value === "" ? "" : `\${${names.token(host, suffix, {
			value,
			about: url.shown
		})}}`;
	};
	const { hostname } = new URL(text);
	const segments = runs(path.split("/"), (segment, index) => isCredentialSegment(hostname, segment, index)).map(({ items, isChosen }) => isChosen ? variable("TOKEN", items.join("/")) : escaped(items.join("/")));
	const pairs = query.slice(1).split("&").map((pair) => exportedPair(pair, variable));
	return [
		scheme,
		exportedUserInfo(userInfo, variable),
		escaped(host),
		segments.join("/"),
		query === "" ? "" : `?${pairs.join("&")}`,
		fragment === "" ? "" : `#${isHarmless(fragment.slice(1)) ? escaped(fragment.slice(1)) : variable("TOKEN", fragment.slice(1))}`
	].join("");
}
function exportedUserInfo(userInfo, variable) {
	if (userInfo === "") return "";
	const [, user = "", colon = "", password = ""] = /^([^:]*)(:?)(.*)@$/s.exec(userInfo) ?? [];
	return `${variable("USER", user)}${colon}${variable("PASSWORD", password)}@`;
}
function exportedPair(pair, variable) {
	const equals = pair.indexOf("=");
	if (equals === -1) return isTokenLike(pair) ? variable("TOKEN", pair) : escaped(pair);
	const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
	const isOpen = !credentialName.test(name) && (name.length > 1 || /^v?\d{1,3}$/i.test(value));
	const isPlain = value === "" || isOpen && isHarmless(value);
	return `${escaped(name)}=${isPlain ? escaped(value) : variable(suffixOf(name), value)}`;
}
const credentialName = /token|secret|pass|pwd|^pw$|key|auth|sig|code|cred|access|session|jwt|bearer|hash/i;
/** Short words and numbers. Whatever else stands in a query or a fragment might open a door, and a config is read by many. */
function isHarmless(text) {
	return /^([a-z]{1,12}([-_.][a-z]{1,12})?|v?\d{1,4}(\.\d{1,3}){0,2})$/i.test(text);
}
function suffixOf(name) {
	const words = name.toUpperCase().replaceAll("-", "_");
	return /^[A-Z][A-Z0-9_]{1,30}$/.test(words) ? words : "TOKEN";
}
/** In a template a lone `$` means nothing. */
function escaped(text) {
	return text.replaceAll("$", "$$$$");
}
/** Neighbours that are chosen alike, together: a credential of several segments is one value. */
function runs(items, isChosen) {
	const found = [];
	items.forEach((item, index) => {
		const chosen = isChosen(item, index);
		const last = found.at(-1);
		if (last?.isChosen === chosen) last.items.push(item);
		else found.push({
			items: [item],
			isChosen: chosen
		});
	});
	return found;
}
// src/export/entry.ts
/** Why an event that the catalogue does not have is no mistake. */
const exportedReason = "GitHub had this hook when it was exported";
/** The keys of a hook with their YAML, in the order in which an entry has them; those that its defaults say are left out. */
function entryKeys({ hook, isPinned }, scene) {
	const { defaults, names, indent, target, product } = scene;
	const { url, events, contentType, insecureSsl, active } = hook;
	const keys = /* @__PURE__ */ new Map([["url", yamlText(exportedUrl(url, declarableUrl(url) ?? "", names))], ["events", yamlList(events, `${indent}    `)]]);
	if (isPinned) keys.set("id", hook.id);
	if (contentType !== defaults.contentType) keys.set("content_type", contentType);
	if (insecureSsl !== defaults.insecureSsl) keys.set("insecure_ssl", String(insecureSsl));
	if (active !== defaults.active) keys.set("active", String(active));
	if (hook.hasSecret) keys.set("secret", `\${${names.secret(url.host, url.shown)}}`);
	if (events.some((event) => isRefusedEvent(event, target, product))) keys.set("waivers", `\n${indent}    unavailable_events: ${exportedReason}`);
	return keys;
}
/** An entry of `hooks` with a comment above it: a line each. */
function entryLines(declarable, scene) {
	const { indent } = scene;
	const [url = "", ...others] = [...entryKeys(declarable, scene)].map(keyLine);
	return [
		`${indent}# ${hookFacts(declarable.hook, scene.lastSuccess)}`,
		`${indent}- ${url}`,
		...others.flatMap((line) => `${indent}  ${line}`.split("\n"))
	];
}
/** `key: value`, the value on lines of its own where it starts with a line break. */
function keyLine([key, value]) {
	return `${key}:${value.startsWith("\n") ? "" : " "}${value}`;
}
/** `id 42, created 2024-02-01, last success 2026-11-20 12:04 UTC`. */
function hookFacts({ id, createdAt }, lastSuccess) {
	const day = /^\d{4}-\d{2}-\d{2}/.exec(createdAt)?.[0];
	const success = lastSuccess?.get(id);
	return [
		`id ${id}`,
		...day === void 0 ? [] : [`created ${day}`],
		...success === void 0 ? [] : [commentText(success)]
	].join(", ");
}
// src/export/left-out.ts
/** Why a live hook cannot be declared as it is, as the rest of "hook 7 is"; undefined where it can. */
function undeclarable(hook) {
	const { name, url, contentType, events } = hook;
	if (name !== "web") return `foreign: its name is ${JSON.stringify(name)}, and such hooks are never touched`;
	if (declarableUrl(url) === void 0) return "left out: its URL is none that a config can hold";
	if (contentType !== "json" && contentType !== "form") return `left out: its content_type is ${JSON.stringify(contentType)}, and a config takes json and form`;
	if (events.length === 0) return "left out: it has no event, and a config needs one";
	if (events.includes("*") && events.length > 1) return "left out: it has the event * beside names";
	if (events.some((event) => event !== "*" && !/^[A-Za-z0-9_.-]+$/.test(event))) return "left out: the name of one of its events is none that a config can hold";
}
// src/export/sorting.ts
/** Every live hook in exactly one of the lists. */
function sortedHooks(live) {
	const sorted = [...live].sort((a, b) => compareText(a.url.identity(), b.url.identity()) || compareIds(a.id, b.id));
	const groups = [...grouped(sorted, ({ url }) => url.identity()).values()].map(sortedGroup);
	const declarable = groups.flatMap((group) => group.declarable.map((each) => ({
		...each,
		shares: group.shares
	})));
	const alone = declarable.filter(({ shares }) => !shares);
	return {
		single: alone.filter(({ hook }) => hook.active),
		twins: declarable.filter(({ shares }) => shares),
		inactive: alone.filter(({ hook }) => !hook.active),
		leftOut: groups.flatMap(({ leftOut }) => leftOut)
	};
}
/** The hooks of one URL: of two that only an id tells apart, the older one. */
function sortedGroup(hooks) {
	const kept = [];
	const leftOut = [];
	for (const hook of hooks) {
		const twin = kept.find((other) => isSame(other, hook));
		const why = undeclarable(hook) ?? (twin && `a twin of hook ${twin.id}: same URL, content_type and insecure_ssl, and a shared event; delete one`);
		if (why === void 0) kept.push(hook);
		else leftOut.push({
			hook,
			why
		});
	}
	const isPinned = leftOut.some(({ hook }) => hook.name === "web");
	return {
		declarable: kept.map((hook) => ({
			hook,
			isPinned
		})),
		leftOut,
		shares: kept.length > 1
	};
}
/** Whether GitHub would take two hooks of one URL for the same one. */
function isSame(a, b) {
	if (a.contentType !== b.contentType || a.insecureSsl !== b.insecureSsl) return false;
	return a.events.includes("*") || b.events.includes("*") || a.events.some((event) => b.events.includes(event));
}
// src/export/variable-names.ts
/** Gives out names for variables, each once but for equal values. */
var VariableNames = class {
	#taken;
	#byValue = /* @__PURE__ */ new Map();
	#variables = [];
	constructor(taken = []) {
		this.#taken = new Set(taken);
	}
	/** All that were given out, in that order. */
	get variables() {
		return this.#variables;
	}
	secret(host, about) {
		const name = this.#free(`${hostPrefix(host)}_SECRET`);
		this.#variables.push({
			name,
			kind: "secret",
			about,
			value: void 0
		});
		return name;
	}
	/** A part of a URL; `suffix` says which. The same value on the same host has the same name. */
	token(host, suffix, { value, about }) {
		const base = `${hostPrefix(host)}_${suffix}`;
		const known = this.#byValue.get(`${base} ${value}`);
		if (known !== void 0) return known;
		const name = this.#free(base);
		this.#byValue.set(`${base} ${value}`, name);
		this.#variables.push({
			name,
			kind: "token",
			about,
			value: new Sensitive(value, `\${${name}}`)
		});
		return name;
	}
	#free(base) {
		let name = base;
		for (let count = 2; this.#taken.has(name); count += 1) name = `${base}_${count}`;
		this.#taken.add(name);
		return name;
	}
};
/** `CI_ACME_EXAMPLE` for `ci.acme.example:8443`. Names that a config may not read get another start. */
function hostPrefix(host) {
	const words = host.replace(/:\d+$/, "").toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, 60);
	return /^[A-Z]/.test(words) && refusedPrefix(`${words}_`) === void 0 ? words : `HOOK_${words}`;
}
// src/export/export-text.ts
/** A config that declares the live hooks as they are: one document a target. Planning it gives no change. */
function exportedConfig(targets, options) {
	const names = new VariableNames();
	const documents = targets.map((live) => documentLines(live, {
		names,
		...options
	}).join("\n"));
	return {
		text: `${["# yaml-language-server: $schema=./hookherd.schema.json", ...variableLines$1(names.variables)].join("\n")}\n${documents.join("\n---\n")}\n`,
		variables: names.variables
	};
}
/** One document: its target, defaults and hooks. */
function documentLines({ target, hooks, lastSuccess }, { names, apiBase, product }) {
	const sorted = sortedHooks(hooks);
	const declarable = [
		...sorted.single,
		...sorted.twins,
		...sorted.inactive
	];
	const contentType = commonContentType(declarable);
	const scene = {
		target,
		product,
		defaults: {
			contentType,
			insecureSsl: false,
			active: true
		},
		names,
		lastSuccess,
		indent: "  "
	};
	return [
		`# The hooks of ${commentText(targetName(target))} on ${commentText(apiBase)}, as they were when this was written.`,
		selectorLine(target),
		"defaults:",
		`  content_type: ${contentType}`,
		declarable.length === 0 ? "hooks: []" : "hooks:",
		...groupLines(sorted, scene)
	];
}
/** Comment lines for hooks that get no entry. */
function leftOutLines({ leftOut }, { lastSuccess, indent }) {
	if (leftOut.length === 0) return [];
	return [`${indent}# Not declared; a plan lists them as unmanaged:`, ...leftOut.map(({ hook, why }) => {
		return `${indent}#   ${commentText(String(hook.url))} (${hookFacts(hook, lastSuccess)}): ${commentText(why)}`;
	})];
}
function groupLines(sorted, scene) {
	const group = (title, members) => {
		if (members.length === 0) return [];
		return [...title === "" ? [] : ["", `${scene.indent}# ${title}`], ...members.flatMap((member) => entryLines(member, scene))];
	};
	const leftOut = leftOutLines(sorted, scene);
	return [
		...group("", sorted.single),
		...group("Several hooks on one URL:", sorted.twins),
		...group("Switched off:", sorted.inactive),
		...leftOut.length === 0 ? [] : ["", ...leftOut]
	];
}
function selectorLine(target) {
	return target.kind === "global" ? "global: true" : `${target.kind}: ${yamlText(targetName(target))}`;
}
/** Of the two ways to send a payload the more frequent one; entries that differ say their own. */
function commonContentType(declarable) {
	return declarable.filter(({ hook }) => hook.contentType === "form").length * 2 > declarable.length ? "form" : "json";
}
function variableLines$1(variables) {
	if (variables.length === 0) return [];
	const names = (kind) => variables.filter((each) => each.kind === kind).map(({ name }) => name);
	const [tokens, secrets] = [names("token"), names("secret")];
	return [...tokens.length === 0 ? [] : [`# Parts of URLs, needed for every plan: ${tokens.join(", ")}`], ...secrets.length === 0 ? [] : [`# Secrets, needed when they are written: ${secrets.join(", ")}`]];
}
// src/export/merge-changes.ts
/** The keys of an entry that no longer hold for its live hook, with their new YAML; undefined for a key that goes. Empty where all hold. */
function outdatedKeys({ live, desired }, { names, isPinned, declaredUrls, target, product }) {
	const keys = /* @__PURE__ */ new Map();
	for (const { field } of diff(live, desired)) if (field === "events") keys.set("events", flowList(live.events));
	else if (field === "content_type") keys.set("content_type", live.contentType);
	else if (field === "insecure_ssl") keys.set("insecure_ssl", String(live.insecureSsl));
	else if (field === "active") keys.set("active", String(live.active));
	else keys.set("url", yamlText(exportedUrl(live.url, declarableUrl(live.url) ?? "", names)));
	if (desired.previousUrls.some((url) => declaredUrls.has(url.identity()))) keys.set("previous_urls", void 0);
	if (isPinned || desired.id !== void 0 && desired.id !== live.id) keys.set("id", live.id);
	if (desired.secret.kind === "declared" && !live.hasSecret) keys.set("secret", void 0);
	if (desired.secret.kind === "none" && live.hasSecret) keys.set("secret", `\${${names.secret(live.url.host, live.url.shown)}}`);
	if (!desired.waivers.some(({ rule }) => rule === "unavailable_events") && live.events.some((event) => isRefusedEvent(event, target, product))) keys.set("waivers", waiversText([...desired.waivers, {
		rule: "unavailable_events",
		reason: exportedReason
	}]));
	return keys;
}
/** Waivers on one line. */
function waiversText(waivers) {
	return `{${waivers.map(({ rule, reason, until }) => {
		const said = JSON.stringify(reason);
		return `${rule}: ${until === void 0 ? said : `{reason: ${said}, until: ${until}}`}`;
	}).join(", ")}}`;
}
// src/export/merge-sorting.ts
/** Entries keep the hooks that a plan would match them with; of hooks that only an id tells apart, one is declared. */
function sortedMerge(desired, live) {
	const matching = match(desired, live);
	const declared = new Declared();
	const pairs = matching.pairs.toSorted((a, b) => compareIds(a.live.id, b.live.id));
	const kept = pairs.filter((pair) => declared.take(pair.live));
	const fresh = [...matching.unmanaged, ...matching.doomed].map((each) => each.live).toSorted((a, b) => compareIds(a.id, b.id)).filter((hook) => declared.take(hook));
	const lost = pairs.filter((pair) => !kept.includes(pair)).map((pair) => pair.desired);
	return {
		kept,
		dropped: [
			...matching.missing,
			...lost,
			...new Set(matching.doomed.map((each) => each.desired))
		],
		fresh: fresh.map((hook) => ({
			hook,
			isPinned: declared.crowded.has(hook.url.identity())
		})),
		crowded: declared.crowded,
		declaredUrls: declared.urls
	};
}
/** Hooks that are declared so far. */
var Declared = class {
	#byUrl = /* @__PURE__ */ new Map();
	crowded = /* @__PURE__ */ new Set();
	get urls() {
		return new Set(this.#byUrl.keys());
	}
	/** Declares the hook if that can be done. */
	take(hook) {
		const url = hook.url.identity();
		const others = this.#byUrl.get(url) ?? [];
		if (undeclarable(hook) === void 0 && !others.some((other) => isSame(other, hook))) {
			this.#byUrl.set(url, [...others, hook]);
			return true;
		}
		if (hook.name === "web") this.crowded.add(url);
		return false;
	}
};
// src/export/text-lines.ts
/** The entry whose mapping begins at a place (counted from 1); undefined where it is no item of a list with one item a line. */
function entryBlock(lines, { line, column }) {
	const start = line - 1;
	const before = (lines[start] ?? "").slice(0, column - 1);
	const indent = /^( *)- +$/.exec(before)?.[1];
	if (indent === void 0) return void 0;
	let end = start + 1;
	for (let at = start + 1; at < lines.length && !endsEntry(lines[at] ?? "", indent.length); at += 1) if (isInside(lines[at] ?? "", indent.length)) end = at + 1;
	let from = start;
	while (isCommentAt(lines[from - 1] ?? "", indent)) from -= 1;
	return {
		from,
		start,
		end,
		indent,
		isBlock: /^\w+:/.test((lines[start] ?? "").slice(column - 1))
	};
}
/** Replaces, adds or removes keys of an entry that is written one key a line. What is not named stays as it is, comments included. */
function editedEntry(lines, { start, end, indent }, changes) {
	const first = (lines[start] ?? "").replace(/^ *- +/, "");
	const keyIndent = (lines[start] ?? "").length - first.length;
	const own = [`${" ".repeat(keyIndent)}${first}`, ...lines.slice(start + 1, end)];
	const isKey = new RegExp(`^ {${keyIndent}}(\\w+):`);
	const groups = [];
	for (const line of own) {
		const key = isKey.exec(line)?.[1];
		const last = groups.at(-1);
		if (key !== void 0 || last === void 0) groups.push({
			key,
			lines: [line]
		});
		else last.lines.push(line);
	}
	const padding = " ".repeat(keyIndent);
	const known = new Set(groups.map(({ key }) => key));
	const kept = groups.flatMap(({ key, lines: group }) => {
		if (key === void 0 || !changes.has(key)) return group;
		const value = changes.get(key);
		return [...value === void 0 ? [] : [`${padding}${key}: ${value}${trailingComment(group[0] ?? "")}`], ...group.slice(1).filter(isComment)];
	});
	const added = [...changes].flatMap(([key, value]) => known.has(key) || value === void 0 ? [] : [`${padding}${key}: ${value}`]);
	const [head = "", ...rest] = [...kept, ...added];
	return [`${indent}-${head.slice(indent.length + 1)}`, ...rest];
}
/** The text with the edits made; they do not overlap. */
function editedText(lines, edits) {
	const result = [...lines];
	const sorted = [...edits].sort((a, b) => b.from - a.from || b.end - a.end);
	for (const { from, end, lines: replacement } of sorted) result.splice(from, end - from, ...replacement);
	return result;
}
function isComment(line) {
	return /^\s*#/.test(line);
}
function isCommentAt(line, indent) {
	return isComment(line) && line.startsWith(`${indent}#`);
}
/** The next entry, or a key of what holds the list. Empty lines and comments end nothing. */
function endsEntry(line, indent) {
	return line.trim() !== "" && !isComment(line) && indentOf(line) <= indent;
}
/** Empty lines and comments belong to the entry only where more of it follows, or where they are indented as its keys are. */
function isInside(line, indent) {
	return line.trim() !== "" && indentOf(line) > indent;
}
function indentOf(line) {
	return line.length - line.trimStart().length;
}
/** What stands behind a value on its line, where no quote makes it doubtful what that is. */
function trailingComment(line) {
	return /^[^"'#]*(\s+#.*)$/.exec(line.trimEnd())?.[1] ?? "";
}
// src/export/merge.ts
/** Edits that keep every entry that still holds as it is, mend those of which a key is outdated, and drop those that are not live. */
function targetEdits({ desired, live, defaults, entries }, scene) {
	const merge = sortedMerge(desired, live.hooks);
	const blocks = new Map(entries.map((place) => [placeKey(place), entryBlock(scene.lines, place)]));
	const entryScene = {
		target: desired.target,
		product: scene.product,
		defaults,
		names: scene.names,
		lastSuccess: live.lastSuccess,
		indent: [...blocks.values()].find((block) => block !== void 0)?.indent ?? "  "
	};
	const changes = outdated(merge, {
		names: scene.names,
		target: desired.target,
		product: scene.product
	});
	const dropped = merge.dropped.map(({ location }) => location);
	const isUnreadable = (place) => blocks.get(placeKey(place)) === void 0;
	return {
		edits: [...dropped.flatMap((place) => dropEdit(blocks.get(placeKey(place)))), ...changes.flatMap((change) => changeEdit(blocks.get(placeKey(change.place)), change, {
			scene,
			entryScene
		}))],
		added: merge.fresh.flatMap((each) => entryLines(each, entryScene)),
		dropped,
		unreadable: [...dropped, ...changes.map(({ place }) => place)].filter(isUnreadable)
	};
}
function outdated({ kept, crowded, declaredUrls }, options) {
	return kept.map((pair) => {
		const isPinned = crowded.has(pair.live.url.identity()) && pair.desired.id === void 0;
		return {
			place: pair.desired.location,
			keys: outdatedKeys(pair, {
				...options,
				isPinned,
				declaredUrls
			}),
			pair
		};
	}).filter(({ keys }) => keys.size > 0);
}
function dropEdit(block) {
	return block === void 0 ? [] : [{
		from: block.from,
		end: block.end,
		lines: []
	}];
}
/** An entry that is written on one line is written anew. */
function changeEdit(block, { keys, pair }, { scene, entryScene }) {
	if (block === void 0) return [];
	if (block.isBlock) return [{
		from: block.start,
		end: block.end,
		lines: editedEntry(scene.lines, block, keys)
	}];
	const isPinned = keys.has("id") || pair.desired.id !== void 0;
	const [, ...lines] = entryLines({
		hook: pair.live,
		isPinned
	}, {
		...entryScene,
		indent: block.indent
	});
	return [{
		from: block.start,
		end: block.end,
		lines
	}];
}
function placeKey({ line, column }) {
	return `${line}:${column}`;
}
// src/export/merged-config.ts
/** Errors for documents that cannot be merged into: those that say the same of several targets. */
function mergeProblems(documents) {
	return documents.filter(({ selector }) => namesSeveralTargets(selector)).map(severalTargets);
}
/**
* The existing file made to declare the live hooks as they are. Entries that still hold stay as they are written, in their order, with
* comments and variables; new hooks come after them, targets that it lacks at its end.
*/
function mergedConfig(existing, live, options) {
	const { text, documents } = existing;
	const names = new VariableNames(variableUses(documents).map(({ name }) => name));
	const lines = text.text.split("\n");
	const several = mergeProblems(documents);
	if (several.length > 0) return {
		text: text.text,
		variables: [],
		diagnostics: several
	};
	const roots = parsedYaml(text).documents.map(({ root }) => root);
	const parts = documents.flatMap((document, index) => {
		const root = roots[index];
		return root === void 0 ? [] : [{
			document,
			root
		}];
	});
	const groups = grouped(parts, ({ document }) => selectorKey(document, existing.defaultOwner));
	const edits = [];
	const diagnostics = [];
	for (const target of live) {
		const group = groups.get(targetKey(target.target)) ?? [];
		const desired = existing.targets.find((each) => targetKey(each.target) === targetKey(target.target));
		const [first] = group;
		if (first === void 0 || desired === void 0) continue;
		const entries = group.flatMap(({ document }) => document.hooks.map(({ location }) => location));
		const scene = {
			lines,
			names,
			product: options.product
		};
		const found = targetEdits({
			desired,
			live: target,
			defaults: defaultsOf(first.root),
			entries
		}, scene);
		diagnostics.push(...found.unreadable.map(unreadable));
		edits.push(...found.edits, ...group.flatMap((part, index) => listEdits(part, {
			text,
			lines,
			found,
			gets: index === 0
		})));
	}
	const added = live.filter(({ target }) => !groups.has(targetKey(target))).flatMap((target) => ["---", ...documentLines(target, {
		names,
		...options
	})]);
	if (diagnostics.length > 0) return {
		text: text.text,
		variables: [],
		diagnostics
	};
	const merged = editedText(lines, edits).join("\n").replace(/\n*$/, "\n");
	return {
		text: added.length === 0 ? merged : `${merged}${added.join("\n")}\n`,
		variables: names.variables,
		diagnostics: []
	};
}
/** Puts new entries behind the last one of a document, and keeps a list that loses all of its entries a list. */
function listEdits({ document, root }, { text, lines, found, gets }) {
	const added = gets ? found.added : [];
	const places = document.hooks.map(({ location }) => location);
	const isDropped = (line) => found.dropped.some((place) => place.line === line);
	const key = placeAt(root, ["hooks"])?.entry;
	const at = key === void 0 ? void 0 : text.locationOf(key.keyOffset).line - 1;
	if (places.length === 0 || at === void 0) {
		if (added.length === 0) return [];
		const end = documentEnd(lines, document.location.line);
		return at === void 0 ? [{
			from: end,
			end,
			lines: ["hooks:", ...added]
		}] : [{
			from: at,
			end: at + 1,
			lines: ["hooks:", ...added]
		}];
	}
	if (added.length === 0) return places.every(({ line }) => isDropped(line)) ? [{
		from: at,
		end: at + 1,
		lines: ["hooks: []"]
	}] : [];
	const end = Math.max(...places.map((place) => entryBlock(lines, place)?.end ?? 0));
	return [{
		from: end,
		end,
		lines: added
	}];
}
/** The line after a document's last one with something in it. */
function documentEnd(lines, from) {
	const next = lines.findIndex((line, index) => index >= from && /^(---|\.\.\.)(\s|$)/.test(line));
	let end = next === -1 ? lines.length : next;
	while (end > from && (lines[end - 1] ?? "").trim() === "") end -= 1;
	return end;
}
function defaultsOf(root) {
	const value = (key) => {
		const place = placeAt(root, ["defaults", key]);
		return place === void 0 ? void 0 : plainValue(place.node);
	};
	const contentType = value("content_type");
	return {
		contentType: typeof contentType === "string" ? contentType : void 0,
		insecureSsl: [
			true,
			1,
			"1"
		].includes(value("insecure_ssl")),
		active: value("active") !== false
	};
}
function selectorKey({ selector }, defaultOwner) {
	return targetKey(targetOf(selector, defaultOwner));
}
function targetOf(selector, defaultOwner) {
	switch (selector.kind) {
		case "organization": return {
			kind: "organization",
			owner: selector.names[0]?.value ?? ""
		};
		case "repository": {
			const [owner = "", repo = ""] = (selector.patterns[0]?.value ?? "").split("/");
			return {
				kind: "repository",
				owner,
				repo
			};
		}
		case "global": return { kind: "global" };
		case "default": return {
			kind: "organization",
			owner: defaultOwner ?? ""
		};
	}
}
function severalTargets({ location }) {
	return {
		severity: "error",
		code: "merge-several-targets",
		message: "This document names several targets, whose live hooks may differ; --merge takes documents that name one target each.",
		hint: "Give each target a document of its own, or export without --merge.",
		location
	};
}
function unreadable(location) {
	return {
		severity: "error",
		code: "merge-unreadable-entry",
		message: "This entry has to be changed, and it is not written as an item of a list one below the other.",
		hint: "Write the list of hooks with one - a line, or export without --merge.",
		location
	};
}
// src/run/merged-export.ts
/** A file that is there already, read with the values of its variables. Patterns of repositories are no single targets and stay unread. */
async function existingConfig(path, { settings, ports }) {
	const [file] = await ports.files.matching(path);
	if (file === void 0) throw new Failure("input-invalid", `The file ${path}, named by --merge, does not exist.`);
	const source = {
		file,
		bytes: await ports.files.read(file)
	};
	const text = configText(source);
	const config = readConfig([source]);
	const given = variables(settings.variables?.reveal(), ports.environment);
	const { documents } = config;
	const found = [...config.diagnostics, ...given.diagnostics];
	if (text.value === void 0 || hasErrors(config.diagnostics) || given.value === void 0) return { diagnostics: found };
	const defaultOwner = settings.organization;
	const desired = desiredTargets(documents, {
		variables: given.value,
		need: "urls",
		defaultOwner
	});
	const diagnostics = [
		...found,
		...mergeProblems(documents),
		...desired.diagnostics
	].filter(({ severity }) => severity === "error");
	if (desired.value === void 0 || hasErrors(diagnostics)) return { diagnostics };
	ports.mask(confidentialValues(documents, given.value, desired.value));
	return {
		value: {
			text: text.value,
			documents,
			targets: desired.value,
			defaultOwner
		},
		diagnostics
	};
}
/** The existing file made to declare what is live at its own targets and at the named ones. */
async function mergedExport(existing, named, { options, ...world }) {
	const all = [...existing.targets.map(({ target }) => target), ...named];
	const targets = [...new Map(all.map((target) => [targetKey(target), target])).values()];
	const { diagnostics, ...merged } = mergedConfig(existing, await liveTargets(targets, world), options);
	return hasErrors(diagnostics) ? { diagnostics } : {
		value: merged,
		diagnostics
	};
}
// src/run/export.ts
/**
* A config that declares the live hooks of the named targets as they are. Writes nothing; rejects where a list is not sure to be whole.
* Diagnostics are about the file that it is merged into.
*/
async function exported({ settings, ports }, { targets: choice, health, merge }) {
	ports.mask(credentials(settings));
	const existing = merge === void 0 ? void 0 : await existingConfig(merge, {
		settings,
		ports
	});
	if (existing !== void 0 && existing.value === void 0) return { diagnostics: existing.diagnostics };
	const github = await ports.connect(settings);
	try {
		const targets = await chosenTargets(choice, {
			settings,
			github
		});
		const options = {
			apiBase: settings.apiBase,
			product: await product(settings, github)
		};
		const world = {
			settings,
			ports,
			github,
			health
		};
		if (existing?.value !== void 0) return await mergedExport(existing.value, targets, {
			...world,
			options
		});
		return {
			value: exportedConfig(await liveTargets(targets, world), options),
			diagnostics: []
		};
	} finally {
		await github.close();
	}
}
async function product({ apiBase }, github) {
	const { name } = productOf(apiBase);
	const version = await github.serverVersion();
	return version === void 0 ? { name } : {
		name,
		version
	};
}
// src/terminal/export-command.ts
/** `hookherd export`: the config goes to stdout or into `--output`, the values of its URL tokens into `--secrets-file` and nowhere else. */
async function exportCommand(given, { terminal, ports }) {
	const { value: settings, diagnostics } = parsedSettings(inputTexts(given, "export", ports.environment));
	if (settings === void 0) return refused(terminal, diagnostics);
	const { merge } = given.flags;
	const { value: config, diagnostics: found } = await exported({
		settings,
		ports
	}, {
		targets: targetChoice(given, settings),
		health: given.flags.health === true,
		merge: typeof merge === "string" ? merge : void 0
	});
	if (config === void 0) return refused(terminal, found);
	const { output, "secrets-file": secretsFile } = given.flags;
	if (typeof secretsFile === "string") {
		const hint = "Give --secrets-file a path that can be written.";
		const written = ports.files.writePrivate(secretsFile, secretsText(config.variables));
		await saved(written, {
			what: "The tokens of the URLs",
			path: secretsFile,
			hint
		});
	}
	const isJson = given.flags.json === true;
	const json = JSON.stringify(exportJson(config), null, 2);
	if (typeof output === "string") await saved(ports.files.write(output, isJson ? `${json}\n` : config.text), {
		what: "The config",
		path: output,
		hint: "Give --output a path that can be written."
	});
	else if (isJson) terminal.writeJson(json);
	else terminal.write(config.text);
	for (const line of variableLines(config, secretsFile)) terminal.writeError(`${line}\n`);
	return 0;
}
function exportJson({ text, variables }) {
	return {
		config: text,
		variables: variables.map(({ name, kind, about }) => ({
			name,
			kind,
			about
		}))
	};
}
/** What the reader has to set before the config can be used. */
function variableLines({ variables }, secretsFile) {
	const names = (kind) => variables.filter((each) => each.kind === kind).map(({ name }) => name);
	const [tokens, secrets] = [names("token"), names("secret")];
	const where = typeof secretsFile === "string" ? `Their values are in ${secretsFile}.` : "Their values are written only with --secrets-file FILE.";
	return [...tokens.length === 0 ? [] : [`Parts of URLs that are variables now, needed for every plan: ${tokens.join(", ")}. ${where}`], ...secrets.length === 0 ? [] : [`Secrets to set, which GitHub does not show: ${secrets.join(", ")}. A plan works without them.`]];
}
export { exportCommand };
