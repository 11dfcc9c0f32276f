/** Returns the monotonic clock of the machine in ms, common to all its processes. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6
