import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import { type AnnouncedCounts, ScreenCounts } from './screenCounts.ts'

/** The screens that are open on this node, and what was said of them to the others. */
export class OwnScreens {
  readonly #open = new ScreenCounts()
  readonly #said = new ScreenCounts()
  /** Links that may have another count than was said. */
  readonly #touched = new Map<ShowId, Set<LinkId>>()

  /** Counts so many screens of a link more, or fewer. */
  count(show: ShowId, link: LinkId, by: number): void {
    this.#open.set(show, link, this.#open.of(show, link) + by)
    const links = this.#touched.get(show) ?? new Set()
    this.#touched.set(show, links.add(link))
  }

  /** Says all that is open. */
  all(): AnnouncedCounts {
    this.changes()
    return this.#open.all()
  }

  /** Says the counts that are others than were said. */
  changes(): AnnouncedCounts {
    const changed = [...this.#touched].map(
      ([show, links]) => [show, this.#changedOf(show, links)] as const,
    )
    this.#touched.clear()
    return changed.filter(([, links]) => links.length > 0)
  }

  #changedOf(show: ShowId, links: ReadonlySet<LinkId>): readonly (readonly [LinkId, number])[] {
    return [...links].flatMap((link) => {
      const screens = this.#open.of(show, link)
      return this.#said.set(show, link, screens) === 0 ? [] : [[link, screens] as const]
    })
  }
}
