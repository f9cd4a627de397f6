// src/run/polling.ts
const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 16e3;
/**
* Asks about items in rounds, with growing waits between them, until none is open or the time is over. `round` gives the items that are
* still open. Resolves with those left; never rejects for a cancellation, which ends the waiting.
*/
async function polled(items, round, { clock, signal, timeoutSeconds }) {
	const end = clock.now() + timeoutSeconds * 1e3;
	let open = items;
	for (let wait = firstWaitMilliseconds; open.length > 0; wait = Math.min(wait * 2, longestWaitMilliseconds)) {
		const left = end - clock.now();
		if (left <= 0 || !await slept(clock, Math.min(wait, left), signal)) return open;
		open = await round(open);
	}
	return open;
}
async function slept(clock, milliseconds, signal) {
	if (signal.aborted) return false;
	try {
		await clock.sleep(milliseconds, signal);
		return true;
	} catch (error) {
		if (signal.aborted) return false;
		throw error;
	}
}
export { polled as t };
