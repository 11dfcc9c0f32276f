import { describe, expect, test } from 'vitest'
import { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { databaseForEach, hasPostgres } from '../../../support/database.ts'
import type { Node } from '../../../support/nodes/node.ts'
import { startNodes } from '../../../support/nodes/nodes.ts'
import { folderForEach } from '../../../support/tempFolder.ts'
import { databaseFaultOf, strikeDatabase, toldDatabaseFault } from './databaseFaults.ts'
import { type Faulty, faultsOf, strike, toldFault } from './faultPlan.ts'
import { type Lived, liveThrough } from './round.ts'
import { seedsOf, toldSeed } from './seed.ts'

/** So many times, as many histories at once live through the same. */
const ROUNDS = 40
const AT_ONCE = 5

const FAULTY: Faulty = { length: 4_000, lasts: [200, 3_000], between: [50, 1_500] }

/** The same with troubles that last longer than a screen may say that it is in sync in them; fewer, as each takes a minute. */
const LASTING_ROUNDS = 4
const LASTING: Faulty = { length: 15_000, lasts: [12_000, 20_000], between: [500, 2_000] }

const folder = folderForEach()

describe.skipIf(!hasPostgres)('many nodes on one database, again and again', () => {
  const { address, url } = databaseForEach()

  /** What is wrong with the histories of one seed, on two nodes or on three; every other time the database fails too. */
  async function faultsBy(
    seed: number,
    all: readonly Node[],
    faulty: Faulty,
  ): Promise<readonly string[]> {
    const store = await PostgresStore.open({ address: address(), connections: 4 })
    const nodes = all.slice(0, 2 + (seed % 2))
    const faults = faultsOf(seed, nodes.length, faulty)
    const database = seed % 4 < 2 ? databaseFaultOf(seed, faulty.length, faulty.lasts) : null
    const befalls = async () => {
      const struck = database === null ? null : strikeDatabase(url(), database)
      await Promise.all([strike(nodes, faults), struck])
    }
    const lived = await liveThrough({ store, nodes, shows: AT_ONCE, seed }, befalls)
    await store.close()
    const found = lived.flatMap((one: Lived) => one.faults.map((fault) => `${one.show}: ${fault}`))
    const befell = [...faults.map(toldFault), ...(database ? [toldDatabaseFault(database)] : [])]
    return found.length === 0 ? [] : [toldSeed(seed), ...befell, ...found]
  }

  test.each([
    ['whatever befalls them', ROUNDS, FAULTY],
    ['what lasts', LASTING_ROUNDS, LASTING],
  ] as const)('keep what they promised through %s', async (_, rounds, faulty) => {
    const nodes = await startNodes(3, folder(), url())
    const found: string[] = []
    for (const seed of seedsOf(rounds)) found.push(...(await faultsBy(seed, nodes, faulty)))
    expect(found).toEqual([])
  })
})
