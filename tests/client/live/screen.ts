import { onTestFinished } from 'vitest'
import { paceOf } from '../../../client/live/clockSync.ts'
import { connectOn, type Live } from '../../../client/live/live.ts'
import { loadEventRules } from '../../../client/live/syncedState.ts'
import type { OpenTransport } from '../../../client/live/transport/transport.ts'
import type { Command } from '../../../shared/run/command.ts'
import { FakeServer } from './fakeServer.ts'
import { MemoryTransport } from './memoryTransport.ts'
import { type VirtualTime, virtualTime } from './virtualTime.ts'

// As on every screen that has been open for a second.
await loadEventRules()

/** Lets settled promises and their consequences run; no timers, no sockets. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
}

/** Opens a screen with its server on one virtual time: things happen only when a test lets time pass. `Carrier` is the transport between the two. */
export function openVirtualScreen(
  prepare: (server: FakeServer) => void = () => {},
  Carrier = MemoryTransport,
  connect = connectOn,
) {
  const time = virtualTime()
  const server = new FakeServer(time)
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

/** A command without conditions. */
export const START: Command = { type: 'startShow' }

/** Waits in real time until a condition is true. */
export async function until(what: () => boolean, why = String(what)): Promise<void> {
  const end = performance.now() + 3_000
  while (!what()) {
    if (performance.now() > end) throw new Error(`still waiting for ${why}`)
    // In the next turn: a pause of a timer would be most of the time of these tests.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Lets messages arrive. */
export const settled = async () => await new Promise((resolve) => setTimeout(resolve, 15))

/** A screen on virtual time with a server of its own; both are closed with the test. */
export type OpenScreen = {
  readonly live: Live
  readonly server: FakeServer
  readonly time: VirtualTime
  status(): string
  /** Waits until the screen is in sync and its burst of clock exchanges is over. */
  inSync(): Promise<void>
  /** Waits until the screen has received all messages that the server has sent. */
  allReceived(): Promise<void>
  /** The line is cut and stays so until `server.shut` is false again. */
  cutOff(): Promise<void>
}

/** A real delay, for what returns on its own while a test waits. */
function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

export const memory =
  (server: FakeServer, wait = after): OpenTransport =>
  (options, receiver) =>
    new MemoryTransport(server, wait, options, receiver)

/** Opens a screen and waits until it is in sync; `prepare` may change the server before. */
export async function openInSync(prepare?: (server: FakeServer) => void): Promise<OpenScreen> {
  const screen = await openScreen(prepare)
  await screen.inSync()
  return screen
}

/** Opens a screen; `prepare` may change the server before. */
export async function openScreen(
  prepare: (server: FakeServer) => void = () => {},
): Promise<OpenScreen> {
  const time = virtualTime()
  const server = new FakeServer(time)
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
    server.send('beat', server.head())
    await allReceived()
  }
  let marks = 0
  const allReceived = async () => {
    marks += 1
    server.send('presence', { open: { me: marks } })
    await until(() => Object.values(live.store.getState().open).includes(marks), 'a message')
  }
  const cutOff = async () => {
    server.isDown = true
    server.cut()
    await until(() => status() === 'on-its-own')
  }
  return { live, server, time, status, inSync, allReceived, cutOff }
}
