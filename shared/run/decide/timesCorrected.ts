import type { ItemId } from '../../agenda/ids.ts'
import type { NewTimes } from '../cue.ts'
import type { PeopleEvents, ShowEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import { allottedOf, findItem, itemStatus } from '../lookup.ts'
import type { Context } from '../result.ts'
import type { ShowState } from '../state.ts'
import type { RunStep } from '../step.ts'
import { timesSent } from './cues.ts'

/** Returns the length of an item in ms; null where it is dropped or gone. */
function lengthOf({ published, run }: ShowState, id: ItemId): number | null {
  const found = published && findItem(published.agenda, id)
  if (!found || itemStatus(run, id) === 'dropped') return null
  return allottedOf(run, found.item)
}

/** Returns what a person who confirmed new times has to learn now: the lengths that differ from these. */
function differing({ items }: NewTimes, after: ShowState): NewTimes['items'] {
  return items
    .map(({ item, to }) => ({ item, from: to, to: lengthOf(after, item) }))
    .filter(({ from, to }) => from !== to)
}

/** Returns the id of the message that follows one: `c1/0`, `c1/0.1`, `c1/0.2`. */
function nextId(id: string): string {
  const at = id.lastIndexOf('/') + 1
  const [first, count = '0'] = id.slice(at).split('.')
  return `${id.slice(0, at)}${first}.${Number(count) + 1}`
}

/** Withdraws the new times that steps sent, as `events` change them, and sends the true ones to everyone who had confirmed the old ones (V5). */
export function timesCorrected(
  state: ShowState,
  steps: readonly RunStep[],
  events: readonly ShowEvent[],
  context: Context,
): readonly PeopleEvents[] {
  const after = evolveAll(state, events, context.now)
  const sent = state.cues.filter(({ id }) => steps.some((step) => id.startsWith(`${step.id}/`)))
  return sent.flatMap((old): readonly PeopleEvents[] => {
    const withdrawn = { type: 'cueWithdrawn', v: 1, cue: old.id } as const
    const items = old.content.type === 'times' ? differing(old.content, after) : []
    if (old.seen.length === 0 || items.length === 0) return [withdrawn]
    return [withdrawn, timesSent(nextId(old.id), old.to, { items, word: null }, context)]
  })
}
