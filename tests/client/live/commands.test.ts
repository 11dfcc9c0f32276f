// @vitest-environment node

import { describe, expect, test } from 'vitest'
import { languageSet } from '../../support/envelopes.ts'
import type { FakeServer } from './fakeServer.ts'
import { type OpenScreen, openInSync, openScreen, START, settled, until } from './screen.ts'

/** A screen in sync, whose server answers every command so. */
const answering = (reply: FakeServer['reply']) =>
  openInSync((server) => {
    server.reply = reply
  })

const pendingOf = ({ live }: OpenScreen) => live.store.getState().pending
const statesOf = (screen: OpenScreen) => pendingOf(screen).map(({ state }) => state)

async function backInStep({ server, status }: OpenScreen): Promise<void> {
  server.isDown = false
  await until(() => status() === 'in-sync')
}

describe('a command given while in sync', () => {
  test('and discarded before its answer shows no refusal', async () => {
    const screen = await answering({ ok: false, refusal: { reason: 'already-started' } })
    screen.live.discard(screen.live.give(START))
    await until(() => screen.server.commands.length === 1)
    await screen.allReceived()
    expect(pendingOf(screen)).toEqual([])
    expect(screen.live.store.getState().refused).toBeNull()
  })

  test('that the server could not take at all is offered to the person', async () => {
    const screen = await answering({ problem: 'too-many', detail: 'slow down' })
    screen.live.give(START)
    await until(() => statesOf(screen)[0] === 'unknown')
    expect(screen.server.asked).toHaveLength(1)
    expect(screen.server.commands).toHaveLength(1)
  })
})

test('a command whose answer was cut off is offered when the server never got it; sent now, it keeps its id', async () => {
  const screen = await answering('lost')
  const id = screen.live.give(START)
  await until(() => screen.server.commands.length === 1)
  await screen.cutOff()
  await backInStep(screen)
  await until(() => statesOf(screen)[0] === 'unknown')
  await settled()
  expect(screen.server.commands).toHaveLength(1)
  screen.server.reply = { ok: true, seq: 2 }
  screen.live.sendNow(id)
  expect(statesOf(screen)).toEqual(['sent'])
  screen.live.sendNow(id)
  await until(() => pendingOf(screen).length === 0)
  expect(screen.server.commands.map((given) => given.id)).toEqual([id, id])
})

test('a command that was sent again is under way until that is answered, whatever was asked meanwhile for another', async () => {
  const screen = await openScreen((server) => {
    server.reply = 'lost'
    server.outcomesLater = true
  })
  const { live, server } = screen
  const stateOf = (id: string) => pendingOf(screen).find((one) => one.id === id)?.state
  await screen.inSync()
  const first = live.give(START)
  await until(() => server.commands.length === 1)
  await screen.cutOff()
  await backInStep(screen)
  await until(() => server.asked.length === 1)

  // While it is asked for, the server can make nothing of another one.
  server.reply = { problem: 'failed', detail: 'try again' }
  const other = live.give({ type: 'runNow' })
  await until(() => stateOf(other) === 'asking')
  await settled()
  server.delayedAnswers.shift()?.()
  await until(() => stateOf(first) === 'unknown')
  server.reply = 'nothing'
  live.sendNow(first)
  screen.time.pass(1)
  await until(() => server.delayedAnswers.length === 1)
  server.delayedAnswers.shift()?.()
  await until(() => stateOf(other) !== 'asking')
  expect(stateOf(first)).toBe('sent')
  expect(server.asked).toEqual([[first], [other]])
})

test('an outcome that the server does not know is requested again until it does, by a screen that has joined', async () => {
  const screen = await openInSync((server) => {
    server.reply = 'nothing'
    server.outcomeProblem = { problem: 'failed', detail: 'try again' }
  })
  screen.live.give(START)
  await until(() => screen.server.commands.length === 1)
  await screen.cutOff()
  await backInStep(screen)
  await until(() => screen.server.asked.length === 1)
  await settled()
  expect(statesOf(screen)).toEqual(['asking'])
  // A screen that has not joined does not ask: what it is told could be older than what it then gets.
  screen.server.joinReply = 'nothing'
  await screen.cutOff()
  screen.server.isDown = false
  await until(() => screen.server.connected() === 1)
  screen.time.pass(1_000)
  await settled()
  expect(screen.server.asked).toHaveLength(1)
  screen.server.outcomeProblem = null
  screen.server.joinReply = null
  screen.time.pass(7_000)
  await until(() => pendingOf(screen).length === 0)
  expect(screen.server.commands).toHaveLength(1)
})

test('a command pressed while cut off is never sent by itself: it is listed, and offered after joining again', async () => {
  const screen = await openInSync()
  await screen.cutOff()
  const pressed = screen.live.now()
  const id = screen.live.give(START)
  expect(pendingOf(screen)).toEqual([{ id, command: START, pressedAt: pressed, state: 'unsent' }])
  screen.live.sendNow(id)
  expect(statesOf(screen)).toEqual(['unsent'])
  await backInStep(screen)
  await until(() => statesOf(screen)[0] === 'unknown')
  screen.server.publish(languageSet('de'))
  await until(() => screen.live.store.getState().seq === 2)
  screen.time.pass(10_000)
  await settled()
  expect(screen.server.commands).toEqual([])
  screen.live.discard(id)
  expect(pendingOf(screen)).toEqual([])
})

test('a command pressed while cut off is gone 60 s after it was pressed, each at its own time', async () => {
  const screen = await openInSync()
  await screen.cutOff()
  screen.live.give(START)
  screen.time.pass(20_000)
  const second = screen.live.give({ type: 'runNow' })
  screen.time.pass(39_999)
  expect(pendingOf(screen)).toHaveLength(2)
  screen.time.pass(1)
  expect(pendingOf(screen).map(({ id }) => id)).toEqual([second])
  screen.time.pass(20_000)
  expect(pendingOf(screen)).toEqual([])
  await backInStep(screen)
  await settled()
  expect(screen.server.commands).toEqual([])
})

test('a command pressed while cut off that slept with the device is gone when it wakes', async () => {
  const screen = await openInSync()
  await screen.cutOff()
  screen.live.give(START)
  screen.time.sleep(59_000)
  screen.time.pass(2_000)
  expect(pendingOf(screen)).toEqual([])
})
