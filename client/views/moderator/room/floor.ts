import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { findItem, itemOn } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'

/** Limits a floor turn is offered with, in ms; null for none. */
export const LIMITS: readonly (Duration | null)[] = [
  MINUTE,
  2 * MINUTE,
  3 * MINUTE,
  5 * MINUTE,
  null,
]

/** The language of the floor now: as set, else that of the item that is on. */
export function floorLanguage(show: ShowState): LanguageTag | null {
  if (show.run.language !== null) return show.run.language
  const on = itemOn(show.run.position)
  const agenda = show.published?.agenda
  return agenda && on !== null ? (findItem(agenda, on)?.item.language ?? null) : null
}

/** The choices for the floor language: those of the show, then as the item has it (null). */
export function languageChoices(show: ShowState): readonly (LanguageTag | null)[] {
  return [...(show.published?.agenda.languages ?? []), null]
}

/** Setting the floor language, against what it was. */
export function setLanguage(
  show: ShowState,
  language: LanguageTag | null,
): CommandOf<'setLanguage'> {
  return { type: 'setLanguage', language, was: show.run.language }
}

/** The next language in turn, for the one key that changes it. */
export function nextLanguage(show: ShowState): LanguageTag | null {
  const choices = show.published?.agenda.languages ?? []
  const heard = floorLanguage(show)
  const at = heard === null ? -1 : choices.indexOf(heard)
  return choices[(at + 1) % Math.max(1, choices.length)] ?? null
}
