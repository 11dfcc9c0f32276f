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

test('R2b: two consoles that press Next: one 999 ms after the other skip nobody; the same press works after a second', async () => {
  await one.give({ type: 'next', from: { at: 'item', item: 'source' } })
  clock.advance(999)
  const to = { at: 'item', item: 'river' } as const
  expect(await two.give({ type: 'next', from: to })).toEqual({
    ok: false,
    refusal: { reason: 'just-moved', by: 'moderator', to },
  })
  expect(await on()).toBe('river')
  clock.advance(1)
  await two.does({ type: 'next', from: to })
  expect(await on()).not.toBe('river')
})
