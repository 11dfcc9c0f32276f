import { applyChanges } from '../../../../../shared/agenda/draft/apply.ts'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Step } from '../../../../../shared/run/step.ts'
import type { Pending } from '../../../../live/liveState.ts'
import { isFieldChange, keyOf } from '../model/fields.ts'

/** Changes that this screen gave and has not yet seen in the draft. */
export type SentChange = { readonly id: string; readonly changes: readonly DraftChange[] }

/** The draft as it will be once what was given has come to it; what cannot be done is left to its refusal. */
export function withGiven(agenda: Agenda, given: readonly SentChange[]): Agenda {
  return given.reduce((now, { changes }) => {
    const applied = applyChanges(now, changes)
    return applied.ok ? applied.agenda : now
  }, agenda)
}

/** What of it is still to come: neither a step of the draft, nor refused. */
export function toCome(
  given: readonly SentChange[],
  steps: readonly Step[],
  refused: string | null,
): readonly SentChange[] {
  if (given.length === 0) return given
  const there = new Set(steps.map(({ id }) => id))
  return given.filter(({ id }) => id !== refused && !there.has(id))
}

/** Whether a command waits on this screen, and the server has never got it. */
export function isHeldBack(pending: readonly Pending[], id: string): boolean {
  const one = pending.find((command) => command.id === id)
  return one !== undefined && (one.state === 'unsent' || one.state === 'unknown')
}

/** The fields whose new value the server has not got. */
export function unsentFields(pending: readonly Pending[]): ReadonlySet<string> {
  const unsent = pending.filter(({ state }) => state !== 'sent')
  return new Set(
    unsent.flatMap(({ command }) =>
      command.type === 'editDraft' ? command.changes.filter(isFieldChange).map(keyOf) : [],
    ),
  )
}
