import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../../server/cli/serve.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import { databaseFile } from '../../server/store/sqliteSchema.ts'
import { verify } from '../../server/store/verify.ts'
import { SECOND } from '../../shared/time/instant.ts'
import { configOf } from '../support/configOf.ts'
import { envelope } from '../support/envelopes.ts'
import { present } from '../support/present.ts'
import { joinAs, type Screen } from '../support/screen.ts'
import { startServerProcess } from '../support/serverProcess.ts'
import { folderForEach, tempFolder } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'

/** What fits into a file, in bytes: less than the database of a first start, which so can neither grow nor take its log in. */
const ROOM = 96 * 1024

const folder = folderForEach()

/** A first start, and a show with a past: what comes to its log lies beyond what fits into a file. */
async function fill() {
  const output = { print: () => undefined, attended: false }
  await (await serve(configOf(folder()), '/nowhere', output)).stop()
  const store = new SqliteStore(folder())
  const last = present((await store.eventsAfter('dialogue', 0)).at(-1))
  const { at, wall, seq } = last
  await store.append(Array.from({ length: 200 }, (_, n) => envelope(seq + n + 1, { at, wall })))
  await store.close()
}

/** Gives a minute to a later item until that is refused; gives the ids that were acknowledged, and the refused one. */
async function giveUntilRefused(desk: Screen) {
  const item = desk.state.published?.agenda.segments.at(-2)?.items.at(-1)?.id ?? ''
  const done: string[] = []
  while (done.length < 100) {
    const id = randomUUID()
    const answer = await desk.give({ type: 'giveTime', item, by: SECOND }, id)
    if ('ok' in answer && answer.ok) done.push(id)
    else return { done, id, answer, item }
  }
  throw new Error('the disk took everything')
}

/** What another start finds of these commands if the power goes now. */
async function foundAfterCrash(ids: readonly string[]) {
  const copy = tempFolder()
  for (const end of ['', '-wal']) {
    copyFileSync(`${databaseFile(folder())}${end}`, `${databaseFile(copy.folder)}${end}`)
  }
  const store = new SqliteStore(copy.folder)
  const found = await Promise.all(ids.map((id) => store.outcome('dialogue', 'moderator', id)))
  expect(await verify(store, 'dialogue')).toEqual([])
  await store.close()
  copy.remove()
  return found.map((seq) => seq !== null)
}

test('a server whose disk is full reports it, does nothing that it cannot store, and recovers when there is room', async () => {
  await fill()
  const server = await startServerProcess(folder(), ['--port', '0'], ROOM)
  onTestFinished(async () => void (await server.end('SIGKILL')))
  const status = async (path: string) => (await fetch(server.url + path)).status
  const desk = await joinAs(server, 'moderator')
  let failingSince: number | null = null
  desk.wire.on('writing', (writing) => {
    failingSince = writing.failingSince
  })
  const { done, id, answer, item } = await giveUntilRefused(desk)
  expect(done.length).toBeGreaterThan(0)
  expect(answer).toEqual({ ok: false, refusal: { reason: 'cannot-write' } })
  await until(() => failingSince !== null, 'the trouble')
  expect([await status('/livez'), await status('/readyz')]).toEqual([200, 503])
  expect(await foundAfterCrash([...done, id])).toEqual([...done.map(() => true), false])

  execFileSync('prlimit', ['--pid', String(server.pid), '--fsize=unlimited'])
  await until(() => failingSince === null, 'room')
  expect(await status('/readyz')).toBe(200)
  const again = randomUUID()
  await desk.does({ type: 'giveTime', item, by: SECOND }, again)
  await server.end('SIGKILL')
  expect(await foundAfterCrash([...done, id, again])).toEqual([
    ...done.map(() => true),
    false,
    true,
  ])
})

test('a server whose disk is full does not start, and prints the reason in one line', async () => {
  const line =
    /^ended with 1: The data folder \S+ cannot be written: check that its disk has space .*--data\.\n$/
  await expect(startServerProcess(folder(), ['--port', '0'], 1024)).rejects.toThrow(line)
})
