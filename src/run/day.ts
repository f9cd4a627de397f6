/** The day of a time (milliseconds since the epoch) in UTC, as YYYY-MM-DD: the form of the ends of waivers. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
