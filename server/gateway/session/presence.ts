import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Presence } from '../../../shared/protocol/down/down.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { Change } from './joins.ts'

/** The least time between two messages about who is connected, in ms. */
export const BATCH = 250

type Told = (show: ShowId, presence: Presence, change: Change) => void

type Board = {
  readonly open: Map<LinkId, number>
  /** Links that are open nowhere since just now, and when they have left. */
  readonly leaving: Map<LinkId, number>
  told: string
  /** The links of whom was told that they are open. */
  toldOpen: Set<LinkId>
  due: boolean
}

/** Counts in place of a link for its screens of which a part failed. */
const FAILED = '!'
export const FAILED_SCREEN = /^[\w-]{1,40}!$/

export function failedScreenOf(link: LinkId): string {
  return `${link}${FAILED}`
}

/** How a count is to be told of: for how long whoever is open nowhere may come back before that is told, in ms, and whether it is news that somebody is here. */
type PresenceUpdate = { readonly grace?: number; readonly isNews?: boolean }

/** Where screens are counted, and asked for. */
export type OpenScreens = Pick<PresenceBoard, 'opened' | 'closed' | 'presence'>

/** Counts the open screens of every link, and tells of changes in batches. */
export class PresenceBoard {
  readonly #clock: ServerClock
  readonly #tell: Told
  readonly #boards = new Map<ShowId, Board>()

  constructor(clock: ServerClock, tell: Told) {
    this.#clock = clock
    this.#tell = tell
  }

  opened(show: ShowId, link: LinkId): void {
    this.count(show, link, 1)
  }

  closed(show: ShowId, link: LinkId): void {
    this.count(show, link, -1)
  }

  /** Counts so many screens of a link more, or fewer. */
  count(
    show: ShowId,
    link: LinkId,
    by: number,
    { grace = 0, isNews = true }: PresenceUpdate = {},
  ): void {
    const board = this.#board(show)
    const { open, leaving, toldOpen } = board
    const count = (open.get(link) ?? 0) + by
    if (count > 0) {
      open.set(link, count)
      leaving.delete(link)
      if (!isNews) toldOpen.add(link)
    } else {
      open.delete(link)
      if (grace > 0 && toldOpen.has(link)) leaving.set(link, this.#clock.now() + grace)
    }
    this.#settleSoon(show, board)
  }

  presence(show: ShowId): Presence {
    const { open, leaving } = this.#board(show)
    const leave = [...leaving.keys()].map((link) => [link, 1] as const)
    const here = [...open, ...leave].filter(([link]) => !link.endsWith(FAILED))
    const failed = [...open.keys()].filter((link) => link.endsWith(FAILED))
    return {
      open: Object.fromEntries(here),
      ...(failed.length > 0 && { failed: failed.map((link) => link.slice(0, -1)).toSorted() }),
    }
  }

  #board(show: ShowId): Board {
    const known = this.#boards.get(show)
    if (known) return known
    const made: Board = {
      open: new Map(),
      leaving: new Map(),
      told: '{}',
      toldOpen: new Set(),
      due: false,
    }
    this.#boards.set(show, made)
    return made
  }

  #settleSoon(show: ShowId, board: Board): void {
    if (board.due) return
    board.due = true
    this.#clock.after(BATCH, () => this.#settle(show, board))
  }

  /** Tells of what changed in this batch; a page that was only reloaded changed nothing. */
  #settle(show: ShowId, board: Board): void {
    board.due = false
    const now = this.#clock.now()
    for (const [link, until] of board.leaving) if (until <= now) board.leaving.delete(link)
    if (board.leaving.size > 0) this.#settleSoon(show, board)
    const presence = this.presence(show)
    const text = JSON.stringify([Object.entries(presence.open).toSorted(), presence.failed])
    if (text === board.told) return
    board.told = text
    const [was, is] = [board.toldOpen, new Set(Object.keys(presence.open))]
    board.toldOpen = is
    const came = [...is].filter((link) => !was.has(link))
    this.#tell(show, presence, { came, left: [...was].filter((link) => !is.has(link)) })
  }
}
