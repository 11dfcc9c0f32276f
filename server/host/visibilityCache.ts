import type { Audience } from '../../shared/access/audience.ts'
import { visibleEvent } from '../../shared/access/visible.ts'
import type { Recorded } from '../../shared/run/events.ts'
import type { AppendedEvent } from './appendedEvent.ts'

/** What some events come to for one audience: nothing, events it can follow, or a change of its whole view. */
export type VisibleTo =
  | { readonly type: 'nothing' }
  | { readonly type: 'events'; readonly seq: number; readonly events: readonly Recorded[] }
  | { readonly type: 'resync'; readonly seq: number }

/** What an audience may see of these events; `seq` is the last that concerns it. */
export function visibleToOf(entries: readonly AppendedEvent[], audience: Audience): VisibleTo {
  const seen = entries
    .map(({ before, recorded }) => ({
      seq: recorded.seq,
      sight: visibleEvent(before, recorded, audience),
    }))
    .filter(({ sight }) => sight.type !== 'nothing')
  const last = seen.at(-1)
  if (last === undefined) return { type: 'nothing' }
  if (seen.some(({ sight }) => sight.type === 'resync')) return { type: 'resync', seq: last.seq }
  const events = seen.flatMap(({ sight }) => (sight.type === 'event' ? [sight.recorded] : []))
  return { type: 'events', seq: last.seq, events }
}
