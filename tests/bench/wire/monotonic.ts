/** Returns the monotonic clock of the machine in ms, common to all its processes. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
