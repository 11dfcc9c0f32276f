import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { itemOn } from '../../../shared/run/lookup.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import { startServer, type TestServer } from '../../support/server.ts'

let clock: FakeClock
let server: TestServer
let one: Screen
let two: Screen

beforeEach(async () => {
  clock = new FakeClock(HEARING_START)
  server = await startServer({ clock })
  ;[one, two] = await Promise.all([joinAs(server, 'moderator'), joinAs(server, 'moderator-2')])
  await one.give({ type: 'startShow' })
  await one.give({ type: 'next', from: { at: 'standby', after: null } })
  clock.advance(10 * SECOND)
})
afterEach(async () => {
  await server.stop()
  expect(server.troubles).toEqual([])
})

async function on(): Promise<string | null> {
  const host = await server.hosts.get('hearing')
  return host === null ? null : itemOn(host.state.run.position)
}

/** The first console moves on; the second, which has seen it, presses so many ms later. */
async function pressedAfter(ms: number) {
  await one.give({ type: 'next', from: { at: 'item', item: 'source' } })
  clock.advance(ms)
  return two.give({ type: 'next', from: { at: 'item', item: 'river' } })
}

describe('R2b: two consoles that press Next one after the other', () => {
  for (const ms of [30, 300, 500, 999])
    test(`${ms} ms apart skip nobody, and the same press works once the second is over`, async () => {
      expect(await pressedAfter(ms)).toEqual({
        ok: false,
        refusal: {
          reason: 'just-moved',
          by: 'moderator',
          to: { at: 'item', item: 'river' },
        },
      })
      expect(await on()).toBe('river')
      clock.advance(SECOND - ms)
      const again = await two.give({ type: 'next', from: { at: 'item', item: 'river' } })
      expect(again).toMatchObject({ ok: true })
    })

  test('1000 ms apart advance the show twice', async () => {
    expect(await pressedAfter(1_000)).toMatchObject({ ok: true })
    expect(await on()).not.toBe('river')
  })
})
