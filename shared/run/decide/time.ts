import type { ItemId } from '../../agenda/ids.ts'
import type { Item } from '../../agenda/model.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { breakUntil } from '../breakToClockTime.ts'
import type { PeopleEvents, ShowEvent } from '../events.ts'
import { allottedOf, itemOn } from '../lookup.ts'
import { type Accepted, type Rule, type RuleContext, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { acceptStep } from './acceptStep.ts'
import { itemIn } from './guards.ts'
import { lowerTaken } from './lowerTaken.ts'
import { moveRestoredNext } from './order.ts'
import { lowerGrantedHands } from './people.ts'

/** A change of an allotted length, in ms: positive gives, negative takes. */
type Change = { readonly item: Item; readonly by: Duration }

/** Lowers hands for a minute that a grant to their item answers. */
function lowerAnsweredHands(state: ShowState, { item, by }: Change): PeopleEvents[] {
  if (by < 0 || itemOn(state.run.position) !== item.id) return []
  const speakers = item.speakers.map(({ person }) => person)
  return lowerGrantedHands(state, 'giveTime', speakers)
}

/** Returns the clock time to which a live break lasts, or null (T1c). */
function breakEnd({ published, run }: ShowState, item: ItemId, now: Instant): Instant | null {
  return published && itemOn(run.position) === item ? breakUntil(published, run, now) : null
}

/** Gives or takes time; refused while a break lasts to a clock time (T1c). */
export function acceptAdjustment(state: ShowState, context: RuleContext, change: Change): Accepted {
  const { id } = change.item
  const until = breakEnd(state, id, context.now)
  if (until !== null) return refuse({ reason: 'held-until', item: id, until })
  const { by } = change
  return acceptStep(state, context, {
    items: [id],
    events: [
      // In older logs more may have been taken than the item had: without this, the change would have no effect (R5).
      ...lowerTaken(state.run, change.item),
      { type: by > 0 ? 'timeGiven' : 'timeTaken', v: 1, item: id, by: Math.abs(by) },
      ...lowerAnsweredHands(state, change),
    ],
  })
}

/** Gives time to, or takes it from, the live item or one to come (R5). */
export const adjustTime: Rule<'giveTime' | 'takeTime'> = (
  state,
  { type, item: id, by },
  context,
) => {
  const { item } = itemIn(state, id, ['live', 'paused', 'waiting'])
  const gives = type === 'giveTime'
  const left = allottedOf(state.run, item)
  const change = { item, by: gives ? by : -by }
  // A break to a clock time is refused for that first.
  const tooMuch = !gives && by > left && breakEnd(state, id, context.now) === null
  return tooMuch
    ? refuse({ reason: 'too-much', item: id, left })
    : acceptAdjustment(state, context, change)
}

/** Drops a waiting item, or restores a dropped one (R6). */
export const dropOrRestore: Rule<'drop' | 'restore'> = (state, command, context) => {
  const drops = command.type === 'drop'
  const found = itemIn(state, command.item, [drops ? 'waiting' : 'dropped'])
  const { item } = command
  const events: ShowEvent[] = [{ type: drops ? 'itemDropped' : 'itemRestored', v: 1, item }]
  return acceptStep(state, context, {
    items: [item],
    events: drops ? events : [...events, ...moveRestoredNext(state, found, context)],
  })
}
