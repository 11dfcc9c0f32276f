import type { Envelope } from '../../../../shared/run/events.ts'

/** Where the seqs of a log do not follow one another, or its time runs back. */
export function outOfOrder(log: readonly Envelope[]): readonly string[] {
  return log.flatMap(({ seq, at }, n) => {
    const before = log[n - 1]
    const gap = seq === n + 1 ? [] : [`seq ${seq} is in the place of ${n + 1}`]
    const back =
      before !== undefined && at < before.at ? [`seq ${seq} is earlier than the one before`] : []
    return [...gap, ...back]
  })
}
