import type { Agenda, Item } from '../agenda/model.ts'
import { baseLanguage } from '../agenda/textIn.ts'
import type { LanguageTag } from '../agenda/texts.ts'
import { type Duration, type Instant, plus, SECOND } from '../time/instant.ts'
import { findItem, itemOn } from './lookup.ts'
import type { ShowState } from './state.ts'

/** For how long another language on the floor is announced, in ms (R18). */
const ANNOUNCED: Duration = 20 * SECOND

/** The languages in which an item is held, the one it begins in first; none where nobody has said. */
export function languagesOf({
  language,
  alsoLanguages,
}: Pick<Item, 'language' | 'alsoLanguages'>): readonly LanguageTag[] {
  const all = [language, ...(alsoLanguages ?? [])].filter((tag) => tag !== null)
  return [...new Set(all)]
}

function onNow({ published, run }: Pick<ShowState, 'published' | 'run'>): Item | null {
  const on = itemOn(run.position)
  return published && on !== null ? (findItem(published.agenda, on)?.item ?? null) : null
}

/** The language on the floor: as set in the room, else the one in which what is on begins; null where nobody has said. */
export function floorLanguage(state: Pick<ShowState, 'published' | 'run'>): LanguageTag | null {
  return state.run.language ?? onNow(state)?.language ?? null
}

/**
 * What the floor language can be corrected to, the likeliest first: the other languages of what is on, then the others of the agenda,
 * those of most items first; in a booth its own before all others (R18).
 */
export function otherLanguages(
  { languages, segments }: Pick<Agenda, 'languages' | 'segments'>,
  on: Item | null,
  now: LanguageTag | null,
  booth: readonly LanguageTag[] = [],
): readonly LanguageTag[] {
  const spoken = segments.flatMap(({ items }) => items).flatMap(languagesOf)
  const count = (tag: LanguageTag) => spoken.filter((one) => one === tag).length
  const ofAgenda = languages.toSorted((a, b) => count(b) - count(a))
  const isBooths = (tag: LanguageTag) =>
    booth.some((one) => baseLanguage(one) === baseLanguage(tag))
  return [...new Set([...(on === null ? [] : languagesOf(on)), ...ofAgenda])]
    .filter((tag) => tag !== now)
    .toSorted((a, b) => Number(isBooths(b)) - Number(isBooths(a)))
}

/** What is to be announced at `now`: another language than the one before, for a while and as long as it is spoken; null else (R18). */
export function languageChange(
  state: Pick<ShowState, 'published' | 'run'>,
  now: Instant,
): { readonly to: LanguageTag; readonly from: LanguageTag; readonly until: Instant } | null {
  const { heard } = state.run
  if (heard === undefined || heard.was === null || heard.language !== floorLanguage(state))
    return null
  const until = plus(heard.since, ANNOUNCED)
  return now < until ? { to: heard.language, from: heard.was, until } : null
}

/** The state with what is heard on the floor since then, where an event made that another language. */
export function hearing(state: ShowState, at: Instant): ShowState {
  const language = floorLanguage(state)
  const { heard } = state.run
  if (language === null || language === heard?.language) return state
  const was = heard?.language ?? null
  return { ...state, run: { ...state.run, heard: { language, since: at, was } } }
}
