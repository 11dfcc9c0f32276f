import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Presence } from '../../../shared/protocol/down/down.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { Change } from './joins.ts'

/** The shortest time between two presence messages, in ms. */
export const BATCH = 250

type ChangeListener = (show: ShowId, presence: Presence, change: Change) => void

type Board = {
  readonly open: Map<LinkId, number>
  /** Links that just lost their last screen, and when they count as left. */
  readonly leaving: Map<LinkId, number>
  published: string
  /** The links that the last message listed as open. */
  publishedOpen: Set<LinkId>
  isScheduled: boolean
}

/** The suffix of a link that counts its screens with a failed part. */
const FAILED = '!'
export const FAILED_SCREEN = /^[\w-]{1,40}!$/

export function failedScreenOf(link: LinkId): string {
  return `${link}${FAILED}`
}

/** How long a link without screens may come back before it counts as left, in ms; and whether an open link counts as a new join. */
type PresenceUpdate = { readonly grace?: number; readonly reportsJoin?: boolean }

export type OpenScreens = Pick<PresenceBoard, 'opened' | 'closed' | 'presence'>

function presenceOf({ open, leaving }: Board): Presence {
  const leavingCounts = [...leaving.keys()].map((link) => [link, 1] as const)
  const connected = [...open, ...leavingCounts].filter(([link]) => !link.endsWith(FAILED))
  const failed = [...open.keys()].filter((link) => link.endsWith(FAILED))
  return {
    open: Object.fromEntries(connected),
    ...(failed.length > 0 && { failed: failed.map((link) => link.slice(0, -1)).toSorted() }),
  }
}

function textOf({ open, failed }: Presence): string {
  return JSON.stringify([Object.entries(open).toSorted(), failed])
}

/** Counts the open screens of every link, and publishes changes in batches. */
export class PresenceBoard {
  readonly #clock: ServerClock
  readonly #onChange: ChangeListener
  readonly #boards = new Map<ShowId, Board>()

  constructor(clock: ServerClock, onChange: ChangeListener) {
    this.#clock = clock
    this.#onChange = onChange
  }

  opened(show: ShowId, link: LinkId): void {
    this.count(show, link, 1)
  }

  closed(show: ShowId, link: LinkId): void {
    this.count(show, link, -1)
  }

  /** Adds a difference, which may be negative, to the count of a link. */
  count(
    show: ShowId,
    link: LinkId,
    difference: number,
    { grace = 0, reportsJoin = true }: PresenceUpdate = {},
  ): void {
    const board = this.#boardOf(show)
    const { open, leaving, publishedOpen } = board
    const count = (open.get(link) ?? 0) + difference
    if (count > 0) {
      open.set(link, count)
      leaving.delete(link)
      if (!reportsJoin) publishedOpen.add(link)
    } else {
      open.delete(link)
      if (grace > 0 && publishedOpen.has(link)) leaving.set(link, this.#clock.now() + grace)
    }
    this.#publishSoon(show, board)
  }

  presence(show: ShowId): Presence {
    const board = this.#boardOf(show)
    const presence = presenceOf(board)
    // Who reads this between two messages needs the next one, even if it equals the last.
    if (textOf(presence) !== board.published) board.published = ''
    return presence
  }

  #boardOf(show: ShowId): Board {
    const existing = this.#boards.get(show)
    if (existing) return existing
    const initial = { published: '{}', publishedOpen: new Set<LinkId>(), isScheduled: false }
    const board: Board = { open: new Map(), leaving: new Map(), ...initial }
    this.#boards.set(show, board)
    return board
  }

  #publishSoon(show: ShowId, board: Board): void {
    if (board.isScheduled) return
    board.isScheduled = true
    this.#clock.after(BATCH, () => this.#publish(show, board))
  }

  #publish(show: ShowId, board: Board): void {
    board.isScheduled = false
    const now = this.#clock.now()
    for (const [link, until] of board.leaving) if (until <= now) board.leaving.delete(link)
    if (board.leaving.size > 0) this.#publishSoon(show, board)
    const presence = presenceOf(board)
    const text = textOf(presence)
    if (text === board.published) return
    board.published = text
    const [last, next] = [board.publishedOpen, new Set(Object.keys(presence.open))]
    board.publishedOpen = next
    const came = [...next].filter((link) => !last.has(link))
    this.#onChange(show, presence, {
      joined: came,
      left: [...last].filter((link) => !next.has(link)),
    })
  }
}
