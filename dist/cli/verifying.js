import { Ft as Failure, J as timingSafeEqual, U as createHmac, bt as targetName, xt as targetTraits, yt as targetKey } from "./index.js";
import { i as match, r as selected } from "./plan.js";
// src/secret-check/calibration.ts
/** A delivery whose signature equals proves that GitHub's bytes of its content type are reproduced, with all that is peculiar in it. */
function calibration(all) {
	const proved = /* @__PURE__ */ new Map();
	for (const each of all) {
		if (each.kind !== "equal") continue;
		proved.set(each.contentType, /* @__PURE__ */ new Set([...proved.get(each.contentType) ?? [], ...each.peculiarities]));
	}
	return proved;
}
/** Whether an unequal signature proves another secret: its bytes are of a kind that this run is known to reproduce. */
function isProof(unequal, calibrated) {
	if (unequal.kind !== "unequal") return false;
	const proved = calibrated.get(unequal.contentType);
	return proved !== void 0 && [...unequal.peculiarities].every((each) => proved.has(each));
}
// src/secret-check/json-spellings.ts
/** Above this many characters only the text itself is tried: a body of 25 MB would cost seconds for each spelling. */
const longText = 1e6;
/**
* The spellings in which the sender of a JSON text may have written the same value, most likely first, once each. Key order and the
* spelling of numbers stay as they are in the text; white space between tokens, and escapes within strings, vary.
*/
function* jsonSpellings(text) {
	if (text.length > longText) {
		yield text;
		return;
	}
	const seen = /* @__PURE__ */ new Set();
	const compact = withoutSpace(text);
	const plain = respelled(compact, (token) => JSON.stringify(JSON.parse(token)));
	const bases = [
		compact,
		plain,
		withoutShortEscapes(plain),
		plain.replaceAll("/", "\\/"),
		text
	];
	for (const base of bases) for (const characters of escapes) {
		const escaped = base.replace(characters, escapedCharacter);
		for (const spelling of [escaped, withUpperHex(escaped)]) {
			if (seen.has(spelling)) continue;
			seen.add(spelling);
			yield spelling;
		}
	}
}
/** Characters that serializers escape although JSON does not ask for it. Outside of strings there are none of them. */
const escapes = [
	/(?!)/g,
	/[<>&\u2028\u2029]/g,
	/[\u0080-\uffff]/g,
	/[<>&]/g,
	/[\u2028\u2029]/g,
	/[\u007f-\uffff]/g,
	/[<>&\u0080-\uffff]/g
];
const stringOrSpace = /"[^"\\]*(?:\\.[^"\\]*)*"|\s+/g;
function withoutSpace(text) {
	return text.replace(stringOrSpace, (token) => token.startsWith("\"") ? token : "");
}
function respelled(text, spelling) {
	return text.replace(stringOrSpace, (token) => token.startsWith("\"") ? spelling(token) : token);
}
function withoutShortEscapes(text) {
	const long = {
		"\\b": "\\u0008",
		"\\f": "\\u000c"
	};
	return text.replace(/\\./gs, (pair) => long[pair] ?? pair);
}
function withUpperHex(text) {
	return text.replace(/\\(?:u([0-9a-fA-F]{4})|.)/gs, (pair, hex) => hex === void 0 ? pair : `\\u${hex.toUpperCase()}`);
}
function escapedCharacter(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
// src/secret-check/delivered-bodies.ts
/**
* The bodies that GitHub may have sent for a payload, most likely first. `payloadText` is the JSON text of the payload as the delivery
* log tells it; a payload told as a text is taken for the body itself too.
*/
function* deliveredBodies(payloadText, contentType) {
	const told = toldText(payloadText);
	if (told !== void 0) yield told;
	if (told !== void 0 && !isJson(told)) return;
	for (const json of jsonSpellings(told ?? payloadText)) if (contentType === "json") yield json;
	else yield* formBodies(json);
}
/** Sets of characters that URL encoders leave alone besides letters and digits; GitHub's documented example encodes all but `._-`. */
const unencoded = [
	/[!'()*~]/g,
	/[!'()*]/g,
	/[!'()~]/g,
	/(?!)/g
];
function* formBodies(json) {
	const encoded = encodeURIComponent(json.toWellFormed());
	const seen = /* @__PURE__ */ new Set();
	for (const characters of unencoded) {
		const strict = encoded.replace(characters, percentEncoded);
		for (const body of [strict.replaceAll("%20", "+"), strict]) {
			if (seen.has(body)) continue;
			seen.add(body);
			yield `payload=${body}`;
		}
	}
}
function percentEncoded(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function toldText(payloadText) {
	return payloadText.startsWith("\"") && isJson(payloadText) ? String(JSON.parse(payloadText)) : void 0;
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
// src/secret-check/peculiarities.ts
const patterns = {
	"escaped control character": /\\(?:[bf]|u00[01])/,
	"escaped character": /\\(?:u(?!00[01])|\/)/,
	"HTML character": /[<>&']/,
	"line separator": /[\u2028\u2029]/,
	"letter beyond ASCII": /[\u007f-\u2027\u202a-\ud7ff\ue000-\uffff]/,
	"character beyond the basic plane": /[\ud800-\udfff]/,
	"number that is no plain integer": /[[:,\s]-?\d+[.eE]/
};
/** The peculiarities of a JSON text: a mismatch proves something only where the same ones were reproduced elsewhere. */
function peculiarities(json) {
	const names = Object.keys(patterns);
	return new Set(names.filter((name) => patterns[name].test(json)));
}
// src/secret-check/signature.ts
/** Whether `sha256=HEX`, as `X-Hub-Signature-256` carries it, is the signature of the body under the secret. Takes the same time for every wrong one. */
function isSignature(signature, { body, secret }) {
	const expected = createHmac("sha256", secret.reveal()).update(body, "utf8").digest();
	const hex = /^sha256=([0-9a-f]{64})$/i.exec(signature.reveal().trim())?.[1];
	return hex !== void 0 && timingSafeEqual(Buffer.from(hex, "hex"), expected);
}
// src/secret-check/evidence.ts
/** Compares the signature of a delivery with the one that the secret makes, over every spelling that GitHub may have sent. */
function evidence(sent, secret) {
	const { contentType, hasHeaders, signature, payload } = sent;
	if (!hasHeaders) return { kind: "unreadable" };
	if (signature === void 0) return { kind: "unsigned" };
	if (payload === void 0) return { kind: "unreadable" };
	const text = payload.reveal();
	const found = {
		contentType,
		peculiarities: peculiarities(text)
	};
	for (const body of deliveredBodies(text, contentType)) if (isSignature(signature, {
		body,
		secret
	})) return {
		kind: "equal",
		...found
	};
	return {
		kind: "unequal",
		...found
	};
}
// src/secret-check/verdict.ts
/**
* The verdict on one secret from its hook's deliveries, newest first. A delivery from before the hook's last change says nothing of the
* secret that is live now, and one from the same second only confirms.
*/
function verdict(witnesses, calibrated) {
	let isUnequal = false;
	for (const { evidence, freshness } of witnesses) {
		if (freshness === "stale") continue;
		if (evidence.kind === "equal") return "confirmed";
		if (evidence.kind === "unreadable") continue;
		if (freshness === "fresh" && evidence.kind === "unsigned") return "no-secret";
		if (freshness === "fresh" && isProof(evidence, calibrated)) return "differs";
		isUnequal = true;
	}
	return isUnequal ? "not-confirmed" : "no-delivery";
}
// src/secret-check/freshness.ts
/** A hook that was never changed has had one secret all its life. Without a time of change nothing is known. */
function freshness(deliveredAt, hook) {
	const changed = Date.parse(hook.updatedAt);
	if (Number.isNaN(changed)) return "unclear";
	const isUnchanged = Date.parse(hook.createdAt) === changed;
	const delivered = Math.floor(deliveredAt / 1e3);
	const second = Math.floor(changed / 1e3);
	if (delivered < second) return "stale";
	return delivered > second || isUnchanged ? "fresh" : "unclear";
}
// src/secret-check/candidates.ts
/**
* At most two deliveries worth reading, newest first: the newest, and with it the newest ping, which is small and plain. Left out are
* deliveries from before the hook's last change, and redeliveries, of which nobody knows whether they are signed anew.
*/
function candidates(log, hook) {
	const [newest, ...others] = log.filter(({ isRedelivery }) => !isRedelivery).map((delivery) => ({
		...delivery,
		freshness: freshness(delivery.deliveredAt, hook)
	})).filter((delivery) => delivery.freshness !== "stale");
	if (newest === void 0) return [];
	const second = others.find(({ event }) => event === "ping") ?? others[0];
	return [newest, ...second === void 0 ? [] : [second]].map(({ id, freshness }) => ({
		id,
		freshness
	}));
}
// src/run/verifying.ts
/**
* Reads what recent deliveries say about every declared secret of a target: a page of each hook's log and at most two deliveries.
* A log that cannot be read is a warning: its secret stays unproved.
*/
async function testimony({ desired, live, only }, api) {
	const { target } = desired;
	const witnesses = /* @__PURE__ */ new Map();
	const unread = [];
	for (const { hook, secret } of checkable({
		desired,
		live,
		only
	})) {
		const found = await hookWitnesses({
			target,
			hook,
			secret
		}, api);
		if (found instanceof Failure) unread.push(found);
		else witnesses.set(hook.id, found);
		if (found instanceof Failure && found.reason !== "api-error") break;
	}
	return {
		target,
		witnesses,
		diagnostics: unread.slice(0, 1).map((failure) => unreadLog(target, failure))
	};
}
/** The verdict on each hook, by target and live id. What one target proved about GitHub's spelling counts for all. */
function secretVerdicts(testimonies) {
	const calibrated = calibration(testimonies.flatMap(({ witnesses }) => [...witnesses.values()].flat()).map((witness) => witness.evidence));
	return new Map(testimonies.map(({ target, witnesses }) => [targetKey(target), new Map([...witnesses].map(([id, found]) => [id, verdict(found, calibrated)]))]));
}
function checkable(input) {
	const { desired, live, only } = input;
	if (!targetTraits(desired.target).hasDeliveries) return [];
	const { pairs } = selected(match(desired, live), only).matching;
	return pairs.flatMap(({ live: hook, desired: { secret } }) => hook.hasSecret && secret.kind === "declared" && secret.value !== void 0 ? [{
		hook,
		secret: secret.value
	}] : []);
}
async function hookWitnesses({ target, hook, secret }, api) {
	const witnesses = [];
	try {
		const { deliveries } = await api.list(target, hook.id, { maxPages: 1 });
		for (const { id, freshness } of candidates(deliveries, hook)) {
			const detail = await api.one(target, hook.id, id);
			if (detail === void 0) continue;
			const found = evidence(sentDelivery(detail, hook), secret);
			witnesses.push({
				evidence: found,
				freshness
			});
			if (found.kind === "equal" || found.kind === "unsigned") break;
		}
		return witnesses;
	} catch (error) {
		if (error instanceof Failure) return error;
		throw error;
	}
}
/** What a delivery tells for the check of its signature. Its own content type counts; the hook's where the log has lost it. */
function sentDelivery({ headers, mediaType = "", signature, payload }, { contentType }) {
	return {
		contentType: (mediaType === "" ? contentType !== "json" : /form-urlencoded/i.test(mediaType)) ? "form" : "json",
		hasHeaders: headers !== void 0,
		signature,
		payload
	};
}
function unreadLog(target, { message, hint }) {
	return {
		severity: "warning",
		code: "secrets-not-checked",
		message: `The deliveries of ${targetName(target)} could not all be read, so not every secret could be checked. ${message}`,
		...hint === void 0 ? {} : { hint }
	};
}
export { evidence as n, calibration as r, secretVerdicts, sentDelivery, verdict as t, testimony };
