import { c as readFiles, j as InputReader } from "./index.js";
// src/run/file-findings.ts
/**
* Errors in the files that refused inputs name, so that one run tells all of them. A file that is missing or cannot be read is not told:
* the refused inputs may be the reason.
*/
async function fileFindings(texts, ports) {
	const read = new InputReader(texts);
	const named = {
		config: read.lines("config"),
		policyFile: read.text("policy-file")
	};
	const { diagnostics } = await readFiles(named, {
		...ports,
		progress: () => {}
	}).catch(() => ({ diagnostics: [] }));
	return diagnostics.filter(({ severity, location }) => severity === "error" && location !== void 0);
}
export { fileFindings };
