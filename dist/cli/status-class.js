// src/deliveries/status-class.ts
/** The class that a text names; undefined where it is none. */
function statusClass(text) {
	const digit = /^([1-5])xx$/i.exec(text)?.[1];
	if (digit !== void 0) return {
		least: Number(digit) * 100,
		most: Number(digit) * 100 + 99
	};
	return /^[1-5]\d\d$/.test(text) ? {
		least: Number(text),
		most: Number(text)
	} : void 0;
}
function isOfStatus({ statusCode }, { least, most }) {
	return statusCode >= least && statusCode <= most;
}
export { statusClass as n, isOfStatus as t };
