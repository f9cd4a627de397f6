import { V as liveUrl, k as urlGlob } from "./index.js";
// src/run/named-hook.ts
/** Whether a hook is meant by what people name hooks by: its id, its URL, or a URL glob. */
function isNamed({ id, url }, name) {
	return id === name || url.same(liveUrl(name)) || urlGlob(name)(url.reveal());
}
/** What to do where no hook is meant. */
const namedHookHint = "Give the URL as it is on GitHub, a glob such as https://ci.acme.example/**, or the id of the hook.";
export { namedHookHint as n, isNamed as t };
