import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { cardLinks } from './links.ts'

/** How many cards an A4 sheet has: two across, four down. */
const SHEET = 8

/** One card: a link's, or everyone's (null) where the show is open to them. */
export type CardFor = { readonly key: string; readonly link: OwnedLink | null }

/** The cards of a show in the order of its page, everyone's first. */
export function cardsOf(show: OwnedShow): readonly CardFor[] {
  const links = cardLinks(show).map((link) => ({ key: link.link, link }))
  return show.public ? [{ key: '', link: null }, ...links] : links
}

/** Cards by sheet. */
export function sheetsOf(cards: readonly CardFor[]): readonly (readonly CardFor[])[] {
  const sheets = Math.ceil(cards.length / SHEET)
  return Array.from({ length: sheets }, (_, n) => cards.slice(n * SHEET, (n + 1) * SHEET))
}
