import { expect, test } from 'vitest'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { type Duration, HOUR, MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

/** The desk of a server on the folder that is started now and stopped when `use` is done. */
async function atDesk(clock: FakeClock, use: (desk: Screen) => Promise<void>): Promise<void> {
  const server = await startServer({ clock, dataDir: folder() })
  try {
    await use(await joinAs(server, 'moderator'))
  } finally {
    await server.stop()
    expect(server.errors).toEqual([])
  }
}

/** What the talk that is on has left, as a screen that joins now counts it. */
async function left(desk: Screen, clock: FakeClock): Promise<Duration> {
  await desk.join()
  const figure = countdown(desk.state, clock.now())
  if (figure.status !== 'running' && figure.status !== 'paused') throw new Error(figure.status)
  return figure.remaining
}

/** Gives seconds to a talk to come, one by one, until a snapshot is saved on the way. */
async function saveSnapshot(desk: Screen, clock: FakeClock): Promise<void> {
  for (let given = 0; given < 60; given += 1) {
    clock.advance(SECOND)
    const answer = await desk.give({ type: 'giveTime', item: 'sea', by: SECOND })
    expect(answer).toMatchObject({ ok: true })
  }
}

test('R1: a talk that is paused while the server starts again from a snapshot keeps what it had used', async () => {
  const clock = new FakeClock()
  await atDesk(clock, async (desk) => {
    await desk.give({ type: 'startShow' })
    await desk.give({ type: 'next', from: { at: 'standby', after: null } })
    clock.advance(4 * MINUTE)
    await desk.give({ type: 'pause', item: 'source' })
    await saveSnapshot(desk, clock)
    expect(await left(desk, clock)).toBe(6 * MINUTE)
  })
  const store = new SqliteStore(folder())
  expect((await store.snapshot(SHOW))?.state).toMatchObject({
    run: { position: { status: 'paused' } },
  })
  await store.close()

  const later = new FakeClock(plus(clock.now(), HOUR))
  await atDesk(later, async (desk) => {
    expect(await left(desk, later)).toBe(6 * MINUTE)
    await desk.give({ type: 'resume', item: 'source' })
    later.advance(MINUTE)
    expect(await left(desk, later)).toBe(5 * MINUTE)
  })
})
