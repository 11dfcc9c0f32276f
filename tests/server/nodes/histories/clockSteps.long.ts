import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { databaseForEach, hasPostgres } from '../../../support/database.ts'
import { makeNode, type Node } from '../../../support/nodes/node.ts'
import { folderForEach } from '../../../support/tempFolder.ts'
import { type Faulty, faultsOf, strike, toldFault } from './faultPlan.ts'
import {
  aheadOf,
  canSetClocks,
  machineClock,
  onMachine,
  stepClocks,
  stepsOf,
  toldStep,
} from './machineClock.ts'
import { liveThrough } from './round.ts'
import { seedsOf, toldSeed } from './seed.ts'
import { openTimeWitness } from './timeWitness.ts'

const ROUNDS = 10
const AT_ONCE = 5
const NODES = 3

const FAULTY: Faulty = { length: 4_000, lasts: [200, 2_000], between: [300, 2_000] }

/** How exactly the clock of a node's machine can be seen from without, in seconds. */
const SEEN_WITHIN = 2.5

const folder = folderForEach()

if (!canSetClocks) process.stderr.write('No libfaketime: no clock of a node’s machine is set.\n')

describe.skipIf(!(hasPostgres && canSetClocks))('nodes whose machines’ clocks are set', () => {
  const { address, url } = databaseForEach()

  async function nodesWithClocks() {
    const names = Array.from({ length: NODES }, (_, n) => join(folder(), `node-${n + 1}`))
    const clocks = names.map((name) => machineClock(`${name}.clock`))
    const nodes: Node[] = []
    for (const [n, clock] of clocks.entries())
      nodes.push(onMachine(await makeNode(names[n] ?? '', { url: url() }), clock))
    onTestFinished(async () => void (await Promise.all(nodes.map((node) => node.close()))))
    await Promise.all(nodes.map((node) => node.start()))
    return { nodes, clocks }
  }

  test('keep what they promised, stamp and show the time as if nothing had been', async () => {
    const { nodes, clocks } = await nodesWithClocks()
    const store = await PostgresStore.open({ address: address(), connections: 4 })
    onTestFinished(() => store.close())
    const wrong: string[] = []
    for (const seed of seedsOf(ROUNDS)) {
      const faults = faultsOf(seed, NODES, FAULTY)
      const steps = stepsOf(seed, NODES, FAULTY.length)
      const shown: string[] = []
      const lived = await liveThrough({ store, nodes, shows: AT_ONCE, seed }, async ([show]) => {
        const witness = openTimeWitness(nodes, show ?? '', 'timekeeper')
        await Promise.all([strike(nodes, faults), stepClocks(clocks, steps)])
        shown.push(...witness.close())
      })
      const found = [
        ...shown,
        ...lived.flatMap((one) => one.faults.map((fault) => `${one.show}: ${fault}`)),
      ]
      if (found.length > 0)
        wrong.push(toldSeed(seed), ...faults.map(toldFault), ...steps.map(toldStep), ...found)
      // Else nothing was set at all.
      for (const [n, node] of nodes.entries())
        expect(Math.abs((await aheadOf(node)) - (clocks[n]?.ahead() ?? 0))).toBeLessThan(
          SEEN_WITHIN,
        )
    }
    expect(wrong).toEqual([])
  })
})
