// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { EXACT } from '../../../client/live/clockSyncPace.ts'
import { SILENCE } from '../../../shared/protocol/down/down.ts'
import { languageSet } from '../../support/envelopes.ts'
import { START } from './screen.ts'
import { openVirtualScreen, turns } from './virtualScreen.ts'

/** What a screen knew after each second of a minute in which the line was cut every other second, and the language set every third. */
async function minuteOfCuts(): Promise<readonly string[]> {
  const { server, pass, state, status } = openVirtualScreen()
  const told: string[] = []
  for (let second = 0; second < 60; second += 1) {
    if (second % 3 === 0) server.happen(languageSet(second % 2 === 0 ? 'en' : 'de'))
    if (second % 2 === 1) server.cut()
    await pass(1_000, 50)
    told.push(`${second}: ${status()} at ${state().seq}, ${server.joins.length} joins`)
  }
  expect(state().show).toEqual(server.state())
  return told
}

describe('without a network', () => {
  test('a screen joins, follows and knows the time', async () => {
    const { live, server, time, pass, state, status } = openVirtualScreen()
    expect(status()).toBe('connecting')
    await pass(1)
    expect(state().you?.link).toBe('me')
    await pass(EXACT.burst * 120)
    expect(server.exchanges).toBe(EXACT.burst)
    expect(state().connection).toEqual({ status: 'in-sync', error: expect.any(Number) })
    expect(live.now()).toBe(time.now() + server.offset)
    server.happen(languageSet('de'))
    await turns()
    expect(state().show?.run.language).toBe('de')
    expect(state().seq).toBe(2)
  })

  test('a command is answered; cut off, it is asked for when the line is back', async () => {
    const { live, server, pass, state, status } = openVirtualScreen()
    await pass(1_000)
    live.give(START)
    expect(state().pending).toHaveLength(1)
    await turns()
    expect(state().pending).toEqual([])
    server.reply = 'nothing'
    const id = live.give(START)
    await turns()
    server.shut = true
    server.cut()
    expect(status()).toBe('on-its-own')
    expect(state().pending).toMatchObject([{ id, state: 'sent' }])
    await pass(2_000)
    expect(server.asked).toEqual([])
    server.shut = false
    await pass(1_000)
    expect(server.asked).toEqual([[id]])
    expect(state().pending).toEqual([])
    expect(server.given).toHaveLength(2)
  })

  test('P10: a link that opens something else comes back at once, and keeps nothing of what it was told besides', async () => {
    const { live, server, pass, state, status } = openVirtualScreen()
    await pass(1_000)
    server.happen(languageSet('de'))
    server.say('presence', { open: { ada: 1 } })
    await turns()
    expect([state().open, state().recent.length]).toEqual([{ ada: 1 }, 1])
    const told: string[] = []
    live.store.subscribe(({ connection }) => told.push(connection.status))
    server.grant = { roles: ['speaker'], person: 'ada', booth: null }
    server.say('parting', { reason: 'changed' })
    await pass(20)
    expect(status()).toBe('in-sync')
    expect(told).not.toContain('disconnected')
    expect(state().you?.grant).toEqual(server.grant)
    expect([state().open, state().recent, state().refused]).toEqual([{}, [], null])
    expect(server.connected()).toBe(1)
  })

  test('a line that fell silent is dropped and made anew, with what the screen has', async () => {
    const { server, pass, status } = openVirtualScreen()
    await pass(2_500)
    expect(server.joins).toEqual([null])
    await pass(2_000)
    server.say('beat', 1)
    await turns()
    await pass(SILENCE - 500)
    expect(status()).toBe('in-sync')
    await pass(500)
    expect(status()).toBe('on-its-own')
    await pass(400)
    expect(server.joins).toEqual([null, 1])
    expect(status()).toBe('in-sync')
  })

  test('a minute full of cuts is the same each time', async () => {
    const first = await minuteOfCuts()
    expect(await minuteOfCuts()).toEqual(first)
  })
})
