import type { ItemId } from '../../agenda/ids.ts'
import type { Instant } from '../../time/instant.ts'
import type { CommandOf } from '../command.ts'
import type { PeopleEvents } from '../events.ts'
import { heldUntil } from '../heldBreak.ts'
import { allottedOf, itemOn } from '../lookup.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { itemIn, openAgenda } from './guards.ts'
import { stepped } from './stepped.ts'

/** Requests for a minute that a grant to their item answers. */
function answered(state: ShowState, command: CommandOf<'giveTime' | 'takeTime'>): PeopleEvents[] {
  if (command.type === 'takeTime' || itemOn(state.run.position) !== command.item) return []
  const found = itemIn(state, command.item, ['live', 'paused'])
  const speakers = found.ok ? found.value.item.speakers.map(({ person }) => person) : []
  return state.hands
    .filter((hand) => hand.wants === 'minute' && speakers.includes(hand.person))
    .map((hand) => ({ type: 'handLowered', v: 1, hand: hand.id }))
}

/** The clock time that an item which is on is held to, or null (T1c). */
function heldHere({ published, run }: ShowState, item: ItemId, now: Instant): Instant | null {
  if (published === null || itemOn(run.position) !== item) return null
  return heldUntil(published, run, now)
}

/** Gives time to, or takes it from, the item that is on or one still to come (R5). */
export function adjustTime(
  state: ShowState,
  command: CommandOf<'giveTime' | 'takeTime'>,
  context: Context,
): Decision {
  const found = itemIn(state, command.item, ['live', 'paused', 'waiting'])
  if (!found.ok) return found
  const { item, by } = command
  const until = heldHere(state, item, context.now)
  if (until !== null) return refuse({ reason: 'held-until', item, until })
  const left = allottedOf(state.run, found.value.item)
  const gives = command.type === 'giveTime'
  if (!gives && by > left) return refuse({ reason: 'too-much', item, left })
  return stepped(context, {
    command: command.type,
    items: [item],
    events: [
      { type: gives ? 'timeGiven' : 'timeTaken', v: 1, item, by },
      ...answered(state, command),
    ],
    undo: [
      {
        type: 'adjustmentRestored',
        v: 1,
        item,
        adjustment: state.run.adjustments[item] ?? null,
      },
    ],
  })
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
  return stepped(context, {
    command: command.type,
    items: [item],
    events: [{ type: drops ? 'itemDropped' : 'itemRestored', v: 1, item }],
    undo: [{ type: 'progressRestored', v: 1, item, progress: state.run.progress[item] ?? null }],
  })
}

/** Sets the floor language, which holds until the next item starts (null: as that item has it). */
export function setLanguage(
  state: ShowState,
  command: CommandOf<'setLanguage'>,
  context: Context,
): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  const actual = state.run.language
  if (actual !== command.was) return refuse({ reason: 'stale-value', field: 'language', actual })
  if (actual === command.language) return refuse({ reason: 'no-change' })
  const on = itemOn(state.run.position)
  return stepped(context, {
    command: command.type,
    items: on === null ? [] : [on],
    events: [{ type: 'languageSet', v: 1, language: command.language }],
    undo: [{ type: 'languageSet', v: 1, language: actual }],
  })
}
