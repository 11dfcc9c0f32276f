import { chmodSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { addressOf } from '../../../support/database.ts'
import { layDatabaseCable } from '../../../support/nodes/databaseCable.ts'
import { startNodes } from '../../../support/nodes/nodes.ts'
import { startPair, systemPostgres } from '../../../support/nodes/systemPostgres.ts'
import { folderForEach } from '../../../support/tempFolder.ts'
import { liveThrough } from './round.ts'
import { firstSeed, toldSeed } from './seed.ts'

/** How many histories live through it, and how long they go on before and behind it, in ms. */
const HISTORIES = 5
const BESIDE = 2_000

const folder = folderForEach()
const programs = systemPostgres()

test.skipIf(programs === null)(
  'nothing that was acknowledged is lost where the database dies and its replica takes its place',
  async () => {
    const seed = firstSeed()
    chmodSync(folder(), 0o755)
    const pair = await startPair(programs ?? '', folder())
    onTestFinished(pair.close)
    // One that comes after the replica as the nodes do.
    const cable = await layDatabaseCable(pair.port)
    const address = addressOf(pair.url.replace(/:\d+\//, `:${cable.port}/`))
    const store = await PostgresStore.open({ address, connections: 4 })
    onTestFinished(async () => {
      await store.close()
      await cable.close()
    })
    const nodes = await startNodes(3, folder(), pair)
    const lived = await liveThrough({ store, nodes, shows: HISTORIES, seed }, async () => {
      await wait(BESIDE)
      await pair.failOver()
      await wait(BESIDE)
    })
    const found = lived.flatMap((one) => one.faults.map((fault) => `${one.show}: ${fault}`))
    expect(found, toldSeed(seed)).toEqual([])
  },
)
