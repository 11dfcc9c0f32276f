import { describe, expect, onTestFinished, test } from 'vitest'
import { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { databaseForEach, hasPostgres } from '../../../support/database.ts'
import { startNodes } from '../../../support/nodes/nodes.ts'
import { folderForEach } from '../../../support/tempFolder.ts'
import { type Faulty, faultsOf, strike, toldFault } from './faultPlan.ts'
import { liveThrough } from './round.ts'
import { firstSeed, toldSeed } from './seed.ts'

/** How many histories, on how many nodes, and what befalls these. */
const HISTORIES = 6
const NODES = 3
const FAULTY: Faulty = { length: 1_500, lasts: [150, 500], between: [150, 600] }

const folder = folderForEach()

describe.skipIf(!hasPostgres)('many nodes on one database', () => {
  const { address, url } = databaseForEach()

  test('keep what they promised through whatever befalls them', async () => {
    const seed = firstSeed()
    process.stdout.write(`${HISTORIES} histories of ${toldSeed(seed)}\n`)
    const store = await PostgresStore.open({ address: address(), connections: 4 })
    onTestFinished(() => store.close())
    const nodes = await startNodes(NODES, folder(), url())
    const faults = faultsOf(seed, NODES, FAULTY)
    const lived = await liveThrough({ store, nodes, shows: HISTORIES, seed }, () =>
      strike(nodes, faults),
    )
    const sumOf = (what: 'given' | 'done' | 'lost') =>
      lived.reduce((sum, one) => sum + one[what], 0)
    const [given, done, lost] = [sumOf('given'), sumOf('done'), sumOf('lost')]
    process.stdout.write(`${given} commands, ${done} done, ${lost} lost on their way\n`)
    const found = lived.flatMap((one) => one.faults.map((fault) => `${one.show}: ${fault}`))
    expect(found, `${toldSeed(seed)}\n${faults.map(toldFault).join('\n')}`).toEqual([])
    // Where little is done, nothing is shown.
    expect(done).toBeGreaterThan(HISTORIES)
  })
})
