// src/hooks/json-field.ts
/** A field of a JSON object; undefined where the value is no object or lacks the field. */
function jsonField(value, name) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
	return Object.hasOwn(value, name) ? value[name] : void 0;
}
/** A text field of a JSON object. */
function textField(value, name) {
	const field = jsonField(value, name);
	return typeof field === "string" ? field : void 0;
}
/** A field that is a list of texts. */
function textsField(value, name) {
	const field = jsonField(value, name);
	if (!Array.isArray(field)) return void 0;
	return field.every((item) => typeof item === "string") ? field : void 0;
}
/** An id as GitHub sends it, in decimal digits; undefined where the field is no id. */
function idField(value, name) {
	const field = jsonField(value, name);
	if (typeof field === "number" && Number.isSafeInteger(field) && field >= 0) return String(field);
	return typeof field === "string" && /^\d+$/.test(field) ? field : void 0;
}
export { textsField as i, jsonField as n, textField as r, idField as t };
