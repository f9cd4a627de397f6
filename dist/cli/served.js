import { Q as Failure } from "./index.js";
import { t as startEmulator } from "./emulator.js";
// src/emulator/served.ts
const defaultPort = 8460;
/** Serves an emulator in which every organization and repository exists, until it is told to stop. */
async function served(port, { write, signal }) {
	const emulator = await startEmulator({
		port: port === void 0 ? defaultPort : Number(port),
		anyOrganization: true,
		anyRepository: true
	}).catch((cause) => {
		const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
		throw new Failure("input-invalid", `The emulator cannot listen on port ${port ?? defaultPort}${code}.`, {
			hint: "Give --port another one, or 0 for any that is free.",
			cause
		});
	});
	write(`The emulator serves a GitHub at ${emulator.url}. Every organization exists and every token is accepted.\n`);
	write(`Try: HOOKHERD_TOKEN=any hookherd plan --org acme --api-url ${emulator.url}\n`);
	await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
	await emulator.close();
}
export { served };
