import { T as unexpectedFailure, a as onUnexpected, c as cancellation, d as Discretion, dt as maskWith, ft as discreetCore, g as workflow, h as step, i as endSoon, l as limitDuration, m as brokenStep, n as discreetFiles, o as filesIn, p as toolkit, pt as discreetRest, r as sparingMemory, rt as phaseLog, s as systemClock, t as version, u as listenForCancellation } from "./start.js";
// src/action.ts
listenForCancellation();
limitDuration();
const discretion = new Discretion();
const { hide } = discretion;
const core = discreetCore(toolkit, hide);
const maskInRunner = maskWith(toolkit);
const log = phaseLog(core);
const world = {
	clock: systemClock,
	random: Math.random,
	signal: cancellation.signal,
	version,
	environment: process.env,
	mask: (values) => {
		maskInRunner(values);
		discretion.learn(values);
	}
};
const logError = (line) => {
	process.stderr.write(`${hide(line)}\n`);
};
const ports = {
	...world,
	files: discreetFiles(filesIn(process.env.GITHUB_WORKSPACE ?? "."), hide),
	connect: async (settings) => {
		const { connectGitHub } = await import("./connect.js");
		return connectGitHub({
			...world,
			settings
		});
	},
	connectRest: async (options) => {
		const { connectRest } = await import("./connect-rest.js");
		const api = connectRest({
			...world,
			...options
		});
		return api && discreetRest(api, hide);
	},
	progress: sparingMemory(log.progress),
	logError,
	unexpected: (error) => unexpectedFailure(error, logError)
};
async function publish(done) {
	log.end();
	const { published } = await import("./publish.js");
	await published(done, {
		core,
		files: ports.files,
		environment: process.env
	});
}
onUnexpected((error) => publish(brokenStep(error, ports)));
const done = await step(workflow(process.env), ports);
await publish(done);
process.exitCode = done.report.failureReason === void 0 ? 0 : 1;
endSoon();
export {};
