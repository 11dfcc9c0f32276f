/** Milliseconds, with fractions, of the machine's monotonic clock: all processes of one machine share it. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
