import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { floorLanguage, otherLanguages } from '../../../../shared/run/floorLanguage.ts'
import { findItem, liveItemId } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'

/** The limits that can be chosen for a floor turn, in ms; null for none. */
export const LIMITS: readonly (Duration | null)[] = [
  MINUTE,
  2 * MINUTE,
  3 * MINUTE,
  5 * MINUTE,
  null,
]

/** Returns the choices for the floor language: the languages of the show, then null for the item's language. */
export function languageChoices(show: ShowState): readonly (LanguageTag | null)[] {
  return [...(show.published?.agenda.languages ?? []), null]
}

/** Returns the command that sets the floor language and states the language before. */
export function setLanguage(
  show: ShowState,
  language: LanguageTag | null,
): CommandOf<'setLanguage'> {
  return { type: 'setLanguage', language, was: show.run.language }
}

/** Returns the next language in turn, for the key that changes it. */
export function nextLanguage(show: ShowState): LanguageTag | null {
  const agenda = show.published?.agenda
  const liveId = liveItemId(show.run.position)
  const item = agenda && liveId !== null ? (findItem(agenda, liveId)?.item ?? null) : null
  return (agenda && otherLanguages(agenda, item, floorLanguage(show))[0]) ?? null
}
