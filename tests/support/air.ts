import { NODE_HEARTBEAT, SharedPresence } from '../../server/gateway/nodes/sharedPresence.ts'
import { BATCH, PresenceBoard } from '../../server/gateway/session/presence.ts'
import { FakeClock } from './fakeClock.ts'
import { HEARING_START } from './hearing.ts'

/** A node, how its line is, and whose coming and leaving it has told. */
export type TestNode = {
  readonly screens: SharedPresence
  /** Down, nothing is said or heard; losing, nothing that it says is heard. */
  line: 'up' | 'down' | 'losing'
  readonly begin: () => void
  readonly told: string[]
}

/** What carries words among nodes in memory: at once, and as text. */
export class Air {
  readonly clock = new FakeClock(HEARING_START)
  readonly nodes: TestNode[] = []
  /** Every word as it was said. */
  readonly words: string[] = []
  readonly errors: unknown[] = []
  /** By how much the nodes' clocks run on while nothing is done. */
  heldUp = 0

  /** A node that is not on its line yet. */
  started(name: string): TestNode {
    const { clock } = this
    const told: string[] = []
    const board = new PresenceBoard(clock, (_show, _open, { came, left }) => {
      told.push(...came.map((link) => `${link} came`), ...left.map((link) => `${link} left`))
    })
    let begin = () => {}
    const screens = new SharedPresence({
      board,
      node: name,
      clock: {
        now: () => clock.now() + this.heldUp,
        every: (period, task) => clock.every(period, task),
        after: (delay, task) => clock.after(delay, task),
      },
      reportError: (error) => this.errors.push(error),
      lines: {
        openBus(line) {
          begin = line.onConnect
          return {
            adapter: () => {
              throw new Error('there are no sockets here')
            },
            get isUp() {
              return node.line !== 'down'
            },
            close: async () => undefined,
          }
        },
      },
    })
    const node: TestNode = { screens, line: 'down', told, begin: () => begin() }
    screens.begin({ sendToNodes: (word) => this.#say(node, JSON.stringify(word)) })
    this.nodes.push(node)
    return node
  }

  /** Has a node's line begin, and time pass for what is said then. */
  goUp(node: TestNode): void {
    node.line = 'up'
    node.begin()
    this.clock.advance(2 * BATCH)
  }

  /** Nodes that know one another, old enough to tell who comes. */
  together(...names: string[]): TestNode[] {
    const made = names.map((name) => this.started(name))
    for (const node of made) this.goUp(node)
    this.clock.advance(NODE_HEARTBEAT)
    return made
  }

  #say(from: TestNode, word: string): void {
    this.words.push(word)
    if (from.line !== 'up') return
    for (const node of this.nodes)
      if (node !== from && node.line !== 'down') node.screens.connection.onMessage(JSON.parse(word))
  }
}
