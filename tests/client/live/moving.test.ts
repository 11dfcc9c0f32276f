// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { ANSWERS_WITHIN, BACK_WITHIN } from '../../../client/live/serverMigration.ts'
import { SILENCE } from '../../../shared/protocol/down/down.ts'
import { languageSet } from '../../support/envelopes.ts'
import { openVirtualScreen, START, turns } from './screen.ts'

/** A screen in sync, and all statuses that its connection and its commands have had since. */
async function openInStep() {
  const screen = openVirtualScreen((server) => {
    server.clock = 'of the database'
  })
  await screen.pass(2_500)
  expect(screen.status()).toBe('in-sync')
  const statuses = { connection: new Set<string>(), pending: new Set<string>() }
  screen.live.store.subscribe(({ connection, pending }) => {
    statuses.connection.add(connection.status)
    for (const { state } of pending) statuses.pending.add(state)
  })
  /** Another process serves from now on. */
  const another = () => {
    screen.server.boot = 'second'
  }
  return { ...screen, statuses, another }
}

const givenIds = ({ commands }: { commands: readonly { readonly id: string }[] }) =>
  commands.map(({ id }) => id)

describe('a screen that has to move', () => {
  test('is back at once with what it has, never out of step, and its clock goes on', async () => {
    const { live, server, time, pass, statuses, another, state } = await openInStep()
    another()
    server.send('moving', null)
    server.record(languageSet('de'))
    const before = live.now() ?? 0
    await pass(20)
    expect(server.joins).toEqual([null, 1])
    expect(server.connected()).toBe(1)
    expect(state()).toMatchObject({ seq: 2, connection: { status: 'in-sync' } })
    expect(live.now()).toBe(before + 20)
    await pass(3_000)
    server.send('beat', server.head())
    await pass(2_000)
    expect(live.now()).toBe(time.now() + server.offset)
    expect([...statuses.connection]).toEqual(['in-sync'])
  })

  test('does not wait for long, and asks on the other side what became of them', async () => {
    const { live, server, pass, statuses, state } = await openInStep()
    server.reply = 'nothing'
    const id = live.give(START)
    await turns()
    server.send('moving', null)
    await pass(ANSWERS_WITHIN + 50)
    expect(server.asked).toEqual([[id]])
    expect(state().pending).toEqual([])
    expect(server.commands).toHaveLength(1)
    expect([...statuses.connection]).toEqual(['in-sync'])
  })

  test('queues commands meanwhile, and sends them there, once, in order and under its own id', async () => {
    const { live, server, pass, statuses, another, state } = await openInStep()
    server.reply = 'later'
    const first = live.give(START)
    await turns()
    another()
    server.send('moving', null)
    await turns()
    const commands = [live.give({ type: 'runNow' }), live.give(START)]
    await pass(500)
    expect(givenIds(server)).toEqual([first])
    server.reply = { ok: true, seq: 1 }
    for (const answer of server.delayedAnswers) answer()
    await turns()
    const between = live.give({ type: 'runNow' })
    await pass(20)
    expect(givenIds(server)).toEqual([first, ...commands, between])
    expect(state().pending).toEqual([])
    expect([...statuses.pending]).toEqual(['sent'])
    await pass(10_000)
    expect(server.commands).toHaveLength(4)
    expect(server.asked).toEqual([])
  })

  test('is back at once also where the server was quicker', async () => {
    const { live, server, pass, statuses, another } = await openInStep()
    server.reply = 'nothing'
    const id = live.give(START)
    await turns()
    server.send('moving', null)
    await turns()
    another()
    server.disconnectAll()
    await pass(20)
    expect(server.joins).toHaveLength(2)
    expect(server.asked).toEqual([[id]])
    expect([...statuses.connection]).toEqual(['in-sync'])
  })

  test('that nobody takes shows that soon, and offers the queued commands', async () => {
    const { live, server, pass, statuses, state, status } = await openInStep()
    server.isDown = true
    server.send('moving', null)
    await turns()
    const id = live.give(START)
    await pass(BACK_WITHIN - 10)
    expect(status()).toBe('in-sync')
    await pass(20)
    expect(status()).toBe('on-its-own')
    const cutOff = live.give({ type: 'runNow' })
    expect(state().pending).toMatchObject([{ id }, { id: cutOff, state: 'unsent' }])
    server.isDown = false
    await pass(1_000)
    expect(status()).toBe('in-sync')
    expect(state().pending).toMatchObject([
      { id, state: 'unknown' },
      { id: cutOff, state: 'unknown' },
    ])
    expect(server.commands).toEqual([])
    expect(statuses.connection).not.toContain('lost')
  })
})
test('P10: a screen whose link changes its roles comes back at once, and stores nothing of what it was sent before', async () => {
  const { server, pass, state, status, statuses } = await openInStep()
  server.publish(languageSet('de'))
  server.send('presence', { open: { ada: 1 } })
  await turns()
  expect([state().open, state().recent.length]).toEqual([{ ada: 1 }, 1])
  server.grant = { roles: ['speaker'], person: 'ada', booth: null }
  server.send('parting', { reason: 'changed' })
  await pass(20)
  expect(status()).toBe('in-sync')
  expect([...statuses.connection]).not.toContain('disconnected')
  expect(state().you?.grant).toEqual(server.grant)
  expect([state().open, state().recent, state().refused]).toEqual([{}, [], null])
  expect(server.connected()).toBe(1)
})
test('a migration is over before its silence would count', () => {
  expect(ANSWERS_WITHIN + BACK_WITHIN).toBeLessThan(SILENCE)
})
