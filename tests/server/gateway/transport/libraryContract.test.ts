import { Socket as NetworkSocket } from 'node:net'
import { Server, type ServerOptions } from 'socket.io'
import { Decoder, Encoder, type Packet } from 'socket.io-parser'
import { describe, expect, test } from 'vitest'
import {
  checkLibraries,
  contractViolations,
  type MakeServer,
} from '../../../../server/gateway/transport/libraryContract.ts'
import type { EngineSocket } from '../../../../server/gateway/transport/socketServer.ts'
import { StartupError } from '../../../../server/startupError.ts'

const RELIED_ON = {
  transports: ['websocket'],
  perMessageDeflate: false,
  serveClient: false,
} as const

/** Socket.IO as it might be after an upgrade: by other options, or with connections that do something else. */
const changed =
  (options: Partial<ServerOptions>, alter: (engine: EngineSocket) => void = () => {}): MakeServer =>
  (http) => {
    const io: ReturnType<MakeServer> = new Server(http, {
      ...RELIED_ON,
      transports: [...RELIED_ON.transports],
      ...options,
    })
    io.engine.on('connection', alter)
    return io
  }

/** Says `[ "beat", 1 ]` for `["beat",1]`: the same to whoever reads it, and other bytes. */
class SpaciousEncoder extends Encoder {
  override encode(packet: Packet): string[] {
    return super.encode(packet).map((text) => String(text).replace('["', '[ "'))
  }
}

/** Has `emit` do something else with the events of this name. */
function emitting(engine: EngineSocket, name: string, instead: (emit: () => void) => void): void {
  const emit = engine.emit.bind(engine)
  engine.emit = (event: string, ...args: unknown[]) => {
    if (event !== name) return emit(event, ...args)
    instead(() => emit(event, ...args))
    return true
  }
}

const laterSent = (engine: EngineSocket) => {
  const { transport } = engine
  const send = transport.send.bind(transport)
  transport.send = (packets) => void setImmediate(() => send(packets))
}

const inPieces = (engine: EngineSocket) => {
  const network = engine.request.socket
  network.cork = () => undefined
  const write = network.write.bind(network)
  network.write = (bytes: Buffer | string, ...more: unknown[]) => {
    const whole = Buffer.from(bytes)
    write(whole.subarray(0, 1))
    const written = write(whole.subarray(1))
    for (const done of more) if (typeof done === 'function') done()
    return written
  }
}

describe('the assumptions of the transport', () => {
  test('hold for the installed Socket.IO, Engine.IO and ws', async () => {
    expect(await contractViolations()).toEqual([])
  })

  /** After these nothing is as it was: the promise that was broken first is the first that is told. */
  const upheavals: ReadonlyArray<readonly [string, MakeServer, string]> = [
    [
      'frames are deflated for a client that offers it',
      changed({ perMessageDeflate: { threshold: 0 } }),
      'No frame is compressed, even if the client offers it: all screens can share one frame.',
    ],
    [
      'the WebSocket writes to another network connection',
      changed({}, (engine) => {
        const other = new NetworkSocket().on('error', () => undefined)
        Object.defineProperty(engine.request, 'socket', { value: other })
      }),
      'The WebSocket writes to the network connection of the upgrade request.',
    ],
  ]

  test.each(upheavals)(
    'names the broken assumption first where after an upgrade %s',
    async (_what, make, words) => {
      expect((await contractViolations(make))[0]).toBe(words)
    },
  )

  const upgrades: ReadonlyArray<readonly [string, MakeServer, readonly string[]]> = [
    [
      'polling is a way in',
      changed({ transports: ['polling', 'websocket'] }),
      ['Connections use only WebSocket, never polling.'],
    ],
    [
      'a message is sent a turn later',
      changed({}, laterSent),
      [
        'Socket.IO writes a message to the network, as one complete frame, before sending returns.',
        'Our frame of a message equals the frame of Socket.IO.',
      ],
    ],
    [
      'a frame leaves in pieces',
      changed({}, inPieces),
      [
        'Socket.IO writes a message to the network, as one complete frame, before sending returns.',
        'Our frame is written in one piece.',
      ],
    ],
    [
      'a message is written in other bytes',
      changed({ parser: { Encoder: SpaciousEncoder, Decoder } }),
      ['Our frame of a message equals the frame of Socket.IO.'],
    ],
    [
      'nothing is told of what is taken to write',
      changed({}, (engine) => emitting(engine, 'packetCreate', () => {})),
      ['Engine.IO emits packetCreate for each queued packet, and flush when the queue is empty.'],
    ],
    [
      'a packet that came is told of too late',
      changed({}, (engine) => emitting(engine, 'packet', (emit) => void setImmediate(emit))),
      ['Engine.IO emits packet for each incoming packet before it is handled.'],
    ],
    [
      'a close is told of later',
      changed({}, (engine) => {
        const close = engine.close.bind(engine)
        engine.close = (discard?: boolean) => void setImmediate(() => close(discard))
      }),
      ['Closing a connection emits disconnect before it returns.'],
    ],
  ]

  test.each(upgrades)(
    'names the broken assumption where after an upgrade %s',
    async (_what, make, words) => {
      expect(await contractViolations(make)).toEqual(words)
    },
  )

  test('each assumption has an upgrade that breaks it', async () => {
    const broken = [
      ...upheavals.map(([, , words]) => words),
      ...upgrades.flatMap(([, , words]) => words),
    ]
    const unable = changed({ path: '/elsewhere' })
    expect(await contractViolations(unable)).toHaveLength(new Set(broken).size)
  })
})

test('a server does not start on libraries that break an assumption, and names it in one line', async () => {
  const proved = checkLibraries(async () => ['Our frame leaves in one piece.'])
  await expect(proved).rejects.toThrow(StartupError)
  await expect(proved).rejects.toThrow(
    'The installed Socket.IO does not work with Rostrum. Rules that it breaks: Our frame leaves in one piece. Install the versions of package-lock.json: npm ci.',
  )
})
