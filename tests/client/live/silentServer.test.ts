// @vitest-environment node
import { expect, test } from 'vitest'
import { LOST_AFTER } from '../../../client/live/liveState.ts'
import { SILENCE } from '../../../shared/protocol/down/down.ts'
import { MemoryTransport } from './memoryTransport.ts'
import { openVirtualScreen, turns } from './virtualScreen.ts'

/** A connection that cannot be closed from the screen's side: it still waits for what it has to send first. */
class StuckTransport extends MemoryTransport {
  override drop(): void {}
}

type VirtualScreen = ReturnType<typeof openVirtualScreen>

/** Beats once more; the server is silent from then on, to new connections too. */
async function fallSilent({ server }: VirtualScreen): Promise<void> {
  server.say('beat', server.head())
  await turns()
  server.timesAnswered = false
  server.shut = true
}

/** Expects the screen to show that it is on its own after a silence, and lost 5 min after it heard the server last. */
async function expectLost({ pass, status }: VirtualScreen): Promise<void> {
  await pass(SILENCE - 500, 500)
  expect(status()).toBe('in-sync')
  await pass(500)
  expect(status()).toBe('on-its-own')
  await pass(LOST_AFTER - SILENCE - 500, 500)
  expect(status()).toBe('on-its-own')
  await pass(500)
  expect(status()).toBe('lost')
}

test('a screen whose silent connection cannot be closed is on its own after 5 s, and lost after 5 min', async () => {
  const screen = openVirtualScreen(undefined, StuckTransport)
  await screen.pass(2_500)
  await fallSilent(screen)
  await expectLost(screen)
})

test('time that was slept through before the last connection does not make a screen lost earlier', async () => {
  const screen = openVirtualScreen()
  const { server, time, pass, status } = screen
  await pass(2_500)
  server.shut = true
  server.cut()
  time.sleep(90_000)
  await pass(1_000)
  server.shut = false
  await pass(2_500)
  expect(status()).toBe('in-sync')
  await fallSilent(screen)
  await expectLost(screen)
})

test('a page of the audience whose link opens the console now is on its own after 5 s, though nothing came but its join', async () => {
  const screen = openVirtualScreen((server) => {
    server.grant = { roles: ['audience'], person: null, booth: null }
  })
  const { server, pass } = screen
  // By now the screen looks for silence at the pace of the audience.
  await pass(8_000)
  server.timesAnswered = false
  server.grant = { roles: ['moderator'], person: null, booth: null }
  server.say('parting', { reason: 'changed' })
  await pass(20)
  expect(server.joins).toHaveLength(2)
  server.shut = true
  await expectLost(screen)
})
