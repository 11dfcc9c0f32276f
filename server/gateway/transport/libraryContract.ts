import { createServer, type Server as HttpServer, IncomingMessage } from 'node:http'
import { Socket as NetworkSocket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { StartupError } from '../../startupError.ts'
import { messageOf } from './message.ts'
import { Outflow } from './outflow.ts'
import {
  type EngineSocket,
  type ServerSocket,
  type SocketServer,
  socketServer,
} from './socketServer.ts'

/** Rejects with a `StartupError` if the installed Socket.IO violates the contract of the transport, as screens might freeze. */
export async function checkLibraries(findViolations = contractViolations): Promise<void> {
  const violations = await findViolations()
  if (violations.length === 0) return
  const line = `The installed Socket.IO does not work with Rostrum. Rules that it breaks: ${violations.join(' ')}`
  throw new StartupError(`${line} Install the versions of package-lock.json: npm ci.`)
}

/** Undocumented behaviour of the libraries that this folder relies on. */
const RULES = {
  onlyWebSocket: 'Connections use only WebSocket, never polling.',
  uncompressed:
    'No frame is compressed, even if the client offers it: all screens can share one frame.',
  upgradeSocket: 'The WebSocket writes to the network connection of the upgrade request.',
  sentAtOnce:
    'Socket.IO writes a message to the network, as one complete frame, before sending returns.',
  sameFrame: 'Our frame of a message equals the frame of Socket.IO.',
  onePiece: 'Our frame is written in one piece.',
  writeEvents:
    'Engine.IO emits packetCreate for each queued packet, and flush when the queue is empty.',
  readEvents: 'Engine.IO emits packet for each incoming packet before it is handled.',
  closeEvents: 'Closing a connection emits disconnect before it returns.',
} as const

/** Whether one connection follows each rule, from its upgrade to its end. */
type RuleResults = Readonly<Record<keyof typeof RULES, boolean>>

/** The first byte of a complete text message (RFC 6455, 5.2). */
const WHOLE_TEXT = '\x81'

/** How many turns of the event loop a result may take. */
const TURNS = 50

/** One length for each encoding of a frame's length: in the head, in two bytes, in eight. */
const LENGTHS = [1, 200, 70_000] as const

type PendingWrite = { readonly chunk: Buffer | string; readonly encoding: BufferEncoding }

function bytesOf({ chunk, encoding }: PendingWrite): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk
}

class Wire extends NetworkSocket {
  #writes: Buffer[] = []

  override _write(chunk: Buffer | string, encoding: BufferEncoding, done: () => void): void {
    this._writev([{ chunk, encoding }], done)
  }

  override _writev(written: readonly PendingWrite[], done: () => void): void {
    this.#writes.push(Buffer.concat(written.map(bytesOf)))
    done()
  }

  override _read(): void {}

  /** Returns the data written since the last call. */
  takeWritten() {
    const writes = this.#writes
    this.#writes = []
    return { bytes: Buffer.concat(writes).toString('latin1'), writes: writes.length }
  }

  /** Simulates a text frame of a client, with a zero mask. */
  receiveText(text: string): void {
    this.push(
      Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]),
    )
  }
}

/** Creates the Socket.IO server to test on an HTTP server. */
export type MakeServer = (http: HttpServer) => SocketServer<never>

/** Connects one screen in memory, sends to it, receives from it and closes it. Null if it cannot connect. */
async function checkConnection(make: MakeServer): Promise<RuleResults | null> {
  const http = createServer()
  const io = make(http)
  const wire = new Wire()
  const connected: ServerSocket<never>[] = []
  io.on('connection', (socket) => connected.push(socket))
  try {
    http.emit('upgrade', upgradeRequest(wire), wire, Buffer.alloc(0))
    const answer = await until(() => wire.takeWritten().bytes)
    wire.receiveText('40{}')
    const socket = await until(() => connected[0])
    if (answer === undefined || socket === undefined) return null
    return {
      onlyWebSocket: io.engine.opts.transports?.join() === 'websocket',
      uncompressed: !/sec-websocket-extensions/i.test(answer),
      ...(await check(socket, wire)),
    }
  } finally {
    wire.destroy()
    await io.close()
  }
}

async function until<T>(find: () => T | undefined): Promise<T | undefined> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const value = find()
    if (value) return value
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

async function check(
  socket: ServerSocket<never>,
  wire: Wire,
): Promise<Omit<RuleResults, 'onlyWebSocket' | 'uncompressed'>> {
  const engine = socket.conn
  const outflow = new Outflow(engine)
  // Skips the messages that Socket.IO sends on connecting.
  await nextTurn()
  wire.takeWritten()
  const frames = []
  for (const length of LENGTHS) {
    const content = { open: { ['x'.repeat(length)]: 1 } }
    socket.emit('presence', content)
    const library = wire.takeWritten()
    await nextTurn()
    wire.takeWritten()
    outflow.send(messageOf('presence', content))
    frames.push({ library, own: wire.takeWritten() })
  }
  return {
    upgradeSocket: engine.request.socket === wire,
    sentAtOnce: frames.every(
      ({ library: { bytes, writes } }) => bytes.startsWith(WHOLE_TEXT) && writes === 1,
    ),
    sameFrame: frames.every(({ library, own }) => library.bytes === own.bytes),
    onePiece: frames.every(({ own }) => own.writes === 1),
    writeEvents: (await writeEvents(engine)) === 'packet 2["beat",1],flush',
    readEvents: (await readEvents(socket, wire)) === 'message 2["time",{}],event time',
    closeEvents: closeEvents(socket) === 'disconnect',
  }
}

async function writeEvents(engine: EngineSocket): Promise<string> {
  const events: string[] = []
  engine.on('packetCreate', ({ data }: { readonly data?: unknown }) =>
    events.push(`packet ${data}`),
  )
  engine.on('flush', () => events.push('flush'))
  engine.write('2["beat",1]')
  const synchronousEvents = events.join()
  await nextTurn()
  return synchronousEvents
}

async function readEvents(socket: ServerSocket<never>, wire: Wire): Promise<string> {
  const events: string[] = []
  socket.conn.on('packet', ({ type, data }) => events.push(`${type} ${data}`))
  socket.onAny((name: unknown) => events.push(`event ${name}`))
  wire.receiveText('42["time",{}]')
  await until(() => events[1])
  return events.join()
}

function closeEvents(socket: ServerSocket<never>): string {
  const events: string[] = []
  socket.on('disconnect', () => events.push('disconnect'))
  socket.conn.close(true)
  return events.join()
}

const makeOwn: MakeServer = (http) => socketServer(http, { refusal: () => null })

/** Returns the rules that the installed libraries break. The test of a connection in memory takes milliseconds. */
export async function contractViolations(make: MakeServer = makeOwn): Promise<readonly string[]> {
  const results = await checkConnection(make)
  return Object.entries(RULES).flatMap(([name, text]) =>
    results?.[name as keyof typeof RULES] ? [] : [text],
  )
}
