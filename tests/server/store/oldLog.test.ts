import { expect, test } from 'vitest'
import { linksKey } from '../../../server/access/linksKey.ts'
import { BUNDLED_SHOW } from '../../../server/cli/bundledShow.ts'
import { SqliteRows } from '../../../server/store/move/endpoint.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { openDatabase } from '../../../server/store/sqliteSchema.ts'
import { type EventRow, envelopeOf } from '../../../server/store/storedEvent.ts'
import { LogCheck, verify } from '../../../server/store/verify.ts'
import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { replay } from '../../../shared/run/evolve.ts'
import type { Actor } from '../../../shared/run/result.ts'
import { instant } from '../../../shared/time/instant.ts'
import { runProgram } from '../../support/program.ts'
import { joinAs } from '../../support/screen.ts'
import { startServerProcess } from '../../support/serverProcess.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import oldLog from './oldLog.json' with { type: 'json' }

const folder = folderForEach()

/** The rows that a version without turns wrote, which ends with *Finish*; and those that a later one wrote when it took that back. */
const typed = (rows: typeof oldLog.rows): readonly EventRow[] =>
  rows.map((row) => ({ ...row, at: instant(row.at), wall: instant(row.wall) }))
const [ROWS, LATER] = [typed(oldLog.rows), typed(oldLog.later)]

const MODERATOR: Actor = { link: 'moderator', roles: ['moderator'], person: null, booth: null }
const FIVE = 5 * 60_000
/** When the item that is live again was first on. */
const BEGAN = instant(Date.UTC(2023, 5, 21, 7))

const beginsLater: Command = {
  type: 'beganAt',
  item: 'first',
  at: instant(BEGAN + FIVE),
  was: BEGAN,
}
const undoing = (...steps: string[]): Command => ({ type: 'undo', steps, listed: true })

/** Stores rows of a log as they are. */
async function store(rows: readonly EventRow[]): Promise<SqliteStore> {
  const db = openDatabase(folder())
  const opened = new SqliteStore(folder(), db)
  await linksKey(folder(), opened)
  await opened.setFact('bundled-show', BUNDLED_SHOW)
  const table = new SqliteRows(db)
  await table.addShow({ show: BUNDLED_SHOW, made: 0 })
  await table.addEvents(rows)
  return opened
}

/** What comes of a command that is given at the end of a log. */
function decided(rows: readonly EventRow[], command: Command) {
  const log = rows.map(envelopeOf)
  const now = instant((log.at(-1)?.at ?? 0) + 60_000)
  return decide(replay(log), command, { now, wall: now, commandId: 'new', actor: MODERATOR })
}

test('a log from before turns were stored lets a step be taken back, and the start of what is live again be set, in the built program', async () => {
  const opened = await store(ROWS)
  // A server of before has read the log as it is, and stored what came of it.
  const stored = ROWS.map(({ event, ...row }) => ({ ...row, event: JSON.parse(event) }))
  const snapshot = { seq: ROWS.length, version: 15, state: replay(stored) }
  await opened.saveSnapshot(BUNDLED_SHOW, snapshot)
  await opened.close()
  const server = await startServerProcess(folder())
  const moderator = await joinAs(server, 'moderator')
  await moderator.does(undoing('press-9'))
  expect(moderator.state.run.position).toMatchObject({
    status: 'live',
    item: 'first',
    turn: { at: BEGAN, used: 0 },
  })
  await moderator.does(beginsLater)
  moderator.leave()
  expect(await server.end('SIGTERM')).toBe(0)
  const verified = runProgram(['verify', '--data', folder()])
  expect(verified).toEqual({ status: 0, stdout: `${BUNDLED_SHOW}: sound.\n`, stderr: '' })
})

test.each([
  ['next', 7, 'press-2'],
  ['pause', 9, 'press-3'],
  ['resume', 11, 'press-4'],
  ['next', 19, 'press-7'],
  ['previous', 22, 'press-8'],
])('a log from before turns were stored lets %s be taken back at %i', (_command, seq, step) => {
  expect(
    decided(
      ROWS.filter((row) => row.seq <= seq),
      undoing(step),
    ),
  ).toMatchObject({ ok: true })
})

test('a log from before turns were stored would be found by a check of it, were it not upcast', () => {
  const check = new LogCheck()
  for (const { event, ...row } of [...ROWS, ...LATER]) {
    check.add({ ...row, commandId: row.command_id, event: JSON.parse(event) })
  }
  expect(check.faults()).toEqual(
    [
      [7, 'step.changes.0.is.turn'],
      [9, 'step.changes.0.was.turn'],
      [11, 'step.changes.0.was.turn'],
      [13, 'step.changes.1.was.turn'],
      [14, 'v'],
      [19, 'step.changes.1.was.turn'],
      [22, 'step.changes.2.was.turn'],
      [24, 'step.changes.1.was.turn'],
      // What the later version stored.
      [25, 'position.turn'],
    ].map(([seq, path]) => `seq ${seq} is not as this version writes it, at ${path}`),
  )
})

test('a log from before turns were stored holds a turn also where a later version wrote a place of the run without one', async () => {
  const opened = await store([...ROWS, ...LATER])
  expect(decided([...ROWS, ...LATER], beginsLater)).toMatchObject({ ok: true })
  expect(await verify(opened, BUNDLED_SHOW)).toEqual([])
  await opened.close()
})
