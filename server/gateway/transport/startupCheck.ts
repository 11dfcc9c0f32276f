import { createServer, type Server as HttpServer, IncomingMessage } from 'node:http'
import { Socket as NetworkSocket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { messageOf } from './message.ts'
import { Outflow } from './outflow.ts'
import type { EngineSocket, ServerSocket, SocketServer } from './socketServer.ts'

/** What was seen of one connection from its upgrade to its end. */
export type StartupCheck = {
  /** What a connection may come by. */
  readonly transports: readonly string[]
  /** How the upgrade was answered. */
  readonly answer: string
  /** Whether the network connection of the request is the one that was written to. */
  readonly isSameNetwork: boolean
  /** What was on the network when a message had been sent in Socket.IO's way, and when it had been sent in ours. */
  readonly theirs: readonly SentFrame[]
  readonly ours: readonly SentFrame[]
  /** What Engine.IO told, in order, from when it took a message to write until `write` returned. */
  readonly writing: readonly string[]
  /** What was told, in order, of a message that came. */
  readonly reading: readonly string[]
  /** What was told of a close before it returned. */
  readonly closing: readonly string[]
}

/** A message as it left: its bytes, and in how many pieces. */
type SentFrame = { readonly bytes: string; readonly pieces: number }

/** So many turns may it take until what came is known. */
const TURNS = 50

/** One of each length that a frame writes in another way: in the head, in two bytes, in eight. */
const LENGTHS = [1, 200, 70_000] as const

type Written = { readonly chunk: Buffer | string; readonly encoding: BufferEncoding }

function bytesOf({ chunk, encoding }: Written): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk
}

/** A network connection in memory. */
class Wire extends NetworkSocket {
  #pieces: Buffer[] = []

  override _write(chunk: Buffer | string, encoding: BufferEncoding, done: () => void): void {
    this._writev([{ chunk, encoding }], done)
  }

  override _writev(written: readonly Written[], done: () => void): void {
    this.#pieces.push(Buffer.concat(written.map(bytesOf)))
    done()
  }

  override _read(): void {}

  /** What was written since this was asked last. */
  taken(): SentFrame {
    const pieces = this.#pieces
    this.#pieces = []
    return { bytes: Buffer.concat(pieces).toString('latin1'), pieces: pieces.length }
  }

  /** A text comes, as a client frames it: its mask is zero. */
  says(text: string): void {
    this.push(
      Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]),
    )
  }
}

/** Makes what would be rehearsed with. */
export type MakeServer = (http: HttpServer) => SocketServer<never>

/** Has one screen come, be sent to, say something and be closed, all in memory; null where it does not even come to be connected. */
export async function rehearse(make: MakeServer): Promise<StartupCheck | null> {
  const http = createServer()
  const io = make(http)
  const wire = new Wire()
  const connected: ServerSocket<never>[] = []
  io.on('connection', (socket) => connected.push(socket))
  try {
    http.emit('upgrade', upgradeRequest(wire), wire, Buffer.alloc(0))
    const answer = await until(() => wire.taken().bytes)
    wire.says('40{}')
    const socket = await until(() => connected[0])
    if (answer === undefined || socket === undefined) return null
    return { transports: io.engine.opts.transports ?? [], answer, ...(await seen(socket, wire)) }
  } finally {
    wire.destroy()
    await io.close()
  }
}

async function until<T>(find: () => T | undefined): Promise<T | undefined> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const found = find()
    if (found) return found
    await nextTurn()
  }
  return undefined
}

function upgradeRequest(wire: Wire): IncomingMessage {
  return Object.assign(new IncomingMessage(wire), {
    method: 'GET',
    url: '/socket.io/?EIO=4&transport=websocket',
    headers: {
      host: 'rostrum',
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'YSByZWhlYXJzYWwgaW4gbQ==',
      'sec-websocket-extensions': 'permessage-deflate',
    },
  })
}

async function seen(
  socket: ServerSocket<never>,
  wire: Wire,
): Promise<Omit<StartupCheck, 'transports' | 'answer'>> {
  const engine = socket.conn
  const outflow = new Outflow(engine)
  // What Socket.IO said of the connection itself.
  await nextTurn()
  wire.taken()
  const contents = LENGTHS.map((length) => ({ open: { ['x'.repeat(length)]: 1 } }))
  const theirs: SentFrame[] = []
  const ours: SentFrame[] = []
  for (const content of contents) {
    socket.emit('presence', content)
    theirs.push(wire.taken())
    await nextTurn()
    wire.taken()
    outflow.send(messageOf('presence', content))
    ours.push(wire.taken())
  }
  return {
    isSameNetwork: engine.request.socket === wire,
    theirs,
    ours,
    writing: await writing(engine),
    reading: await reading(socket, wire),
    closing: closing(socket),
  }
}

async function writing(engine: EngineSocket): Promise<readonly string[]> {
  const told: string[] = []
  engine.on('packetCreate', ({ data }: { readonly data?: unknown }) => told.push(`takes ${data}`))
  engine.on('flush', () => told.push('lets go'))
  engine.write('2["beat",1]')
  const before = [...told]
  await nextTurn()
  return before
}

async function reading(socket: ServerSocket<never>, wire: Wire): Promise<readonly string[]> {
  const told: string[] = []
  socket.conn.on('packet', ({ type, data }) => told.push(`${type} ${data}`))
  socket.onAny((name: unknown) => told.push(`event ${name}`))
  wire.says('42["time",{}]')
  await until(() => told[1])
  return told
}

function closing(socket: ServerSocket<never>): readonly string[] {
  const told: string[] = []
  socket.on('disconnect', () => told.push('gone'))
  socket.conn.close(true)
  return [...told]
}
