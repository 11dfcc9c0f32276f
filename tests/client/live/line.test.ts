// @vitest-environment node

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectOn } from '../../../client/live/live.ts'
import {
  type ConnectionEvents,
  type ConnectionOptions,
  openConnection,
} from '../../../client/live/serverConnection.ts'
import { Handshake } from '../../../shared/protocol/up/handshake.ts'
import type { Replies } from '../../../shared/protocol/up/up.ts'
import { languageSet } from '../../support/envelopes.ts'
import { FakeServer, type ServerConnection } from './fakeServer.ts'
import { memory, START, settled, until } from './screen.ts'
import { virtualTime } from './virtualTime.ts'

const NAMES: readonly (keyof Replies)[] = ['join', 'give', 'outcome', 'time', 'shows']

function listen(server: FakeServer, socket: Socket): void {
  const end: ServerConnection = {
    send: (message, content) => void socket.emit(message, content),
    cut: () => void socket.conn.close(),
    disconnect: () => void socket.disconnect(),
  }
  socket.on('disconnect', () => server.gone(end))
  for (const name of NAMES) {
    socket.on(name, (message, reply) => server.receive(name, message, reply))
  }
  server.opened(end, Handshake.parse(socket.handshake.auth))
}

/** Has a server that talks reached over a real Socket.IO. */
async function openSocketFront(
  server: FakeServer,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const http = createServer()
  const io = new Server(http, {
    serveClient: false,
    allowRequest: (_request, allow) => allow(null, !server.isDown),
  })
  io.use((_socket, next) => {
    if (server.refuses === null) return next()
    next(Object.assign(new Error('refused'), { data: server.refuses }))
  })
  io.on('connection', (socket) => listen(server, socket))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () => io.close(),
  }
}

const ID = '11111111-1111-4111-8111-111111111111'
const GIVE = { id: ID, command: START }

/** What a line is opened with, and how that is done away with. */
type Carried = {
  readonly options: Pick<ConnectionOptions, 'url' | 'open'>
  close(): void | Promise<void>
}

/** The two ways in which a line reaches a server: what holds on one has to hold on the other. */
const WAYS: ReadonlyArray<readonly [string, (server: FakeServer) => Promise<Carried>]> = [
  [
    'over Socket.IO',
    async (server) => {
      const { url, close } = await openSocketFront(server)
      return { options: { url }, close }
    },
  ],
  ['in memory', async (server) => ({ options: { open: memory(server) }, close: () => {} })],
]

async function openOn(carry: (server: FakeServer) => Promise<Carried>) {
  const time = virtualTime()
  const server = new FakeServer(time)
  const { options, close } = await carry(server)
  const received: string[] = []
  const nothing = () => {}
  const on: ConnectionEvents = {
    opened: () => received.push('opened'),
    cut: () => received.push('cut'),
    joined: nothing,
    events: nothing,
    resync: nothing,
    beat: nothing,
    presence: nothing,
    writing: nothing,
    parting: ({ reason }) => received.push(reason),
  }
  const handshake = { as: 'owner', protocol: 1, key: 'k'.repeat(22) } as const
  const line = openConnection({ ...options, handshake, retryAfter: 5 }, time, on)
  onTestFinished(async () => {
    line.close()
    await close()
  })
  return { time, server, line, received }
}

describe.each(WAYS)('a line %s', (_way, carry) => {
  const open = () => openOn(carry)

  test('a message without a connection is not stored for the next one', async () => {
    const { server, line, received } = await open()
    expect(await line.ask('give', GIVE)).toBeNull()
    await until(() => received.includes('opened'))
    await settled()
    expect(server.commands).toEqual([])
  })

  test('a message is answered with null when the line is cut before its answer, and not sent again', async () => {
    const { server, line, received } = await open()
    await until(() => received.includes('opened'))
    server.reply = 'nothing'
    const answer = line.ask('give', GIVE)
    await until(() => server.commands.length === 1)
    server.cut()
    expect(await answer).toBeNull()
    await until(() => received.filter((one) => one === 'opened').length === 2)
    await settled()
    expect(server.commands).toHaveLength(1)
  })

  test('a message is answered with null when its time is over', async () => {
    const { time, server, line, received } = await open()
    await until(() => received.includes('opened'))
    server.timesAnswered = false
    const answer = line.ask('time', {}, 3_000)
    time.pass(3_000)
    expect(await answer).toBeNull()
  })

  test('a dropped line is cut at once and opened again', async () => {
    const { line, received } = await open()
    await until(() => received.includes('opened'))
    line.drop()
    expect(received).toEqual(['opened', 'cut'])
    await until(() => received.length === 3)
    expect(received).toEqual(['opened', 'cut', 'opened'])
  })

  test('that has to move waits for pending answers, and sends new requests after the move', async () => {
    const { server, line, received } = await open()
    await until(() => received.includes('opened'))
    server.reply = 'later'
    const answer = line.ask('give', GIVE)
    await until(() => server.commands.length === 1)
    server.send('moving', null)
    await until(() => line.isMoving())
    const other = line.ask('shows', {})
    await settled()
    expect(received).toEqual(['opened'])
    for (const late of server.delayedAnswers) late()
    expect(await answer).toEqual({ ok: true, seq: 1 })
    expect(await other).toEqual({ shows: [] })
    expect(received).toEqual(['opened', 'cut', 'opened'])
    expect(line.isMoving()).toBe(false)
    expect(server.commands).toHaveLength(1)
  })

  test('that is to move and that the server ends before is opened again at once', async () => {
    const { server, line, received } = await open()
    await until(() => received.includes('opened'))
    server.reply = 'nothing'
    const answer = line.ask('give', GIVE)
    await until(() => server.commands.length === 1)
    server.send('moving', null)
    await until(() => line.isMoving())
    server.disconnectAll()
    await until(() => received.length === 3)
    expect(received).toEqual(['opened', 'cut', 'opened'])
    expect(await answer).toBeNull()
  })

  test('that the server refuses shows the reason, and does not reconnect', async () => {
    const { time, server, received } = await open()
    await until(() => received.includes('opened'))
    server.send('parting', { reason: 'withdrawn' })
    await until(() => server.connected() === 0)
    time.pass(60_000)
    await settled()
    expect(received).toEqual(['opened', 'withdrawn', 'cut'])
  })

  test('that the server ends without a reason comes back a little later', async () => {
    const { time, server, received } = await open()
    await until(() => received.includes('opened'))
    server.disconnectAll()
    await until(() => received.includes('cut'))
    await settled()
    expect(received).toEqual(['opened', 'cut'])
    time.pass(6_000)
    await until(() => received.length === 3)
    expect(received).toEqual(['opened', 'cut', 'opened'])
  })

  test('that the server ends: for now, and is closed meanwhile, stays closed', async () => {
    const { time, line, received } = await openOn((made) => {
      made.refuses = { reason: 'too-many' }
      return carry(made)
    })
    await until(() => received.includes('too-many'))
    expect(time.waiting()).toBe(1)
    line.close()
    expect(time.waiting()).toBe(0)
  })
})

test('a join that a cut left without an answer does not end the next connection, over Socket.IO', async () => {
  const time = virtualTime()
  const server = new FakeServer(time)
  const { url, close } = await openSocketFront(server)
  const token = 'x'.repeat(22)
  const handshake = { as: 'link', protocol: 1, show: 'dialogue', link: 'me', token } as const
  const live = connectOn({ url, handshake, retryAfter: 5 }, time)
  onTestFinished(async () => {
    live.close()
    await close()
  })
  const { getState } = live.store
  await until(() => getState().connection.status === 'in-sync')
  // The screen misses an event and joins again; that join is not answered.
  time.pass(1_000)
  server.joinReply = 'nothing'
  server.record(languageSet('de'))
  server.send('beat', server.head())
  await until(() => server.joins.length === 2)
  server.joinReply = null
  // The link opens other roles now: the screen connects anew at once.
  server.send('parting', { reason: 'changed' })
  await until(() => getState().seq === server.head())
  expect(server.joins).toEqual([null, 1, 1])
  expect(getState().connection.status).toBe('in-sync')
})
