import { afterEach, beforeEach, expect, test } from 'vitest'
import { SECOND } from '../../../shared/time/instant.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { type MovableClock, movableClock } from '../../support/movableClock.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW, startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

/** A store that takes every command, and no snapshot. */
class SnapshotlessStore extends FaultyStore {
  tried = 0

  override async saveSnapshot() {
    this.tried += 1
    throw new Error('no room for a snapshot')
  }
}

let clock: MovableClock
let store: SnapshotlessStore
let server: TestServer
let unhandled: unknown[]
const note = (error: unknown) => void unhandled.push(error)

beforeEach(async () => {
  store = new SnapshotlessStore()
  clock = movableClock()
  server = await startServer({ store, clock })
  unhandled = []
  process.on('unhandledRejection', note)
})
afterEach(async () => {
  process.off('unhandledRejection', note)
  await server.stop()
})

test('a snapshot that cannot be saved is told of with its show, and nothing is lost by it', async () => {
  const desk = await joinAs(server, 'moderator')
  for (let given = 0; given < 120; given += 1) {
    clock.pass(SECOND)
    const answer = await server.give({ type: 'giveTime', item: 'sea', by: SECOND })
    expect(answer).toMatchObject({ ok: true })
  }
  await until(() => store.tried > 0, 'a snapshot')
  // An unhandled rejection is reported before the next turn.
  await new Promise((resolve) => setImmediate(resolve))
  expect(unhandled).toEqual([])
  const each = Array.from({ length: store.tried })
  expect(server.errors).toEqual(each.map(() => new Error('no room for a snapshot')))
  expect(server.contexts).toEqual(each.map(() => ({ show: SHOW })))

  await desk.join()
  const { state } = desk
  const again = await startServer({ store, clock })
  const after = await joinAs(again, 'moderator')
  expect(after.state).toEqual(state)
  expect(after.state.run.adjustments['sea']?.granted).toBe(120 * SECOND)
  await again.stop()
})
