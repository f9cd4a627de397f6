#!/usr/bin/env node
import { At as onUnexpected, Bt as systemClock, Et as inertJson, Gt as listenForCancellation, Ht as cancel, Jt as Discretion, Kt as Failure, Ot as sparingMemory, Tt as discreetFiles, Ut as cancellation, Wt as limitDuration, i as commandLine, jt as filesIn, kt as endSoon, n as progressBar, r as discreetTerminal, t as version } from "./start.js";
// src/cli.ts
const discretion = new Discretion();
const screen = {
	write: (text) => process.stdout.write(text),
	writeJson: (json) => process.stdout.write(`${inertJson(json)}\n`),
	writeError: (text) => process.stderr.write(text),
	isInteractive: () => process.stdin.isTTY === true && process.stderr.isTTY === true,
	hasColors: process.stdout.isTTY === true && (process.env.NO_COLOR ?? "") === "",
	ask: async (question) => {
		const { createInterface } = await import("node:readline/promises");
		const lines = createInterface({
			input: process.stdin,
			output: process.stderr
		});
		lines.once("SIGINT", () => {
			cancel();
			lines.close();
		});
		const ended = new Promise((resolve) => lines.once("close", () => resolve(void 0)));
		const answer = await Promise.race([lines.question(question).catch(() => void 0), ended]);
		lines.close();
		return answer;
	}
};
const terminal = discreetTerminal(screen, discretion.hide);
const showsBar = process.stderr.isTTY === true && (process.env.NO_COLOR ?? "") === "";
function ports(folder, environment, signal) {
	return {
		files: discreetFiles(filesIn(folder), discretion.hide),
		environment,
		clock: systemClock,
		random: Math.random,
		signal,
		mask: discretion.learn,
		connect: async (settings) => {
			const { connectGitHub } = await import("./connect.js");
			return connectGitHub({
				clock: systemClock,
				random: Math.random,
				signal,
				version,
				environment,
				settings,
				mask: discretion.learn
			});
		},
		unexpected,
		progress: sparingMemory(showsBar ? progressBar(terminal) : () => {})
	};
}
/** A fault of ours: its text alone, since what hangs on an error could hold anything. */
function unexpected(error) {
	const text = error instanceof Error ? error.stack ?? error.message : String(error);
	terminal.writeError(`Error: Hookherd itself failed. Run again, and if it fails again, report it with this:\n${text}\n`);
}
function run(argv, world) {
	return commandLine(argv, {
		terminal,
		ports: world,
		version,
		others: {
			demo,
			emulator,
			...adopting(world)
		}
	});
}
/** Loaded only when they are asked for. */
function adopting(world) {
	return {
		schema: async (given) => (await import("./schema-command.js")).schemaCommand(given, { terminal }),
		export: async (given) => (await import("./export-command.js")).exportCommand(given, {
			terminal,
			ports: world
		}),
		show: async (given) => (await import("./show-command.js")).showCommand(given, {
			terminal,
			ports: world
		})
	};
}
async function demo() {
	const { toldStory } = await import("./story.js");
	return await toldStory({
		write: terminal.write,
		carryOut: (argv, { folder, environment }) => run(argv, ports(folder, environment, new AbortController().signal))
	}) ? 0 : 1;
}
async function emulator({ flags }) {
	const { port } = flags;
	if (typeof port === "string" && !(/^\d{1,5}$/.test(port) && Number(port) < 65536)) throw new Failure("input-invalid", `--port ${JSON.stringify(port)} is not a port from 0 to 65535.`);
	const { served } = await import("./served.js");
	await served(typeof port === "string" ? port : void 0, {
		write: terminal.write,
		signal: cancellation.signal
	});
	return 0;
}
listenForCancellation();
onUnexpected(unexpected);
const argv = process.argv.slice(2);
if (!argv.includes("emulator")) limitDuration();
process.exitCode = await run(argv, ports(".", process.env, cancellation.signal));
endSoon();
export {};
