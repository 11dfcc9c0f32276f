import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Presence } from '../../../shared/protocol/down/presence.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { Change } from './comings.ts'

/** The least time between two messages about who is connected, in ms. */
const BATCH = 250

type Told = (show: ShowId, presence: Presence, change: Change) => void

type Board = {
  readonly open: Map<LinkId, number>
  told: string
  /** The links of whom was told that they are open. */
  toldOpen: ReadonlySet<LinkId>
  due: boolean
}

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
    this.#change(show, link, 1)
  }

  closed(show: ShowId, link: LinkId): void {
    this.#change(show, link, -1)
  }

  presence(show: ShowId): Presence {
    return { open: Object.fromEntries(this.#board(show).open) }
  }

  #board(show: ShowId): Board {
    const known = this.#boards.get(show)
    if (known) return known
    const made: Board = { open: new Map(), told: '{}', toldOpen: new Set(), due: false }
    this.#boards.set(show, made)
    return made
  }

  #change(show: ShowId, link: LinkId, by: number): void {
    const board = this.#board(show)
    const count = (board.open.get(link) ?? 0) + by
    if (count > 0) board.open.set(link, count)
    else board.open.delete(link)
    if (board.due) return
    board.due = true
    this.#clock.after(BATCH, () => this.#settle(show, board))
  }

  /** Tells of what changed in this batch; a page that was only reloaded changed nothing. */
  #settle(show: ShowId, board: Board): void {
    board.due = false
    const presence = this.presence(show)
    const text = JSON.stringify(Object.entries(presence.open).toSorted())
    if (text === board.told) return
    board.told = text
    const [was, is] = [board.toldOpen, new Set(board.open.keys())]
    board.toldOpen = is
    const came = [...is].filter((link) => !was.has(link))
    this.#tell(show, presence, { came, left: [...was].filter((link) => !is.has(link)) })
  }
}
