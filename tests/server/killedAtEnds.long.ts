import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUNDLED_SHOW } from '../../server/cli/bundledShow.ts'
import { systemClock } from '../../server/host/serverClock.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import type { Command } from '../../shared/run/command.ts'
import { killAtEnd, type Moment } from '../support/ends/killedAtEnd.ts'
import { type Ends, endsIn, layIn, shortItems } from '../support/ends/shortItems.ts'
import { loadHost } from '../support/hosts.ts'
import { joinAs } from '../support/screen.ts'
import { startServerProcess } from '../support/serverProcess.ts'
import { folderForEach } from '../support/tempFolder.ts'

const PROGRAM = join(import.meta.dirname, '../support/ends/openShow.ts')

/** One of several processes that have the same show open. */
type Beside = {
  /** Resolves once it has the show open. */
  readonly open: Promise<void>
  /** Resolves once it is gone, with what it wrote of troubles and the signal that ended it. */
  readonly gone: Promise<{ readonly errors: string; readonly signal: string | null }>
  kill(): void
}

/** Opens the show of a folder in a process of its own. */
function openBeside(folder: string): Beside {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, folder], { stdio: 'pipe' })
  let errors = ''
  child.stderr.on('data', (bytes) => {
    errors += bytes
  })
  return {
    open: new Promise((resolve) => child.stdout.once('data', () => resolve())),
    gone: new Promise((resolve) => child.once('close', (_, signal) => resolve({ errors, signal }))),
    kill: () => child.kill('SIGKILL'),
  }
}

/** Starts the show of a folder and its first item, as its moderator. */
async function startIn(folder: string): Promise<void> {
  const store = new SqliteStore(folder)
  const reportError = () => undefined
  const host = await loadHost({ store, clock: systemClock(), reportError }, BUNDLED_SHOW)
  const commands: readonly Command[] = [
    { type: 'startShow' },
    { type: 'next', from: { at: 'standby', after: null } },
  ]
  for (const command of commands) {
    const answer = await host.give({ link: 'moderator', id: randomUUID(), command })
    if (!answer.ok) throw new Error(`not started: ${JSON.stringify(answer)}`)
  }
  host.stop()
  await host.whenIdle()
  await store.close()
}

const folder = folderForEach()

/** Each item ended by itself once, in order, and the one behind the last end is on. */
function inOrder({ ended, began, commands, faults }: Ends): void {
  expect(faults).toEqual([])
  expect(new Set(commands).size).toBe(commands.length)
  expect(ended).toEqual(ended.map((_, n) => `item-${n + 1}`))
  expect(began).toEqual([...ended, `item-${ended.length + 1}`])
}

/** Half of the kills lie a few ms around an end, half come as it is written. */
const moments = fc.sample(
  fc.oneof(fc.integer({ min: -4, max: 8 }), fc.constant<Moment>('as it writes')),
  { numRuns: 40 },
)

test('R13: a server killed again and again around the ends of items: each ends by itself once', async () => {
  const length = 300
  await layIn(folder(), shortItems(400, length))
  await startIn(folder())
  const met = { before: 0, written: 0, sent: 0 }
  for (const moment of moments) {
    const server = await startServerProcess(folder())
    const { id, wasSent } = await killAtEnd(server, folder(), moment)
    const ends = await endsIn(folder())
    inOrder(ends)
    const isWritten = ends.commands.includes(id)
    // Nobody is told what is not on disk.
    expect([wasSent, isWritten]).not.toEqual([true, false])
    met[wasSent ? 'sent' : isWritten ? 'written' : 'before'] += 1
  }
  const server = await startServerProcess(folder())
  const moderator = await joinAs(server, 'moderator')
  await server.end('SIGTERM')
  moderator.leave()
  const ends = await endsIn(folder())
  inOrder(ends)
  expect(ends.spent.filter((spent) => spent < length)).toEqual([])
  expect(ends.ended.length).toBeGreaterThanOrEqual(moments.length)
  // Kills came on all sides of the moment: before it was written, between that and sending, and after.
  expect(met.before).toBeGreaterThan(0)
  expect(met.written).toBeGreaterThan(0)
})

test('R13: processes that have one show open at once, one of them killed: each item ends by itself once', async () => {
  const count = 40
  await layIn(folder(), shortItems(count, 150))
  await startIn(folder())
  const [doomed, ...others] = [1, 2, 3].map(() => openBeside(folder()))
  await Promise.all([doomed, ...others].map((one) => one?.open))
  await expect
    .poll(async () => (await endsIn(folder())).ended.length, { timeout: 20_000, interval: 100 })
    .toBeGreaterThan(count / 2)
  doomed?.kill()
  const gone = await Promise.all(others.map((one) => one.gone))
  expect(gone.map(({ errors: troubles, signal }) => [troubles, signal])).toEqual(
    others.map(() => ['', null]),
  )
  const ends = await endsIn(folder())
  inOrder(ends)
  expect(ends.ended).toHaveLength(count - 1)
})
