/** Seconds of processor time that a piece of work takes in this thread, whatever else the machine does. */
export function measureSeconds(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000_000;
}
