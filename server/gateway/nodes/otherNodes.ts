import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { PresenceBoard } from '../session/presence.ts'
import type { OpenWord } from './nodeMessage.ts'
import { ScreenCounts } from './screenCounts.ts'

/** How long a screen has to go from one node to another before its link is told as left, in ms. */
export const MOVES_WITHIN = 2_000

type OtherNode = {
  /** How many of its words were taken. */
  nth: number
  /** When it was heard last, in server time (ms). */
  heardAt: number
  /** Whether it is news who is open in the words of all that it has. */
  isNews: boolean
  readonly open: ScreenCounts
}

/** What other nodes have open, as far as they said it; all of it is counted on the board. */
export class OtherNodes {
  readonly #board: Pick<PresenceBoard, 'count'>
  readonly #nodes = new Map<string, OtherNode>()

  constructor(board: Pick<PresenceBoard, 'count'>) {
    this.#board = board
  }

  /** Whether there are any. */
  get areThere(): boolean {
    return this.#nodes.size > 0
  }

  /** Takes what a node has open; false where a word before it was missed. What one that is not known has open was so before where `isNew` says that this node has only begun. */
  take({ node, nth, part, shows }: OpenWord, now: number, isNew: boolean): boolean {
    const known = this.#nodes.get(node)
    const isFirst = part === 'first'
    if (!isFirst && known?.nth !== nth - 1) return false
    const other = known ?? { nth, heardAt: now, isNews: !isNew, open: new ScreenCounts() }
    if (known !== undefined && part !== 'further') other.isNews = true
    Object.assign(other, { nth, heardAt: now })
    this.#nodes.set(node, other)
    if (isFirst) this.#dropUnsaid(other, shows, MOVES_WITHIN)
    for (const [show, links] of shows)
      for (const [link, screens] of links)
        this.#set(other, show, link, screens, { grace: MOVES_WITHIN, isNews: other.isNews })
    return true
  }

  /** Notes that a node is there; false where it said more than was heard. */
  heard(node: string, nth: number, now: number): boolean {
    const other = this.#nodes.get(node)
    if (other === undefined) return false
    other.heardAt = now
    return other.nth === nth
  }

  /** Gives all of them anew the time that they have to be heard. */
  waitAnew(now: number): void {
    for (const other of this.#nodes.values()) other.heardAt = now
  }

  /** Forgets those that were not heard since; their screens had the time to go elsewhere. */
  forgetSilent(since: number): void {
    for (const [node, { heardAt }] of this.#nodes) if (heardAt <= since) this.#forget(node, 0)
  }

  /** Forgets a node that said goodbye. */
  forget(node: string): void {
    this.#forget(node, MOVES_WITHIN)
  }

  #forget(node: string, grace: number): void {
    const other = this.#nodes.get(node)
    if (other !== undefined) this.#dropUnsaid(other, [], grace)
    this.#nodes.delete(node)
  }

  /** What a node has open by its words so far and not by this one is open no more. */
  #dropUnsaid(other: OtherNode, said: OpenWord['shows'], grace: number): void {
    const saidLinks = new Map(said.map(([show, links]) => [show, new Map(links)]))
    for (const [show, links] of other.open.all())
      for (const [link] of links)
        if (!saidLinks.get(show)?.has(link)) this.#set(other, show, link, 0, { grace })
  }

  #set(
    other: OtherNode,
    show: ShowId,
    link: LinkId,
    screens: number,
    telling: Parameters<PresenceBoard['count']>[3],
  ): void {
    const more = other.open.set(show, link, screens)
    if (more !== 0) this.#board.count(show, link, more, telling)
  }
}
