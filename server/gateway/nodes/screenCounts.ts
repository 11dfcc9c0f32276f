import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'

/** Of some shows, how many screens some of their links have open. */
export type AnnouncedCounts = readonly (readonly [
  show: ShowId,
  links: readonly (readonly [link: LinkId, screens: number])[],
])[]

/** How long the counts in one word may be, in characters: what is written around them has room beside that. */
const LONGEST = 6_000

/** The same counts in as many pieces as they need words. */
export function piecesOf(counts: AnnouncedCounts): readonly AnnouncedCounts[] {
  const pieces: Map<ShowId, (readonly [LinkId, number])[]>[] = []
  let room = 0
  for (const [show, links] of counts) {
    for (const told of links) {
      const length = JSON.stringify([show, [told]]).length
      if (length > room) {
        pieces.push(new Map())
        room = LONGEST
      }
      room -= length
      const piece = pieces.at(-1)
      piece?.set(show, [...(piece.get(show) ?? []), told])
    }
  }
  return pieces.map((piece) => [...piece])
}

/** How many screens are open, by show and link. */
export class ScreenCounts {
  readonly #shows = new Map<ShowId, Map<LinkId, number>>()

  of(show: ShowId, link: LinkId): number {
    return this.#shows.get(show)?.get(link) ?? 0
  }

  /** Sets how many a link has open; gives how many more that are. */
  set(show: ShowId, link: LinkId, screens: number): number {
    const more = screens - this.of(show, link)
    const links = this.#shows.get(show) ?? new Map<LinkId, number>()
    if (screens > 0) links.set(link, screens)
    else links.delete(link)
    if (links.size > 0) this.#shows.set(show, links)
    else this.#shows.delete(show)
    return more
  }

  /** Those of all links that have any. */
  all(): AnnouncedCounts {
    return [...this.#shows].map(([show, links]) => [show, [...links]])
  }
}
