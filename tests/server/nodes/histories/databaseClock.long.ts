import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { type Range, random, randomIn } from '../../../bench/clock/random.ts'
import { addressOf } from '../../../support/database.ts'
import type { Node } from '../../../support/nodes/node.ts'
import { startNodes } from '../../../support/nodes/nodes.ts'
import {
  giveToPostgres,
  openFolder,
  startLonePostgres,
  systemPostgres,
} from '../../../support/nodes/systemPostgres.ts'
import { canSetClocks, machineClock } from './machineClock.ts'
import { liveThrough } from './round.ts'
import { seedsOf, toldSeed } from './seed.ts'
import { openTimeWitness } from './timeWitness.ts'

const ROUNDS = 10
const AT_ONCE = 3
const NODES = 3

/** How far the database's clock is set, in seconds. */
const STEP: Range = [2, 300]

/** How long nodes may take to find that, in ms: they look every ten seconds. */
const FOUND_WITHIN = 15_000

const SET = /database’s clock is suddenly ([\d.]+) s (ahead of|behind)/g
const BACK = /database’s clock is back at its old time/g

const programs = systemPostgres()

const times = (node: Node, line: RegExp): number => [...node.printed().matchAll(line)].length

/** Waits until every node has said a line so often; gives which have not by then. */
async function allSaid(nodes: readonly Node[], line: RegExp, often: number): Promise<string[]> {
  const latest = performance.now() + FOUND_WITHIN
  const silent = () => nodes.flatMap((node, n) => (times(node, line) < often ? [n + 1] : []))
  while (silent().length > 0 && performance.now() < latest) await wait(100)
  return silent().map((n) => `node ${n} did not say ${line.source}`)
}

if (!canSetClocks) process.stderr.write('No libfaketime: no clock of a database is set.\n')

describe.skipIf(programs === null || !canSetClocks)('a database whose clock is set', () => {
  test('is not followed: each node reports it, and all continues', async () => {
    const folder = openFolder()
    const beside = join(folder, 'database')
    mkdirSync(beside)
    const clock = machineClock(join(beside, 'clock'))
    await giveToPostgres(beside)
    const database = await startLonePostgres({
      bin: programs ?? '',
      data: join(beside, 'data'),
      log: join(beside, 'said'),
      settings: ['fsync = off'],
      environment: clock.environment,
    })
    onTestFinished(database.close)
    const address = addressOf(database.url)
    const nodes = await startNodes(NODES, folder, { url: database.url })
    const store = await PostgresStore.open({ address, connections: 4 })
    onTestFinished(() => store.close())
    const wrong: string[] = []
    for (const [n, seed] of seedsOf(ROUNDS).entries()) {
      const draw = random(seed)
      const ahead = (draw() < 0.5 ? -1 : 1) * Math.round(randomIn(STEP, draw))
      const shown: string[] = []
      const lived = await liveThrough({ store, nodes, shows: AT_ONCE, seed }, async ([show]) => {
        const witness = openTimeWitness(nodes, show ?? '', 'timekeeper')
        await wait(500)
        clock.set(ahead)
        shown.push(...(await allSaid(nodes, SET, n + 1)))
        await wait(1_000)
        clock.set(0)
        shown.push(...(await allSaid(nodes, BACK, n + 1)))
        shown.push(...witness.close())
      })
      const told = nodes.flatMap((node) => {
        const last = [...node.printed().matchAll(SET)].at(-1)
        const by = Number(last?.[1]) * (last?.[2] === 'behind' ? -1 : 1)
        return Math.abs(by - ahead) < 0.5 ? [] : [`a node told of ${by} s`]
      })
      const found = lived.flatMap((one) => one.faults.map((fault) => `${one.show}: ${fault}`))
      const all = [...shown, ...told, ...found]
      if (all.length > 0) wrong.push(toldSeed(seed), `set to ${ahead} s ahead`, ...all)
    }
    expect(wrong).toEqual([])
  })
})
