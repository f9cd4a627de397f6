import { D as mkdtemp, E as join, O as rm, V as createServer, W as createHmac, k as writeFile, q as timingSafeEqual } from "./index.js";
import { t as startEmulator } from "./emulator.js";
// \0builtin:node:os
const tmpdir = (...values) => process.getBuiltinModule("node:os").tmpdir(...values);
// src/demo/receiver.ts
/** A receiver of webhooks on this machine that checks signatures as a careful one does. */
async function startReceiver(secret) {
	const waiting = [];
	let wake = () => {};
	const server = createServer((request, response) => {
		body(request).then((bytes) => {
			const signature = String(request.headers["x-hub-signature-256"] ?? "");
			waiting.push({
				path: request.url ?? "",
				event: String(request.headers["x-github-event"] ?? ""),
				isSigned: signature !== "",
				isAuthentic: isAuthentic(signature, bytes, secret)
			});
			response.end("thanks");
			wake();
		});
	});
	await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address();
	return {
		url: `http://127.0.0.1:${port}`,
		next: async (milliseconds) => {
			if (waiting.length === 0) await Promise.race([new Promise((resolve) => wake = resolve), pause(milliseconds)]);
			return waiting.shift();
		},
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
async function body(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks);
}
function isAuthentic(signature, bytes, secret) {
	const expected = Buffer.from(`sha256=${createHmac("sha256", secret).update(bytes).digest("hex")}`);
	const given = Buffer.from(signature);
	return given.length === expected.length && timingSafeEqual(given, expected);
}
function pause(milliseconds) {
	return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
// src/demo/story.ts
const secret = "correct horse battery staple";
/**
* Tells the whole story on this machine: a config, a plan, an apply, a signed ping, no drift, a change by hand, drift found.
* Resolves with whether it went as it should; leaves nothing running and nothing behind.
*/
async function toldStory(stage) {
	const folder = await mkdtemp(join(tmpdir(), "hookherd-demo-"));
	const receiver = await startReceiver(secret);
	const emulator = await startEmulator({ organizations: { acme: { hooks: driftedHooks(receiver.url) } } });
	try {
		return await acts({
			stage,
			folder,
			receiver,
			emulator
		});
	} finally {
		await emulator.close();
		await receiver.close();
		await rm(folder, { recursive: true });
	}
}
async function acts(scene) {
	const { stage, folder, receiver, emulator } = scene;
	const environment = {
		HOOKHERD_TOKEN: "demo-token",
		GITHUB_API_URL: emulator.url,
		CI_HOOK_SECRET: secret
	};
	const told = (text) => stage.write(`\n\u2014 ${text}\n`);
	const run = (...argv) => {
		stage.write(`\n$ hookherd ${argv.join(" ")}\n`);
		return stage.carryOut([
			...argv,
			"--config",
			"hooks.yml"
		], {
			folder,
			environment
		});
	};
	told("An organization on GitHub (an emulator on this machine) has webhooks that somebody made by hand.");
	told("This file says which ones it should have. hooks.yml:");
	const config = desiredConfig(receiver.url);
	await writeFile(join(folder, "hooks.yml"), config);
	stage.write(`\n${config.replace(/^/gm, "    ").trimEnd()}\n`);
	told("What would change? A plan cannot write.");
	const planned = await run("plan");
	told("Make it so.");
	const applied = await run("apply", "--yes");
	const ping = await createdPing(receiver);
	told(`The receiver got GitHub's ping of the new hook: ${ping ? "signed, and the signature is right" : "NOT as it should be"}.`);
	told("Now nothing differs.");
	const settled = await run("drift");
	told("Somebody switches the build hook off by hand, and nobody says so.");
	await switchOff(emulator, `${receiver.url}/ci`);
	told("The next scheduled run finds it, and exits with 2.");
	const drifted = await run("drift");
	const asItShould = planned === 0 && applied === 0 && ping && settled === 0 && drifted === 2;
	told(asItShould ? "That is all. Nothing is left running." : "This did not go as it should: please report it.");
	return asItShould;
}
function driftedHooks(receiver) {
	return [
		{
			url: `${receiver}/ci`,
			events: ["push"],
			content_type: "json",
			secret
		},
		{
			url: "https://old-ci.acme.example/hook",
			events: ["push"],
			content_type: "json"
		},
		{
			url: "https://hooks.slack.com/services/T024BE7LD/B0EXAMPLE/kq3v8w1zYpX5mN7c",
			events: ["release"]
		}
	];
}
function desiredConfig(receiver) {
	return `organization: acme
defaults:
  content_type: json
policy:
  require_https: off                # the receiver of this demo is on this machine
  forbid_private_hosts: off
hooks:
  - url: ${receiver}/ci
    description: Starts builds
    events: [push, pull_request]
    secret: \${CI_HOOK_SECRET}
  - url: ${receiver}/audit
    description: Archives what members do
    events: [member, team, repository]
    secret: \${CI_HOOK_SECRET}
  - url: https://old-ci.acme.example/hook
    state: absent
`;
}
/** Whether the ping that GitHub sends after a creation arrives, signed with the secret of the config. */
async function createdPing(receiver) {
	for (let received = await receiver.next(2e3); received !== void 0; received = await receiver.next(500)) if (received.path === "/audit" && received.event === "ping") return received.isSigned && received.isAuthentic;
	return false;
}
async function switchOff(emulator, url) {
	const hook = emulator.state.hooks("organization:acme").find(({ config }) => config.url === url);
	await fetch(`${emulator.url}/orgs/acme/hooks/${hook?.id}`, {
		method: "PATCH",
		headers: {
			authorization: "Bearer by-hand",
			"content-type": "application/json"
		},
		body: JSON.stringify({ active: false })
	});
}
export { toldStory };
