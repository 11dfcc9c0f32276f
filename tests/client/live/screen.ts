import { onTestFinished } from 'vitest'
import { paceOf } from '../../../client/live/clockSync.ts'
import { loadEventRules } from '../../../client/live/eventRules.ts'
import { connectOn, type Live } from '../../../client/live/live.ts'
import type { OpenTransport } from '../../../client/live/transport/transport.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MemoryTransport } from './memoryTransport.ts'
import { TalkingServer } from './talkingServer.ts'
import { type VirtualTime, virtualTime } from './virtualTime.ts'

// As on every screen that has been open for a second.
await loadEventRules()

/** Every promise that is settled by now is followed, and what follows from it; no timer, no socket. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
}

/** A screen, its server and all that is between them, on one virtual time: nothing happens but when a test lets time pass. `Carrier` is the transport between the two. */
export function openVirtualScreen(
  prepare: (server: TalkingServer) => void = () => {},
  Carrier = MemoryTransport,
  connect = connectOn,
) {
  const time = virtualTime()
  const server = new TalkingServer(time)
  prepare(server)
  const live = connect(
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

/** A command that rests on nothing. */
export const START: Command = { type: 'startShow' }

/** Waits, in real time, for what is under way. */
export async function until(what: () => boolean, why = String(what)): Promise<void> {
  const end = performance.now() + 3_000
  while (!what()) {
    if (performance.now() > end) throw new Error(`still waiting for ${why}`)
    // In the next turn: a pause of a timer would be most of the time of these tests.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Lets what is under way arrive. */
export const settled = async () => await new Promise((resolve) => setTimeout(resolve, 15))

/** A screen on virtual time with a server of its own; both are closed with the test. */
export type OpenScreen = {
  readonly live: Live
  readonly server: TalkingServer
  readonly time: VirtualTime
  status(): string
  /** Until the screen is in sync and its burst of exchanges is over. */
  inSync(): Promise<void>
  /** Until the screen has heard everything that the server has said so far. */
  allReceived(): Promise<void>
  /** The line is cut and stays so until `server.shut` is false again. */
  cutOff(): Promise<void>
}

/** A real moment, for what comes back by itself while a test waits. */
function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

export const memory =
  (server: TalkingServer, wait = after): OpenTransport =>
  (options, receiver) =>
    new MemoryTransport(server, wait, options, receiver)

/** Opens a screen and waits until it is in sync; `prepare` may change the server before. */
export async function openInSync(prepare?: (server: TalkingServer) => void): Promise<OpenScreen> {
  const screen = await openScreen(prepare)
  await screen.inSync()
  return screen
}

/** Opens a screen; `prepare` may change the server before. */
export async function openScreen(
  prepare: (server: TalkingServer) => void = () => {},
): Promise<OpenScreen> {
  const time = virtualTime()
  const server = new TalkingServer(time)
  prepare(server)
  const live = connectOn(
    {
      open: memory(server),
      handshake: { as: 'link', protocol: 1, show: 'dialogue', link: 'me', token: 'x'.repeat(22) },
      retryAfter: 5,
    },
    time,
  )
  onTestFinished(live.close)
  const status = () => live.store.getState().connection.status
  const inSync = async () => {
    await until(() => status() === 'in-sync')
    await until(() => {
      time.pass(10)
      return server.exchanges >= paceOf(server.grant).burst
    })
    server.say('beat', server.head())
    await allReceived()
  }
  let marks = 0
  const allReceived = async () => {
    marks += 1
    server.say('presence', { open: { me: marks } })
    await until(() => Object.values(live.store.getState().open).includes(marks), 'a message')
  }
  const cutOff = async () => {
    server.shut = true
    server.cut()
    await until(() => status() === 'on-its-own')
  }
  return { live, server, time, status, inSync, allReceived, cutOff }
}
