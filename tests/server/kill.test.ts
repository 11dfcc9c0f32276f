import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SqliteStore } from '../../server/store/sqlite.ts'
import { verify } from '../../server/store/verify.ts'
import { SECOND } from '../../shared/time/instant.ts'
import { joinAs, type Screen } from '../support/screen.ts'
import { type ServerProcess, startServerProcess } from '../support/serverProcess.ts'
import { folderForEach } from '../support/tempFolder.ts'

const folder = folderForEach()

/** How many commands are acknowledged before the kill: more than one question asks for. */
const FEWEST = 65

/** Gives time to one later item again and again, until cut off; gives the commands that were acknowledged. */
async function giveAway(screen: Screen, item: string, acknowledged: Map<string, number>) {
  while (screen.wire.connected) {
    const id = randomUUID()
    const answer = await Promise.race([
      screen.give({ type: 'giveTime', item, by: SECOND }, id),
      new Promise<null>((resolve) => screen.wire.once('disconnect', () => resolve(null))),
    ])
    if (answer && 'ok' in answer && answer.ok) acknowledged.set(id, answer.seq)
  }
}

/** Kills the server while two moderators press as fast as they can. */
async function killUnderLoad(server: ServerProcess): Promise<ReadonlyMap<string, number>> {
  const screens = [await joinAs(server, 'moderator'), await joinAs(server, 'ying-wang')]
  const later = screens[0]?.state.published?.agenda.segments.at(-2)?.items.at(-1)?.id ?? ''
  const acknowledged = new Map<string, number>()
  const givers = screens.map((screen) => giveAway(screen, later, acknowledged))
  while (acknowledged.size < FEWEST) await new Promise((resolve) => setImmediate(resolve))
  await server.end('SIGKILL')
  await Promise.all(givers)
  return acknowledged
}

test('a server killed with SIGKILL comes back with every acknowledged command, the live item and its clock', async () => {
  const first = await startServerProcess(folder())
  const moderator = await joinAs(first, 'moderator')
  await moderator.give({ type: 'startShow' })
  await moderator.give({ type: 'next', from: { at: 'standby', after: null } })
  await moderator.join(null)
  const { position } = moderator.state.run
  expect(position.status).toBe('live')
  const acknowledged = await killUnderLoad(first)

  const again = await startServerProcess(folder())
  const both = [await joinAs(again, 'moderator'), await joinAs(again, 'ying-wang')]
  expect(both[0]?.state.run.position).toEqual(position)
  const given = Object.values(both[0]?.state.run.adjustments ?? {})
  expect(given.reduce((sum, { granted }) => sum + granted, 0)).toBeGreaterThanOrEqual(
    acknowledged.size * SECOND,
  )
  await everyAnswerKept(both, acknowledged)
  await clockIsRight(both)
  await again.end('SIGTERM')
  const store = new SqliteStore(folder())
  expect(await verify(store, 'dialogue')).toEqual([])
  await store.close()
})

async function everyAnswerKept(
  screens: readonly Screen[],
  acknowledged: ReadonlyMap<string, number>,
) {
  const known = new Map<string, number>()
  const ids = [...acknowledged.keys()]
  for (let from = 0; from < ids.length; from += 50) {
    const asked = ids.slice(from, from + 50)
    const answers = await Promise.all(
      screens.map((screen) => screen.ask('outcome', { ids: asked })),
    )
    for (const [id, outcome] of answers.flatMap((answer) => Object.entries(answer))) {
      if (outcome.outcome === 'done') known.set(id, outcome.seq)
    }
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(FEWEST)
  expect(known).toEqual(acknowledged)
}

async function clockIsRight(screens: readonly Screen[]) {
  const asked = Date.now()
  const stamps = await screens[0]?.ask('time', {})
  const shown = stamps && 'sent' in stamps ? stamps.sent : 0
  // However long the answer takes.
  expect(shown).toBeGreaterThan(asked - SECOND)
  expect(shown).toBeLessThan(Date.now() + SECOND)
}
