import { beforeEach, expect, test } from 'vitest'
import { liveItemId } from '../../../shared/run/lookup.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { hostOf } from '../../support/hosts.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import { serverForTest, type TestServer } from '../../support/server.ts'

let clock: FakeClock
let server: TestServer
let one: Screen
let two: Screen

beforeEach(async () => {
  clock = new FakeClock()
  server = await serverForTest({ clock })
  ;[one, two] = await Promise.all([joinAs(server, 'moderator'), joinAs(server, 'moderator-2')])
  await one.give({ type: 'startShow' })
  await one.give({ type: 'next', from: { at: 'standby', after: null } })
  clock.advance(10 * SECOND)
})

const on = async () => liveItemId((await hostOf(server)).state.run.position)

/** The first console moves on; the second, which has seen it, presses so many ms later. */
async function pressedAfter(ms: number) {
  await one.give({ type: 'next', from: { at: 'item', item: 'source' } })
  clock.advance(ms)
  return two.give({ type: 'next', from: { at: 'item', item: 'river' } })
}

test.each([30, 999])(
  'R2b: two consoles that press Next: one %i ms after the other skip nobody; the same press works after a second',
  async (ms) => {
    const to = { at: 'item', item: 'river' }
    const refusal = { reason: 'just-moved', by: 'moderator', to }
    expect(await pressedAfter(ms)).toEqual({ ok: false, refusal })
    expect(await on()).toBe('river')
    clock.advance(SECOND - ms)
    await two.does({ type: 'next', from: { at: 'item', item: 'river' } })
  },
)

test('R2b: two consoles that press Next: one 1000 ms after the other advance the show twice', async () => {
  expect(await pressedAfter(1_000)).toMatchObject({ ok: true })
  expect(await on()).not.toBe('river')
})
