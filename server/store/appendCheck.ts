import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'

/** Where an append goes: its show and the seq of its first event. */
export type Run = { readonly show: ShowId; readonly first: number }

/** Where these events go; throws where they are none, of several shows, or leave gaps between them. */
export function runOf(envelopes: readonly Envelope[]): Run {
  const [first] = envelopes
  if (first === undefined) throw new Error('an append without events')
  const ordered = envelopes.every(
    ({ show, seq }, index) => show === first.show && seq === first.seq + index,
  )
  if (!ordered) throw new Error('an append of several shows, or with gaps')
  return { show: first.show, first: first.seq }
}

/** Whether `first` follows `head` (true) or is taken already (false); throws where it would leave a gap. */
export function follows(head: number, { show, first }: Run): boolean {
  if (first > head + 1) throw new Error(`${show}: seq ${first} would leave a gap after ${head}`)
  return first === head + 1
}
