import { setTimeout as wait } from 'node:timers/promises'
import { type Range, random, randomIn } from '../../../bench/clock/random.ts'
import type { Node } from '../../../support/nodes/node.ts'
import { present } from '../../../support/present.ts'

/** How much longer all takes on a slow wire, each way, in ms. */
const SLOW = 40

/** How often a node is started again that cannot, and what lies between, in ms. */
const TRIES = 40
const TRIES_APART = 250

/** Starts a node again and again until it serves, as whoever looks after its process does: the database may be gone too. */
async function startedAgain(node: Node): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await node.start()
      return
    } catch (error) {
      if (tries === TRIES) throw error
      // One that began and came to no end, as the database went, still has the folder.
      await node.kill()
      await wait(TRIES_APART)
    }
  }
}

const DEEDS: Readonly<
  Record<NodeFault['is'], readonly [begin: (node: Node) => unknown, end: (node: Node) => unknown]>
> = {
  killed: [(node) => node.kill(), startedAgain],
  paused: [(node) => node.pause(), (node) => node.wake()],
  cut: [({ database }) => database.cut(), ({ database }) => database.mend()],
  hung: [({ database }) => database.hang(), ({ database }) => database.mend()],
  slow: [({ database }) => database.slow(SLOW), ({ database }) => database.mend()],
  deaf: [({ database }) => database.deafen(), ({ database }) => database.mend()],
}

/** One thing after another: a node that starts again is not struck before it serves. */
async function strikeNode(node: Node, faults: readonly NodeFault[], began: number): Promise<void> {
  for (const { is, at, lasts } of faults) {
    const [begin, end] = DEEDS[is]
    await wait(Math.max(0, began + at - performance.now()))
    await begin(node)
    await wait(lasts)
    await end(node)
  }
}

/** Lets all of these befall the nodes, each in its time; resolves when all is well again. */
export async function strike(nodes: readonly Node[], faults: readonly NodeFault[]): Promise<void> {
  const began = performance.now()
  const of = (n: number) => faults.filter(({ node }) => node === n)
  await Promise.all(nodes.map((node, n) => strikeNode(node, of(n), began)))
}

/** What befalls one node: it dies, stands still, or its wire to the database fails. */
export type NodeFault = {
  readonly is: 'killed' | 'paused' | 'cut' | 'hung' | 'slow' | 'deaf'
  readonly node: number
  /** When it begins and how long it lasts, in ms. */
  readonly at: number
  readonly lasts: number
}

const KINDS: readonly NodeFault['is'][] = ['killed', 'paused', 'cut', 'hung', 'slow', 'deaf']

/** For how long faults come, how long each lasts, and how much lies between two of a node, in ms. */
export type Faulty = { readonly length: number; readonly lasts: Range; readonly between: Range }

/** Cards that are dealt out before any comes again. */
function deck<Card>(cards: readonly Card[], draw: () => number): () => Card {
  let left: Card[] = []
  return () => {
    if (left.length === 0) left = [...cards]
    return present(left.splice(Math.floor(draw() * left.length), 1)[0])
  }
}

/** What befalls each of so many nodes, one thing at a time; the same for the same seed. */
export function faultsOf(seed: number, nodes: number, faulty: Faulty): readonly NodeFault[] {
  const draw = random(seed)
  const deal = deck(KINDS, draw)
  const faults: NodeFault[] = []
  for (let node = 0; node < nodes; node += 1) {
    let at = randomIn(faulty.between, draw)
    while (at < faulty.length) {
      const lasts = randomIn(faulty.lasts, draw)
      faults.push({ is: deal(), node, at: Math.round(at), lasts: Math.round(lasts) })
      at += lasts + randomIn(faulty.between, draw)
    }
  }
  return faults
}

/** A fault in short. */
export const toldFault = ({ is, node, at, lasts }: NodeFault): string =>
  `node ${node + 1} ${is} at ${at} for ${lasts} ms`
