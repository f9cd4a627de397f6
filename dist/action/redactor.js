// src/hooks/confidential-forms.ts
/**
* The forms in which a confidential value could turn up in a text: as it is, trimmed, URL-encoded, form-encoded, base64, JSON-escaped,
* and each of its longer lines by itself. Once each; none is empty.
*/
function confidentialForms(value) {
	const lines = value.split(/[\r\n\u2028\u2029]+/).map((line) => line.trim());
	const parts = lines.length === 1 ? [] : [...lines.filter((line) => line.length >= leastLine), lines.join(" ")];
	const forms = [
		value,
		value.trim(),
		...parts
	].flatMap(formsOf);
	return [...new Set(forms)].filter((form) => form !== "");
}
/** A shorter line of a value of several lines, such as a brace, is an ordinary text. */
const leastLine = 8;
function formsOf(value) {
	const base64 = Buffer.from(value, "utf8").toString("base64");
	const json = JSON.stringify(value).slice(1, -1);
	const encoded = encodeURIComponent(wellFormed(value));
	return [
		value,
		encoded,
		encoded.replaceAll("%20", "+"),
		encodeURI(wellFormed(value)),
		new URLSearchParams([["", value]]).toString().slice(1),
		base64,
		base64.replace(/=+$/, ""),
		base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""),
		json,
		json.replaceAll("/", "\\/"),
		json.replace(/[<>&'\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
	];
}
/** Lone surrogates, which the encoders refuse, as the replacement character that also leaves in a request. */
function wellFormed(value) {
	return Buffer.from(value, "utf8").toString("utf8");
}
// src/hooks/api-base.ts
const accepted = "https://api.github.com, https://api.SUBDOMAIN.ghe.com, or https://HOST/api/v3 for GitHub Enterprise Server";
/**
* The API base that a text names, in one spelling and without a slash at its end. Every usual spelling is accepted: with or without
* `/api/v3`, the web address instead of the API's. Plain http is an error except on loopback, and a warning for GHES.
*/
function apiBase(text) {
	const shown = withoutConfidential(text);
	if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())) return invalid(`The API URL "${shown}" has no scheme.`);
	if (!URL.canParse(text.trim())) return invalid(`The API URL "${shown}" is not a URL.`);
	const url = new URL(text.trim());
	if (url.protocol !== "https:" && url.protocol !== "http:") return invalid(`The API URL "${shown}" has the scheme ${url.protocol.slice(0, -1)}; accepted are https and, on loopback, http.`);
	if (url.username !== "" || url.password !== "") return invalid(`The API URL "${shown}" holds a user name or password; the token is given separately.`);
	if (url.search !== "" || url.hash !== "") return invalid(`The API URL "${shown}" has a query or fragment.`);
	const path = url.pathname.replace(/\/+$/, "");
	if (isLoopback(url.hostname)) return {
		value: url.origin + path,
		diagnostics: []
	};
	if (/^((www|api)\.)?github\.com$/.test(url.hostname)) return hosted(url, {
		path,
		base: "https://api.github.com",
		shown
	});
	if (url.hostname === "ghe.com") return invalid(`The API URL "${shown}" names no subdomain of ghe.com.`);
	if (url.hostname.endsWith(".ghe.com")) return hosted(url, {
		path,
		base: `https://api.${url.hostname.replace(/^api\./, "")}`,
		shown
	});
	return enterpriseServer(url, {
		path,
		shown
	});
}
/** Whether a host name is of this machine, where plain http is no risk. */
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}
function hosted(url, given) {
	if (url.protocol === "http:") return invalid(`The API URL "${given.shown}" is plain http; the token would be readable on the way.`);
	if (url.port !== "") return invalid(`The API URL "${given.shown}" has a port, and ${url.hostname} has none but 443.`);
	const isHabit = given.path === "/api/v3" && url.hostname.endsWith(".ghe.com");
	if (given.path !== "" && !isHabit) return invalid(`The API URL "${given.shown}" has a path, and ${url.hostname} has its API at the root.`);
	return {
		value: given.base,
		diagnostics: []
	};
}
function enterpriseServer(url, { path, shown }) {
	if (path !== "" && path !== "/api" && path !== "/api/v3") return invalid(`The API URL "${shown}" has the path ${path}; GitHub Enterprise Server has its REST API at /api/v3.`);
	const value = `${url.origin}/api/v3`;
	if (url.protocol === "https:") return {
		value,
		diagnostics: []
	};
	return {
		value,
		diagnostics: [{
			severity: "warning",
			code: "api-url-insecure",
			message: `The API URL "${shown}" is plain http: the token and the secrets of hooks are readable on the way.`,
			hint: `Use ${value.replace("http:", "https:")}.`
		}]
	};
}
function invalid(message) {
	return { diagnostics: [{
		severity: "error",
		code: "api-url-invalid",
		message,
		hint: `Use ${accepted}.`
	}] };
}
/** User info, query and fragment may hold a token that was pasted by mistake. */
function withoutConfidential(text) {
	return text.trim().replace(/[?#].*$/s, "").replace(/^([a-z][a-z0-9+.-]*:\/*)?[^/]*@/i, "$1***@");
}
// src/hooks/redactor.ts
const hidden = "***";
/**
* A function that replaces every confidential value in a text, in all forms in which it could be echoed. Very short values are replaced
* only where they stand alone, or nothing would be left of the text.
*/
function redactor(values) {
	const forms = [...new Set(values.flatMap((value) => confidentialForms(value.reveal())))].sort((a, b) => b.length - a.length);
	if (forms.length === 0) return (text) => text;
	const pattern = new RegExp(forms.map(patternOf).join("|"), "gi");
	return (text) => text.replace(pattern, hidden);
}
function patternOf(form) {
	const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
	return form.length < 4 ? `(?<![\\w*])${escaped}(?![\\w*])` : escaped;
}
export { confidentialForms as i, apiBase as n, isLoopback as r, redactor as t };
