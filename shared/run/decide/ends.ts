import { comingEnd } from '../automaticEnd.ts'
import type { CommandOf } from '../command.ts'
import { itemOn, nextWaiting } from '../lookup.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { edit, editable } from './edit.ts'
import { agendaWhileOn } from './guards.ts'
import { ending, starting } from './moves.ts'
import { stepped } from './stepped.ts'

/**
 * What happens at an item's end by itself: it goes on as Next does, or stops into standby as Finish does. It happens once for each
 * start, and is never held back by a move just before it (R13, R2b).
 */
export function endByItself(
  state: ShowState,
  { type, item, start }: CommandOf<'endByItself'>,
  context: Context,
): Decision {
  const at = agendaWhileOn(state, item)
  if (!at.ok) return at
  const coming = comingEnd(state, context.now)
  if (coming === null || coming.start !== start || context.now < coming.at)
    return refuse({ reason: 'not-due', item, at: coming?.at ?? null })
  const { run } = state
  const next = coming.does === 'goOn' ? nextWaiting(at.value, run) : null
  return stepped(state, context, {
    command: type,
    items: next === null ? [item] : [item, next],
    events: [
      { type: 'cameToEnd', v: 1, item },
      ...ending(run, context.now),
      ...(next === null ? [] : [starting(next)]),
    ],
  })
}

/** Edits what becomes of an item at its end (R13). */
export function editAtEnd(
  state: ShowState,
  { type, item, atEnd, was }: CommandOf<'editAtEnd'>,
  context: Context,
): Decision {
  const found = editable(state, item)
  if (!found.ok) return found
  return edit(state, context, found.value.item, {
    command: type,
    field: 'atEnd',
    was,
    fields: { atEnd },
  })
}

/** Edits until which clock time an item lasts, null for as long as it is allotted; what is on ends no earlier than now (R13). */
export function editUntil(
  state: ShowState,
  { type, item, until, was }: CommandOf<'editUntil'>,
  context: Context,
): Decision {
  const found = editable(state, item)
  if (!found.ok) return found
  const isOn = itemOn(state.run.position) === item
  if (isOn && until !== null && until < context.now)
    return refuse({ reason: 'out-of-range', earliest: context.now, latest: null })
  return edit(state, context, found.value.item, {
    command: type,
    field: 'until',
    was,
    fields: { until },
  })
}
