import { connect, type Socket } from 'node:net'
import type { Reachable } from './server.ts'
import { until } from './until.ts'

/** A connection made of bytes, for what no library would send; `received` is all that came. */
export type RawLine = { readonly socket: Socket; received(): string; closed(): boolean }

/** The kinds of frames (RFC 6455, 5.2). */
export const OPCODE = { continued: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

/** A frame as clients send it, its mask zero; `stated` is the length in its head, where that differs. */
export function frame(
  opcode: number,
  content: string | Buffer = '',
  { final = true, stated }: { final?: boolean; stated?: number } = {},
): Buffer {
  const payload = Buffer.from(content)
  const length = stated ?? payload.length
  const extended = length < 126 ? 0 : 8
  const head = Buffer.alloc(2 + extended + 4)
  head[0] = (final ? 0x80 : 0) | opcode
  head[1] = 0x80 | (extended === 0 ? length : 127)
  if (extended > 0) head.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([head, payload])
}

export const textFrame = (text: string): Buffer => frame(OPCODE.text, text)

/** Opens a connection that has sent nothing yet. */
export async function rawLine({ url }: Pick<Reachable, 'url'>): Promise<RawLine> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let received = ''
  let closed = false
  socket.on('data', (bytes) => {
    received += bytes.toString('latin1')
  })
  socket.on('error', () => socket.destroy())
  socket.once('close', () => {
    closed = true
  })
  await until(() => !socket.connecting, 'a connection')
  return { socket, received: () => received, closed: () => closed }
}

/** What asks to be a WebSocket, counted as `address` by a server that believes it. */
export function upgrade(address?: string, path = '/socket.io/?EIO=4&transport=websocket'): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: YSBsaWdodCBzY3JlZW4hIQ==',
    ...(address === undefined ? [] : [`X-Forwarded-For: ${address}`]),
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

/** Opens a WebSocket without a handshake. */
export async function upgradedLine(server: Pick<Reachable, 'url'>): Promise<RawLine> {
  const line = await rawLine(server)
  line.socket.write(upgrade())
  await until(() => line.received().includes('"sid"'), 'the upgrade')
  return line
}

/** A connection that was let in with this handshake. */
export async function admittedLine(
  server: Pick<Reachable, 'url'>,
  handshake: object,
): Promise<RawLine> {
  const line = await upgradedLine(server)
  line.socket.write(textFrame(`40${JSON.stringify(handshake)}`))
  await until(() => line.received().includes('40{"sid"'), 'being let in')
  return line
}
