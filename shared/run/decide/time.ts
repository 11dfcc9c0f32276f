import type { ItemId } from '../../agenda/ids.ts'
import type { Item } from '../../agenda/model.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { breakUntil } from '../breakToClockTime.ts'
import type { CommandOf, CommandType } from '../command.ts'
import type { PeopleEvents, ShowEvent } from '../events.ts'
import { allottedOf, itemOn } from '../lookup.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { itemIn, openAgenda } from './guards.ts'
import { loweredOf } from './lowerHands.ts'
import { broughtBack } from './order.ts'
import { granted } from './people.ts'
import { stepped } from './stepped.ts'

/** A change of what an item is allotted, in ms: positive gives, negative takes. */
type Change = { readonly command: CommandType; readonly item: Item; readonly by: Duration }

/** Requests for a minute that a grant to their item answers. */
function answered(state: ShowState, { item, by }: Change): PeopleEvents[] {
  if (by < 0 || itemOn(state.run.position) !== item.id) return []
  const speakers = item.speakers.map(({ person }) => person)
  return granted(state, 'giveTime', speakers)
}

/** The clock time that an item which is on is held to, or null (T1c). */
function heldHere({ published, run }: ShowState, item: ItemId, now: Instant): Instant | null {
  return published && itemOn(run.position) === item ? breakUntil(published, run, now) : null
}

/** Gives or takes time; refused while a break is held to what follows (T1c). */
export function adjusted(state: ShowState, context: Context, change: Change): Decision {
  const { id } = change.item
  const until = heldHere(state, id, context.now)
  if (until !== null) return refuse({ reason: 'held-until', item: id, until })
  const { command, by } = change
  return stepped(state, context, {
    command,
    items: [id],
    events: [
      // In a log from before R5 more may have been taken than there was: that is settled first, else nothing would come of it.
      ...loweredOf(state.run, change.item),
      { type: by > 0 ? 'timeGiven' : 'timeTaken', v: 1, item: id, by: Math.abs(by) },
      ...answered(state, change),
    ],
  })
}

/** Gives time to, or takes it from, the item that is on or one still to come (R5). */
export function adjustTime(
  state: ShowState,
  { type, item: id, by }: CommandOf<'giveTime' | 'takeTime'>,
  context: Context,
): Decision {
  const found = itemIn(state, id, ['live', 'paused', 'waiting'])
  if (!found.ok) return found
  const { item } = found.value
  const gives = type === 'giveTime'
  const left = allottedOf(state.run, item)
  const change = { command: type, item, by: gives ? by : -by }
  // A held break is told of first: less would be refused as well.
  const tooMuch = !gives && by > left && heldHere(state, id, context.now) === null
  return tooMuch ? refuse({ reason: 'too-much', item: id, left }) : adjusted(state, context, change)
}

/** Drops an item not yet live, or restores a dropped one (R6). */
export function dropOrRestore(
  state: ShowState,
  command: CommandOf<'drop' | 'restore'>,
  context: Context,
): Decision {
  const drops = command.type === 'drop'
  const found = itemIn(state, command.item, [drops ? 'waiting' : 'dropped'])
  if (!found.ok) return found
  const { item } = command
  const events: ShowEvent[] = [{ type: drops ? 'itemDropped' : 'itemRestored', v: 1, item }]
  return stepped(state, context, {
    command: command.type,
    items: [item],
    events: drops ? events : [...events, ...broughtBack(state, found.value, context)],
  })
}

/** Sets the floor language, which holds until the next item starts (null: as that item has it); no step (R8). */
export function setLanguage(state: ShowState, command: CommandOf<'setLanguage'>): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  const actual = state.run.language
  if (actual !== command.was) return refuse({ reason: 'stale-value', field: 'language', actual })
  if (actual === command.language) return refuse({ reason: 'no-change' })
  return accept({ type: 'languageSet', v: 1, language: command.language })
}
