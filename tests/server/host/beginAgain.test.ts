import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeShow } from '../../../server/host/makeShow.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { verify } from '../../../server/store/verify.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { REAL_TIME, showTime } from '../../../shared/time/showClock.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START, hearing } from '../../support/hearing.ts'
import { LINKS, startServer } from '../../support/server.ts'
import { tempFolder } from '../../support/tempFolder.ts'

const REHEARSAL = 'a-rehearsal'
const FIRST: Command = { type: 'next', from: { at: 'standby', after: null } }

let folder: string
let remove: () => void
beforeEach(() => {
  ;({ folder, remove } = tempFolder())
})
afterEach(() => remove())

async function rehearsed(clock: FakeClock, commands: readonly Command[]) {
  const server = await startServer({ clock, dataDir: folder })
  try {
    const host = await server.hosts.get(REHEARSAL)
    if (host === null) throw new Error('no rehearsal')
    for (const command of commands) {
      const answer = await host.give({ link: 'moderator', id: randomUUID(), command })
      if (!answer.ok) throw new Error(answer.refusal.reason)
      clock.advance(2 * SECOND)
    }
    return host.state
  } finally {
    await server.stop()
  }
}

test('R12: a rehearsal that begins again goes on in the same log, whose instants never decrease within a run', async () => {
  const clock = new FakeClock(plus(HEARING_START, 20 * MINUTE))
  const store = new SqliteStore(folder)
  await makeShow(store, {
    show: REHEARSAL,
    agenda: hearing(),
    links: LINKS,
    wall: clock.now(),
    rehearsal: REAL_TIME,
  })
  await store.close()
  await rehearsed(clock, [{ type: 'startShow' }, FIRST, { type: 'beginAgain' }])
  const state = await rehearsed(clock, [{ type: 'startShow' }, FIRST])
  expect(state.run.position.status).toBe('live')
  const now = showTime(state.clock, clock.now())
  expect(now).toBeGreaterThan(plus(HEARING_START, -2 * MINUTE))
  expect(now).toBeLessThan(plus(HEARING_START, -MINUTE))
  const after = new SqliteStore(folder)
  expect(await verify(after, REHEARSAL)).toEqual([])
  const log = await after.eventsAfter(REHEARSAL, 0)
  const again = log.findIndex(({ event }) => event.type === 'runBegun')
  expect(log[again]?.at).toBeLessThan(log[again - 1]?.at ?? 0)
  await after.close()
})
