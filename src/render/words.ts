/** A time for people, in minutes and in UTC, which is what the delivery log of GitHub is read against. */
export function formatTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A length of time in its largest whole unit: `24 h`, `3 d`, `90 min`. Up to two days hours are clearer than days. */
export function formatLength(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes % (24 * 60) === 0 && minutes >= 48 * 60) return `${minutes / (24 * 60)} d`;
  if (minutes % 60 === 0 && minutes > 0) return `${minutes / 60} h`;
  return minutes > 0 ? `${minutes} min` : `${Math.round(milliseconds / 1000)} s`;
}

/** Seconds as GitHub tells them, with two digits. */
export function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(2)} s`;
}

/** A part of a whole in percent; never `0%` where there is some. */
export function formatPercent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0%';
  const percent = (part / whole) * 100;
  return percent < 0.1 ? '<0.1%' : `${Number(percent.toFixed(1))}%`;
}

/** How long ago, in the largest unit that keeps it readable: `40 s`, `5 min`, `3 h`, `2 d`. */
export function formatAge(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 60 * 60) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 48 * 60 * 60) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}

/** `1 to create, 2 to update`: the counts that are not zero, each with its words. */
export function formatCounts(counts: readonly (readonly [count: number, words: string])[]): string {
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])).join(', ');
}

/** `1 hook`, `2 hooks`; an irregular plural is given. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
