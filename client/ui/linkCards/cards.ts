import type { SeriesId, ShowId } from '../../../shared/agenda/ids.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Language, languageOf } from '../../i18n/language.ts'
import type { NamedLink } from '../links/useLinkWords.ts'

/** How many cards an A4 sheet has: two across, four down. */
const SHEET = 8

/** How many languages a card has room for. */
const MOST = 2

/** A show as its cards tell it. */
export type CardShow = {
  readonly show: ShowId
  readonly title: Texts
  readonly languages: readonly LanguageTag[]
  readonly zones: readonly string[]
  readonly startsAt: Instant
  /** The related shows, if a card states its day; null if there are none. */
  readonly series: SeriesId | null
}

/** A link as its card shows it. */
type CardLink = NamedLink & { readonly path: string }

/** One card: a link's, or everyone's (null) where the show is open to them. */
export type CardFor = {
  readonly key: string
  readonly show: CardShow
  readonly link: CardLink | null
}

/** The languages a card of a show speaks: the first two of its content that Rostrum has; English where it has none of them. */
export function cardLanguages({ languages }: CardShow): readonly Language[] {
  const known = languages.flatMap((tag) => languageOf(tag) ?? [])
  return known.length === 0 ? ['en'] : [...new Set(known)].slice(0, MOST)
}

/** Cards by sheet. */
export function sheetsOf(cards: readonly CardFor[]): readonly (readonly CardFor[])[] {
  const sheets = Math.ceil(cards.length / SHEET)
  return Array.from({ length: sheets }, (_, n) => cards.slice(n * SHEET, (n + 1) * SHEET))
}
