import type { Agenda, Item } from '../agenda/model.ts'
import { baseLanguage } from '../agenda/textIn.ts'
import type { LanguageTag } from '../agenda/texts.ts'
import { type Duration, type Instant, plus, SECOND } from '../time/instant.ts'
import { findItem, liveItem, liveItemId, nextWaiting } from './lookup.ts'
import type { Run, ShowState } from './state.ts'

/** For how long a new floor language is announced, in ms (R18). */
const ANNOUNCE_TIME: Duration = 20 * SECOND

/** Returns the languages of an item, its main language first; empty if unknown. */
export function languagesOf({
  language,
  alsoLanguages,
}: Pick<Item, 'language' | 'alsoLanguages'>): readonly LanguageTag[] {
  const all = [language, ...(alsoLanguages ?? [])].filter((tag) => tag !== null)
  return [...new Set(all)]
}

/** Returns the floor language: as set in the room, else the main language of the live item; null if unknown. */
export function floorLanguage(state: Pick<ShowState, 'published' | 'run'>): LanguageTag | null {
  return state.run.language ?? liveItem(state)?.language ?? null
}

/**
 * Returns the languages to which the floor language can be corrected: the live item's other languages, then the agenda's by
 * number of items. A booth's own languages come first (R18).
 */
export function otherLanguages(
  { languages, segments }: Pick<Agenda, 'languages' | 'segments'>,
  live: Item | null,
  current: LanguageTag | null,
  booth: readonly LanguageTag[] = [],
): readonly LanguageTag[] {
  const used = segments.flatMap(({ items }) => items).flatMap(languagesOf)
  const count = (tag: LanguageTag) => used.filter((one) => one === tag).length
  const ofAgenda = languages.toSorted((a, b) => count(b) - count(a))
  const isOfBooth = (tag: LanguageTag) =>
    booth.some((one) => baseLanguage(one) === baseLanguage(tag))
  return [...new Set([...(live === null ? [] : languagesOf(live)), ...ofAgenda])]
    .filter((tag) => tag !== current)
    .toSorted((a, b) => Number(isOfBooth(b)) - Number(isOfBooth(a)))
}

/** Returns the change of floor language to announce at `now`; null unless it is recent and still valid (R18). */
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

/** Returns the latest end of a done item; null if no item is done. */
function lastItemEnd({ progress }: Run): Instant | null {
  const ends = Object.values(progress).flatMap((one) =>
    one.status === 'done' ? [one.endedAt] : [],
  )
  return ends.length === 0 ? null : ends.reduce((a, b) => (b > a ? b : a))
}

/** Returns whether the floor language has changed since `endedAt`, or, in standby, changes with the next item. */
function changesLanguage(
  { published, run }: Pick<ShowState, 'published' | 'run'>,
  endedAt: Instant,
): boolean {
  const { heard } = run
  if (published === null || heard === undefined) return false
  if (liveItemId(run.position) !== null) return heard.was !== null && heard.since >= endedAt
  const next = nextWaiting(published.agenda, run)
  const item = next === null ? null : (findItem(published.agenda, next)?.item ?? null)
  const [language = null] = item === null ? [] : languagesOf(item)
  return language !== null && language !== heard.language
}

/** Returns the moment until which the booth may finish interpreting the last item: the item's end plus the agenda's `tail` (R20). Null after that moment, or if the language stays the same. */
export function boothFinishEnd(
  state: Pick<ShowState, 'published' | 'run'>,
  now: Instant,
): Instant | null {
  const tail = state.published?.agenda.tail
  const { status } = state.run.position
  if (tail === undefined || status === 'planned' || status === 'ended') return null
  const endedAt = lastItemEnd(state.run)
  if (endedAt === null || !changesLanguage(state, endedAt)) return null
  const until = plus(endedAt, tail)
  return now < until ? until : null
}
