import { setTimeout as wait } from 'node:timers/promises'
import type { Node } from '../../../support/nodes/node.ts'
import type { NodeFault } from './faultPlan.ts'

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

/** What begins each fault, and what ends it. */
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
