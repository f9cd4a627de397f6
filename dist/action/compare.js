// src/hooks/compare.ts
/** Orders texts by code unit: the same on every machine and in every locale. */
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Orders ids, which are decimal digits of any length, by their number. */
function compareIds(a, b) {
	return a.length - b.length || compareText(a, b);
}
/** The texts once each, in a stable order. Event lists and host lists are compared in this form. */
function sortedSet(texts) {
	return [...new Set(texts)].sort(compareText);
}
/** Whether two sorted sets hold the same texts. */
function sameTexts(a, b) {
	return a.length === b.length && a.every((text, index) => text === b[index]);
}
export { sortedSet as i, compareText as n, sameTexts as r, compareIds as t };
