import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Presence } from '../../../shared/protocol/down/down.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { ReportError } from '../../logEvent.ts'
import type { NodeBus, NodeBuses } from '../../store/port.ts'
import { BATCH, type OpenScreens, type PresenceBoard } from '../session/presence.ts'
import type { NodeEnds, Transport } from '../transport/transport.ts'
import { NodeWord } from './nodeMessage.ts'
import { MOVES_WITHIN, OtherNodes } from './otherNodes.ts'
import { OwnScreens } from './ownScreens.ts'
import { piecesOf } from './screenCounts.ts'

/** How often a node says that it is there, and after how long it is forgotten when it does not, in ms. */
export const NODE_BEAT = 4_000
export const NODE_FORGOTTEN = 3 * NODE_BEAT

/** How often it is seen to both, in ms. */
const LOOKS = 1_000

/** What presence among nodes needs: the board on which all are counted, this process's name, and what opens the line to the others. */
export type SharedPresenceParts = {
  readonly board: PresenceBoard
  readonly node: string
  readonly lines: NodeBuses
  readonly clock: ServerClock
  readonly reportError: ReportError
}

/**
 * Who is connected among all nodes. Each counts its own screens and says what changes, in batches; who has missed a word finds
 * that by the next beat and asks for all of it. Nobody is sent all of it otherwise.
 */
export class SharedPresence implements OpenScreens {
  readonly #parts: SharedPresenceParts
  readonly #own = new OwnScreens()
  readonly #others: OtherNodes
  readonly #line: NodeBus
  #transport: Pick<Transport, 'say'> | null = null
  /** How many words of what is open here were said. */
  #nth = 0
  /** Whether all that is open here is to be said, and whether anything is due to be. */
  #isAllAsked = false
  #isDue = false
  /** Until when this node has only begun, in server time (ms). */
  #newUntil = Number.POSITIVE_INFINITY
  #lookedAt = 0
  #isTroubled = false
  #stops: (() => void)[] = []

  constructor(parts: SharedPresenceParts) {
    this.#parts = parts
    this.#others = new OtherNodes(parts.board)
    this.#line = parts.lines.openBus({
      onConnect: () => this.#begun(),
      reportError: parts.reportError,
    })
  }

  /** The ends of the line, for the transport to speak through. */
  get ends(): NodeEnds {
    return { adapter: this.#line.adapter, heard: (word) => this.#hear(word) }
  }

  /** Begins to speak. */
  begin(transport: Pick<Transport, 'say'>): void {
    this.#transport = transport
    this.#lookedAt = this.#parts.clock.now()
    let passed = 0
    this.#stops.push(
      this.#parts.clock.every(LOOKS, () => {
        passed += LOOKS
        this.#look(passed % NODE_BEAT === 0)
      }),
    )
  }

  opened(show: ShowId, link: LinkId): void {
    this.#own.count(show, link, 1)
    this.#parts.board.count(show, link, 1)
    this.#saySoon()
  }

  closed(show: ShowId, link: LinkId): void {
    this.#own.count(show, link, -1)
    // It may be on its way to another node, if there is any.
    const grace = this.#others.areThere ? MOVES_WITHIN : 0
    this.#parts.board.count(show, link, -1, { grace })
    this.#saySoon()
  }

  presence(show: ShowId): Presence {
    return this.#parts.board.presence(show)
  }

  /** Says goodbye, and nothing after it. */
  async stop(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop()
    this.#say({ say: 'gone', node: this.#parts.node })
    this.#transport = null
    await this.#line.close()
  }

  /** The line is up: what was said before, by anyone, may be lost. */
  #begun(): void {
    const now = this.#parts.clock.now()
    this.#newUntil = Math.min(this.#newUntil, now + NODE_BEAT)
    this.#others.waitAnew(now)
    this.#say({ say: 'ask', node: this.#parts.node, of: null })
    this.#isAllAsked = true
    this.#sayOpen()
  }

  #look(isBeat: boolean): void {
    const { clock, node } = this.#parts
    const now = clock.now()
    // One that was held up itself has heard nobody meanwhile.
    if (now - this.#lookedAt > 2 * LOOKS) this.#others.waitAnew(now)
    this.#lookedAt = now
    // Who hears nothing knows nothing of the others, that they are gone neither.
    if (this.#line.isUp) this.#others.forgetSilent(now - NODE_FORGOTTEN)
    if (!isBeat) return
    this.#isTroubled = false
    this.#say({ say: 'beat', node, nth: this.#nth })
  }

  #hear(said: unknown): void {
    const { node, reportError } = this.#parts
    const read = NodeWord.safeParse(said)
    if (!read.success) {
      if (!this.#isTroubled)
        reportError(new Error('a node said what cannot be read', { cause: read.error }))
      this.#isTroubled = true
      return
    }
    const word = read.data
    if (word.node !== node) this.#take(word)
  }

  #take(word: NodeWord): void {
    const now = this.#parts.clock.now()
    switch (word.say) {
      case 'open':
        if (!this.#others.take(word, now, now < this.#newUntil)) this.#ask(word.node)
        return
      case 'beat':
        if (!this.#others.heard(word.node, word.nth, now)) this.#ask(word.node)
        return
      case 'ask':
        if (word.of !== null && word.of !== this.#parts.node) return
        this.#isAllAsked = true
        this.#saySoon()
        return
      case 'gone':
        this.#others.forget(word.node)
    }
  }

  #ask(of: string): void {
    this.#say({ say: 'ask', node: this.#parts.node, of })
  }

  #saySoon(): void {
    if (this.#isDue) return
    this.#isDue = true
    this.#parts.clock.after(BATCH, () => {
      this.#isDue = false
      this.#sayOpen()
    })
  }

  /** Says what has changed here, or all where somebody asked; nothing where a page was only loaded again. */
  #sayOpen(): void {
    const isAll = this.#isAllAsked
    this.#isAllAsked = false
    const pieces = piecesOf(isAll ? this.#own.all() : this.#own.changes())
    // That nothing is open is said too, to whoever asked.
    const said = isAll && pieces.length === 0 ? [[]] : pieces
    for (const [n, shows] of said.entries()) {
      this.#nth += 1
      const part = !isAll ? 'changed' : n === 0 ? 'first' : 'further'
      this.#say({ say: 'open', node: this.#parts.node, nth: this.#nth, part, shows })
    }
  }

  #say(word: NodeWord): void {
    this.#transport?.say(word)
  }
}
