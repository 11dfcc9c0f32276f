import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { messageOf, PING } from '../../../../server/gateway/transport/message.ts'
import { OPCODE, type RawLine, rawLine } from '../../../support/rawLine.ts'
import { until } from '../../../support/until.ts'

/** What asks to be a WebSocket of anyone's. */
const UPGRADE = [
  'GET / HTTP/1.1',
  'Host: rostrum',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: YSBsaWdodCBzY3JlZW4hIQ==',
].join('\r\n')

/** The presence of one link with a name of this length: the content that brings a message to a length. */
const presence = (length: number, letter = 'x') =>
  messageOf('presence', { open: { [letter.repeat(length)]: 1 } })

let server: WebSocketServer
let line: RawLine
let screen: WebSocket
let network: Socket

beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  const connected = new Promise<void>((resolve) => {
    server.on('connection', (socket, request) => {
      screen = socket
      network = request.socket
      resolve()
    })
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  line = await rawLine({ url: `http://127.0.0.1:${port}` })
  line.socket.write(`${UPGRADE}\r\n\r\n`)
  await connected
  await until(() => line.received().includes('\r\n\r\n'), 'the upgrade')
})
afterAll(() => {
  line.socket.destroy()
  server.close()
})

/** What comes over the network when this is sent, in latin1. */
async function onNetwork(send: () => void, bytes: number): Promise<string> {
  const before = line.received().length
  send()
  await until(() => line.received().length >= before + bytes, `${bytes} bytes`)
  return line.received().slice(before)
}

describe('the frame of a message', () => {
  const lengths = [
    0, 1, 90, 95, 96, 97, 98, 99, 200, 65_000, 65_505, 65_506, 65_507, 65_508, 70_000,
  ]

  test.each(lengths)('is that of ws, byte for byte, %s characters long', async (length) => {
    const { text, frame } = presence(length)
    const theirs = await onNetwork(() => screen.send(`4${text}`), frame.length)
    expect(frame.toString('latin1') === theirs).toBe(true)
  })

  test('is, on both sides of where its head grows', () => {
    const heads = new Set(lengths.map((length) => (presence(length).frame[1] ?? 0) & 0x7f))
    expect([...heads].filter((short) => short >= 126)).toEqual([126, 127])
    const payloads = lengths.map((length) => presence(length).text.length + 1)
    expect(payloads).toEqual(expect.arrayContaining([125, 126, 65_535, 65_536]))
  })

  test('is that of ws where letters take several bytes', async () => {
    const { text, frame } = presence(60, '议')
    const theirs = await onNetwork(() => screen.send(`4${text}`), frame.length)
    expect(frame.toString('latin1')).toBe(theirs)
  })

  test('has a ping of ws behind it, in one buffer, where it pings', async () => {
    const { text, frameWithPing } = presence(200)
    const send = () => {
      screen.send(`4${text}`)
      screen.ping()
    }
    expect(frameWithPing.toString('latin1')).toBe(await onNetwork(send, frameWithPing.length))
    expect(frameWithPing.subarray(-PING.length)).toEqual(PING)
    expect((PING[0] ?? 0) & 0x0f).toBe(OPCODE.ping)
  })

  test('can be written between those of ws', async () => {
    const { text, frame } = presence(300)
    const send = () => {
      screen.send(`4${text}`)
      network.write(frame)
      screen.send(`4${text}`)
    }
    expect(await onNetwork(send, 3 * frame.length)).toBe(frame.toString('latin1').repeat(3))
  })
})
