import type { Agenda, Item } from '../agenda/model.ts'
import { baseLanguage } from '../agenda/textIn.ts'
import type { LanguageTag } from '../agenda/texts.ts'
import { type Duration, type Instant, plus, SECOND } from '../time/instant.ts'
import { liveItem } from './lookup.ts'
import type { ShowState } from './state.ts'

/** For how long a new floor language is announced, in ms (R18). */
const ANNOUNCE_TIME: Duration = 20 * SECOND

/** Returns the languages of an item, the first one first; none if none is known. */
export function languagesOf({
  language,
  alsoLanguages,
}: Pick<Item, 'language' | 'alsoLanguages'>): readonly LanguageTag[] {
  const all = [language, ...(alsoLanguages ?? [])].filter((tag) => tag !== null)
  return [...new Set(all)]
}

/** Returns the floor language: as set in the room, else the first of the live item; null if none is known. */
export function floorLanguage(state: Pick<ShowState, 'published' | 'run'>): LanguageTag | null {
  return state.run.language ?? liveItem(state)?.language ?? null
}

/**
 * Returns the languages to which the floor language can be corrected: first the others of the live item, then those of the agenda
 * by number of items. A booth gets its own before all others (R18).
 */
export function otherLanguages(
  { languages, segments }: Pick<Agenda, 'languages' | 'segments'>,
  on: Item | null,
  now: LanguageTag | null,
  booth: readonly LanguageTag[] = [],
): readonly LanguageTag[] {
  const used = segments.flatMap(({ items }) => items).flatMap(languagesOf)
  const count = (tag: LanguageTag) => used.filter((one) => one === tag).length
  const ofAgenda = languages.toSorted((a, b) => count(b) - count(a))
  const isOfBooth = (tag: LanguageTag) =>
    booth.some((one) => baseLanguage(one) === baseLanguage(tag))
  return [...new Set([...(on === null ? [] : languagesOf(on)), ...ofAgenda])]
    .filter((tag) => tag !== now)
    .toSorted((a, b) => Number(isOfBooth(b)) - Number(isOfBooth(a)))
}

/** Returns the change of language to announce at `now`: shortly after it, while the language is spoken. Else null (R18). */
export function languageChange(
  state: Pick<ShowState, 'published' | 'run'>,
  now: Instant,
): { readonly to: LanguageTag; readonly from: LanguageTag; readonly until: Instant } | null {
  const { heard } = state.run
  if (heard === undefined || heard.was === null || heard.language !== floorLanguage(state))
    return null
  const until = plus(heard.since, ANNOUNCE_TIME)
  return now < until ? { to: heard.language, from: heard.was, until } : null
}

/** Records the floor language that is heard since `at`, if an event changed it. */
export function withHeardLanguage(state: ShowState, at: Instant): ShowState {
  const language = floorLanguage(state)
  const { heard } = state.run
  if (language === null || language === heard?.language) return state
  const was = heard?.language ?? null
  return { ...state, run: { ...state.run, heard: { language, since: at, was } } }
}
