import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { PresenceBoard } from '../session/presence.ts'
import type { OpenMessage } from './nodeMessage.ts'
import { ScreenCounts } from './screenCounts.ts'

/** How long a screen may take to move between nodes before its link counts as left, in ms. */
export const MOVE_GRACE = 2_000

type OtherNode = {
  /** The number of its last message. */
  nth: number
  /** When its last message arrived, in server time (ms). */
  aliveAt: number
  /** Whether its open links count as new joins. */
  reportsJoin: boolean
  readonly open: ScreenCounts
}

/** The open screens of other nodes, as far as announced. All are counted on the presence board. */
export class OtherNodes {
  readonly #board: Pick<PresenceBoard, 'count'>
  readonly #nodes = new Map<string, OtherNode>()

  constructor(board: Pick<PresenceBoard, 'count'>) {
    this.#board = board
  }

  get exist(): boolean {
    return this.#nodes.size > 0
  }

  /** Adds the announced screens of a node; returns false if an earlier message was missed. `isNew`: the receiving node has just started, so screens of nodes that it did not know do not count as new joins. */
  receive({ node, nth, part, shows }: OpenMessage, now: number, isNew: boolean): boolean {
    const known = this.#nodes.get(node)
    const isFirst = part === 'first'
    if (!isFirst && known?.nth !== nth - 1) return false
    const other = known ?? { nth, aliveAt: now, reportsJoin: !isNew, open: new ScreenCounts() }
    if (known !== undefined && part !== 'further') other.reportsJoin = true
    const { reportsJoin } = other
    Object.assign(other, { nth, aliveAt: now })
    this.#nodes.set(node, other)
    if (isFirst) this.#removeMissing(other, shows, MOVE_GRACE)
    for (const [show, links] of shows)
      for (const [link, screens] of links)
        this.#set(other, show, link, screens, { grace: MOVE_GRACE, reportsJoin })
    return true
  }

  /** Records that a node is alive; returns false if one of its messages was missed. */
  heartbeat(node: string, nth: number, now: number): boolean {
    const other = this.#nodes.get(node)
    if (other === undefined) return false
    other.aliveAt = now
    return other.nth === nth
  }

  resetTimeouts(now: number): void {
    for (const other of this.#nodes.values()) other.aliveAt = now
  }

  /** Removes nodes whose last message came at `since` (server time, ms) or before. Their screens have had time to move. */
  forgetSilent(since: number): void {
    for (const [node, { aliveAt }] of this.#nodes) if (aliveAt <= since) this.#forget(node, 0)
  }

  forget(node: string): void {
    this.#forget(node, MOVE_GRACE)
  }

  #forget(node: string, grace: number): void {
    const other = this.#nodes.get(node)
    if (other !== undefined) this.#removeMissing(other, [], grace)
    this.#nodes.delete(node)
  }

  /** Removes the links of a node that this announcement does not contain. */
  #removeMissing(other: OtherNode, announced: OpenMessage['shows'], grace: number): void {
    const announcedLinks = new Map(announced.map(([show, links]) => [show, new Map(links)]))
    for (const [show, links] of other.open.all())
      for (const [link] of links)
        if (!announcedLinks.get(show)?.has(link)) this.#set(other, show, link, 0, { grace })
  }

  #set(
    other: OtherNode,
    show: ShowId,
    link: LinkId,
    screens: number,
    update: Parameters<PresenceBoard['count']>[3],
  ): void {
    const difference = other.open.set(show, link, screens)
    if (difference !== 0) this.#board.count(show, link, difference, update)
  }
}
