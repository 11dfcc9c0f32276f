import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'

/** The number of open screens by show and link, for some of the links. */
export type AnnouncedCounts = readonly (readonly [
  show: ShowId,
  links: readonly (readonly [link: LinkId, screens: number])[],
])[]

/** The longest JSON of the counts in one message, in characters. The other fields of the message need the remaining room. */
const MAX_LENGTH = 6_000

/** Splits counts into parts that each fit into one message. */
export function splitCounts(counts: AnnouncedCounts): readonly AnnouncedCounts[] {
  const parts: Map<ShowId, (readonly [LinkId, number])[]>[] = []
  let remaining = 0
  for (const [show, links] of counts) {
    for (const count of links) {
      const length = JSON.stringify([show, [count]]).length
      if (length > remaining) {
        parts.push(new Map())
        remaining = MAX_LENGTH
      }
      remaining -= length
      const part = parts.at(-1)
      part?.set(show, [...(part.get(show) ?? []), count])
    }
  }
  return parts.map((part) => [...part])
}

/** Stores the number of open screens by show and link. */
export class ScreenCounts {
  readonly #shows = new Map<ShowId, Map<LinkId, number>>()

  countOf(show: ShowId, link: LinkId): number {
    return this.#shows.get(show)?.get(link) ?? 0
  }

  /** Sets the count of a link, and returns the difference to the previous one. */
  set(show: ShowId, link: LinkId, screens: number): number {
    const difference = screens - this.countOf(show, link)
    const links = this.#shows.get(show) ?? new Map<LinkId, number>()
    if (screens > 0) links.set(link, screens)
    else links.delete(link)
    if (links.size > 0) this.#shows.set(show, links)
    else this.#shows.delete(show)
    return difference
  }

  all(): AnnouncedCounts {
    return [...this.#shows].map(([show, links]) => [show, [...links]])
  }
}

/** The open screens of this node, and the counts it last announced to the other nodes. */
export class OwnScreens {
  readonly #open = new ScreenCounts()
  readonly #announced = new ScreenCounts()
  /** Links whose count may differ from the announced one. */
  readonly #touched = new Map<ShowId, Set<LinkId>>()

  /** Adds a difference, which may be negative, to the count of a link. */
  count(show: ShowId, link: LinkId, difference: number): void {
    this.#open.set(show, link, this.#open.countOf(show, link) + difference)
    const links = this.#touched.get(show) ?? new Set()
    this.#touched.set(show, links.add(link))
  }

  /** Returns all counts, and marks them as announced. */
  all(): AnnouncedCounts {
    this.changes()
    return this.#open.all()
  }

  /** Returns the counts that differ from the announced ones, and marks them as announced. */
  changes(): AnnouncedCounts {
    const changed = [...this.#touched].map(
      ([show, links]) => [show, this.#changesOf(show, links)] as const,
    )
    this.#touched.clear()
    return changed.filter(([, links]) => links.length > 0)
  }

  #changesOf(show: ShowId, links: ReadonlySet<LinkId>): readonly (readonly [LinkId, number])[] {
    return [...links].flatMap((link) => {
      const screens = this.#open.countOf(show, link)
      return this.#announced.set(show, link, screens) === 0 ? [] : [[link, screens] as const]
    })
  }
}
