import { onTestFinished } from 'vitest'
import { connectOn } from '../../../client/live/live.ts'
import { MemoryTransport } from './memoryTransport.ts'
import { TalkingServer } from './talkingServer.ts'
import { virtualTime } from './virtualTime.ts'

/** Every promise that is settled by now is followed, and what follows from it; no timer, no socket. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
}

/** A screen, its server and all that is between them, on one virtual time: nothing happens but when a test lets time pass. `Carrier` is the transport between the two. */
export function openVirtualScreen(
  prepare: (server: TalkingServer) => void = () => {},
  Carrier = MemoryTransport,
) {
  const time = virtualTime()
  const server = new TalkingServer(time)
  prepare(server)
  const live = connectOn(
    {
      handshake: { as: 'link', protocol: 1, show: 'dialogue', link: 'me', token: 'x'.repeat(22) },
      retryAfter: 300,
      open: (options, receiver) => new Carrier(server, time.after, options, receiver),
    },
    time,
  )
  onTestFinished(live.close)
  const { getState } = live.store
  const pass = async (ms: number, step = 10) => {
    for (let passed = 0; passed < ms; passed += step) {
      time.pass(Math.min(step, ms - passed))
      await turns()
    }
  }
  return { live, server, time, pass, state: getState, status: () => getState().connection.status }
}
