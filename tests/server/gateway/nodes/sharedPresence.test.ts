import { beforeEach, describe, expect, test } from 'vitest'
import { MOVE_GRACE } from '../../../../server/gateway/nodes/otherNodes.ts'
import {
  NODE_HEARTBEAT,
  NODE_TIMEOUT,
  SharedPresence,
} from '../../../../server/gateway/nodes/sharedPresence.ts'
import {
  BATCH,
  failedScreenOf,
  PresenceBoard,
} from '../../../../server/gateway/session/presence.ts'
import { MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { FakeClock } from '../../../support/fakeClock.ts'

/** A node, how its line is, and whose coming and leaving it has told. */
type TestNode = {
  readonly screens: SharedPresence
  /** Down, nothing is said or heard; losing, nothing that it says is heard. */
  line: 'up' | 'down' | 'losing'
  readonly begin: () => void
  readonly receive: (word: unknown) => void
  readonly changes: string[]
}

/** What carries words among nodes in memory: at once, and as text. */
class Air {
  readonly clock = new FakeClock()
  readonly nodes: TestNode[] = []
  /** Every word as it was said. */
  readonly messages: string[] = []
  readonly errors: unknown[] = []
  /** By how much the nodes' clocks run on while nothing is done. */
  blockedFor = 0

  /** A node that is not on its line yet. */
  started(name: string): TestNode {
    const { clock } = this
    const changes: string[] = []
    const board = new PresenceBoard(clock, (_show, _open, { joined, left }) => {
      changes.push(...joined.map((link) => `${link} came`), ...left.map((link) => `${link} left`))
    })
    let begin = () => {}
    let receive: TestNode['receive'] = () => {}
    const screens = new SharedPresence({
      board,
      node: name,
      clock: {
        now: () => clock.now() + this.blockedFor,
        every: (period, task) => clock.every(period, task),
        after: (delay, task) => clock.after(delay, task),
        nextTurn: (task) => clock.nextTurn(task),
      },
      reportError: (error) => this.errors.push(error),
      buses: {
        openBus: (line) => {
          begin = line.onConnect
          receive = line.onMessage
          return {
            send: (word) => this.#say(node, JSON.stringify(word)),
            get isUp() {
              return node.line !== 'down'
            },
            close: async () => undefined,
          }
        },
      },
    })
    const node: TestNode = { screens, line: 'down', changes, begin: () => begin(), receive }
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
    this.messages.push(word)
    if (from.line !== 'up') return
    for (const node of this.nodes)
      if (node !== from && node.line !== 'down') node.receive(JSON.parse(word))
  }
}

const SHOW = 'hearing'

/** Time for a change on one node to be told on all. */
const ANNOUNCED = 2 * BATCH

let air: Air
let clock: FakeClock
beforeEach(() => {
  air = new Air()
  clock = air.clock
})

/** Two nodes, old enough to tell who comes. */
function pair(): [TestNode, TestNode] {
  const [one, two] = air.together('one', 'two')
  if (one === undefined || two === undefined) throw new Error('no nodes')
  return [one, two]
}

const openOn = ({ screens }: TestNode) => screens.presence(SHOW).open

describe('who is connected among nodes', () => {
  test('is the same on all: a link is open until each has closed it', () => {
    const [one, two] = pair()
    one.screens.opened(SHOW, 'ada')
    two.screens.opened(SHOW, 'ada')
    two.screens.opened(SHOW, '@anyone')
    clock.advance(ANNOUNCED)
    for (const node of [one, two]) expect(openOn(node)).toEqual({ ada: 2, '@anyone': 1 })
    one.screens.closed(SHOW, 'ada')
    clock.advance(MINUTE)
    for (const node of [one, two]) expect(openOn(node)).toEqual({ ada: 1, '@anyone': 1 })
    two.screens.closed(SHOW, 'ada')
    clock.advance(MOVE_GRACE + ANNOUNCED)
    for (const node of [one, two]) {
      expect(openOn(node)).toEqual({ '@anyone': 1 })
      expect(node.changes.toSorted()).toEqual(['@anyone came', 'ada came', 'ada left'])
    }
    expect(air.errors).toEqual([])
  })

  test('and so is whose screen failed', () => {
    const [one, two] = pair()
    one.screens.opened(SHOW, 'ada')
    one.screens.opened(SHOW, failedScreenOf('ada'))
    clock.advance(ANNOUNCED)
    for (const { screens } of [one, two])
      expect(screens.presence(SHOW)).toEqual({ open: { ada: 1 }, failed: ['ada'] })
    one.screens.closed(SHOW, failedScreenOf('ada'))
    clock.advance(MOVE_GRACE + ANNOUNCED)
    for (const { screens } of [one, two])
      expect(screens.presence(SHOW)).toEqual({ open: { ada: 1 } })
    expect(air.errors).toEqual([])
  })

  test('is reported at once where there is only one node', () => {
    const [alone] = air.together('alone')
    alone?.screens.opened(SHOW, 'ada')
    clock.advance(BATCH)
    alone?.screens.closed(SHOW, 'ada')
    clock.advance(BATCH)
    expect(alone?.changes).toEqual(['ada came', 'ada left'])
  })

  test('stays as it was while a screen goes from one to another', () => {
    const all = air.together('one', 'two', 'three')
    const [one, two] = all
    one?.screens.opened(SHOW, 'ada')
    clock.advance(ANNOUNCED)
    one?.screens.closed(SHOW, 'ada')
    for (let passed = 0; passed < MOVE_GRACE - ANNOUNCED; passed += BATCH) {
      clock.advance(BATCH)
      expect(all.map(openOn)).toEqual(all.map(() => ({ ada: 1 })))
    }
    two?.screens.opened(SHOW, 'ada')
    clock.advance(MINUTE)
    expect(all.map(openOn)).toEqual(all.map(() => ({ ada: 1 })))
    expect(all.map(({ changes }) => changes)).toEqual(all.map(() => ['ada came']))
  })

  test('counts every screen of a link that comes back on another node with more than it had', () => {
    const [one, two] = pair()
    one.screens.opened(SHOW, 'ada')
    clock.advance(ANNOUNCED)
    one.screens.closed(SHOW, 'ada')
    clock.advance(ANNOUNCED)
    two.screens.opened(SHOW, 'ada')
    two.screens.opened(SHOW, 'ada')
    clock.advance(ANNOUNCED)
    for (const node of [one, two]) expect(openOn(node)).toEqual({ ada: 2 })
  })

  test('is known to a node that joins, to which nobody came by that', () => {
    const [one] = pair()
    one.screens.opened(SHOW, 'ada')
    clock.advance(MINUTE)
    const late = air.started('late')
    air.goUp(late)
    expect(openOn(late)).toEqual({ ada: 1 })
    one.screens.opened(SHOW, 'bo')
    clock.advance(ANNOUNCED)
    expect(late.changes).toEqual(['bo came'])
    one.screens.closed(SHOW, 'ada')
    clock.advance(MOVE_GRACE + ANNOUNCED)
    expect(late.changes).toEqual(['bo came', 'ada left'])
  })

  test('lacks those of a node that was killed within 15 s, and not before it missed three beats', () => {
    const [one, two] = pair()
    two.screens.opened(SHOW, 'ada')
    clock.advance(MINUTE)
    two.line = 'down'
    clock.advance(NODE_TIMEOUT - NODE_HEARTBEAT)
    expect(openOn(one)).toEqual({ ada: 1 })
    clock.advance(15 * SECOND - NODE_TIMEOUT + NODE_HEARTBEAT)
    expect(openOn(one)).toEqual({})
    expect(one.changes).toEqual(['ada came', 'ada left'])
  })

  test('lacks those of a node that stops as soon as they had the time to go elsewhere', async () => {
    const [one, two] = pair()
    two.screens.opened(SHOW, 'ada')
    two.screens.opened(SHOW, 'bo')
    clock.advance(ANNOUNCED)
    await two.screens.stop()
    one.screens.opened(SHOW, 'bo')
    clock.advance(MOVE_GRACE + ANNOUNCED)
    expect(openOn(one)).toEqual({ bo: 1 })
    expect(one.changes.slice(2)).toEqual(['ada left'])
    const sentBefore = air.messages.length
    two.screens.closed(SHOW, 'ada')
    clock.advance(BATCH)
    expect(air.messages.length).toBe(sentBefore)
  })
})

describe('a word that is lost', () => {
  test('is found by the next beat', () => {
    const [one, two] = pair()
    two.line = 'losing'
    two.screens.opened(SHOW, 'ada')
    clock.advance(BATCH)
    two.line = 'up'
    clock.advance(NODE_HEARTBEAT + ANNOUNCED)
    expect(openOn(one)).toEqual({ ada: 1 })
  })

  test('is found by the next word, and what is open no more is known', () => {
    const [one, two] = pair()
    two.screens.opened(SHOW, 'ada')
    clock.advance(ANNOUNCED)
    two.line = 'losing'
    two.screens.closed(SHOW, 'ada')
    clock.advance(BATCH)
    two.line = 'up'
    two.screens.opened(SHOW, 'bo')
    clock.advance(BATCH + ANNOUNCED)
    expect(openOn(one)).toEqual({ ada: 1, bo: 1 })
    clock.advance(MOVE_GRACE)
    expect(openOn(one)).toEqual({ bo: 1 })
  })

  test('with the line is made up for: who is cut off forgets nobody, and knows all once it is back', () => {
    const [one, two] = pair()
    one.screens.opened(SHOW, 'ada')
    two.screens.opened(SHOW, 'bo')
    clock.advance(ANNOUNCED)
    two.line = 'down'
    clock.advance(MINUTE)
    expect(openOn(two)).toEqual({ ada: 1, bo: 1 })
    expect(openOn(one)).toEqual({ ada: 1 })
    one.screens.opened(SHOW, 'cem')
    clock.advance(ANNOUNCED)
    air.goUp(two)
    for (const node of [one, two]) expect(openOn(node)).toEqual({ ada: 1, bo: 1, cem: 1 })
    expect(two.changes.toSorted()).toEqual(['ada came', 'bo came', 'cem came'])
  })

  test('does not remove nodes for a node that was blocked itself', () => {
    const [one, two] = pair()
    two.screens.opened(SHOW, 'ada')
    clock.advance(ANNOUNCED)
    air.blockedFor = MINUTE
    clock.advance(SECOND)
    expect(openOn(one)).toEqual({ ada: 1 })
    // From then on it counts again.
    two.line = 'down'
    clock.advance(15 * SECOND)
    expect(openOn(one)).toEqual({})
  })

  test('that is invalid is reported once per heartbeat, and changes nothing', () => {
    const [one] = pair()
    const bad = [null, { say: 'more' }, { say: 'beat', node: 'two', nth: -1 }, { say: 'gone' }]
    for (const word of bad) one.receive(word)
    expect(air.errors).toHaveLength(1)
    clock.advance(NODE_HEARTBEAT)
    one.receive({ say: 'gone', node: 'two', more: true })
    expect(air.errors).toHaveLength(2)
    one.screens.opened(SHOW, 'ada')
    clock.advance(ANNOUNCED)
    expect(air.nodes.map(openOn)).toEqual([{ ada: 1 }, { ada: 1 }])
  })
})

const shows = Array.from({ length: 200 }, (_, n) => `show-${n}`)
const links = Array.from({ length: 10 }, (_, n) => `a-link-of-a-length-as-they-have-${n}`)
const LONGEST = 6_900

test('with thousands of links open in hundreds of shows a node announces changes, else only heartbeats, and everything to a node that joins, in messages that fit', () => {
  const [one, two] = pair()
  for (const show of shows) for (const link of links) one.screens.opened(show, link)
  clock.advance(ANNOUNCED)
  const whole = () => air.messages.splice(0).filter((word) => word.includes('"open"'))
  expect(Math.max(...whole().map(({ length }) => length))).toBeLessThan(LONGEST)
  clock.advance(MINUTE)
  expect(whole()).toEqual([])
  one.screens.opened('show-1', 'ada')
  clock.advance(ANNOUNCED)
  const [change, ...more] = whole()
  expect(more).toEqual([])
  expect(change?.length).toBeLessThan(200)
  const late = air.started('late')
  air.goUp(late)
  expect(Math.max(...whole().map(({ length }) => length))).toBeLessThan(LONGEST)
  for (const show of shows)
    for (const node of [two, late])
      expect(node.screens.presence(show)).toEqual(one.screens.presence(show))
  expect(late.changes).toEqual([])
})
