import { describe, expect, test } from 'vitest'
import { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { databaseForEach, hasPostgres } from '../../../support/database.ts'
import type { Node } from '../../../support/nodes/node.ts'
import { startNodes } from '../../../support/nodes/nodes.ts'
import { folderForEach } from '../../../support/tempFolder.ts'
import { databaseFaultOf, strikeDatabase, toldDatabaseFault } from './databaseFaults.ts'
import { type Faulty, faultsOf, toldFault } from './faultPlan.ts'
import { type Lived, liveThrough } from './round.ts'
import { seedsOf, toldSeed } from './seed.ts'
import { strike } from './strike.ts'

/** So many times, as many histories at once live through the same. */
const ROUNDS = 40
const AT_ONCE = 5

const FAULTY: Faulty = { length: 4_000, lasts: [200, 3_000], between: [50, 1_500] }

const folder = folderForEach()

describe.skipIf(!hasPostgres)('many nodes on one database, again and again', () => {
  const { address, url } = databaseForEach()

  /** What is wrong with the histories of one seed, on two nodes or on three; every other time the database fails too. */
  async function faultsBy(seed: number, all: readonly Node[]): Promise<readonly string[]> {
    const store = await PostgresStore.open({ address: address(), connections: 4 })
    const nodes = all.slice(0, 2 + (seed % 2))
    const faults = faultsOf(seed, nodes.length, FAULTY)
    const database = seed % 4 < 2 ? databaseFaultOf(seed, FAULTY.length, FAULTY.lasts) : null
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

  test('keep what they promised through whatever befalls them', async () => {
    const nodes = await startNodes(3, folder(), { url: url() })
    const found: string[] = []
    for (const seed of seedsOf(ROUNDS)) found.push(...(await faultsBy(seed, nodes)))
    expect(found).toEqual([])
  })
})
