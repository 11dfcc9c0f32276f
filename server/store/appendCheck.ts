import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/state.ts'

/** The show of an append and the seq of its first event. */
export type AppendTarget = { readonly show: ShowId; readonly first: number }

/** Returns the target of an append; throws if there are no events, several shows or gaps. */
export function appendTarget(envelopes: readonly Envelope[]): AppendTarget {
  const [first] = envelopes
  if (first === undefined) throw new Error('an append has no events')
  const isConsecutive = envelopes.every(
    ({ show, seq }, index) => show === first.show && seq === first.seq + index,
  )
  if (!isConsecutive) throw new Error('an append has several shows or gaps')
  return { show: first.show, first: first.seq }
}

/** Whether `first` is the next seq after `head`; false if it is taken already. Throws if it would leave a gap. */
export function follows(head: number, { show, first }: AppendTarget): boolean {
  if (first > head + 1) throw new Error(`${show}: seq ${first} would leave a gap after ${head}`)
  return first === head + 1
}
