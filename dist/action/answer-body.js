import { n as jsonField, r as textField } from "./json-field.js";
// src/apply/answer-body.ts
/** Whether a `config` object shows a secret. GitHub leaves the key out where there is none, and shows asterisks where there is one. */
function showsSecret(config) {
	const secret = textField(config, "secret");
	return secret !== void 0 && secret !== "";
}
/** The value of `insecure_ssl`, which GitHub accepts and has shown as text, number and boolean. */
function isInsecure(value) {
	return value === "1" || value === 1 || value === true || value === "true";
}
/** Whether a 422 says that the hook exists: the sign that an earlier create took effect, or that a hook is hidden. */
function saysAlreadyExists(body) {
	const errors = jsonField(body, "errors");
	return Array.isArray(errors) && errors.some((error) => /already exists/i.test(textField(error, "message") ?? ""));
}
export { saysAlreadyExists as n, showsSecret as r, isInsecure as t };
