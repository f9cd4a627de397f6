// src/deliveries/status-class.ts
function isOfStatus({ statusCode }, { least, most }) {
	return statusCode >= least && statusCode <= most;
}
export { isOfStatus as t };
