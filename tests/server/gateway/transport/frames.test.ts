import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { READ_ONLY_FRAMES } from '../../../../server/gateway/limits/connectionLimits.ts'
import { type FrameHead, FrameHeads } from '../../../../server/gateway/transport/inflow.ts'
import {
  admittedLine,
  frame,
  OPCODE,
  type RawLine,
  upgradedLine,
} from '../../../support/rawLine.ts'
import { handshakeOf, joinAs, type Screen } from '../../../support/screen.ts'
import { type OwnShow, serverForAll, startServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

const isParted = (line: RawLine, reason: string): boolean =>
  line.received().includes(`["parting",{"reason":"${reason}"}]`)

const plain = ({ opcode, final, bytes }: FrameHead) => ({ opcode, final, bytes })

test('the heads of frames are found however the bytes are cut', () => {
  const anyFrame = fc.record({
    opcode: fc.constantFrom(...Object.values(OPCODE)),
    final: fc.boolean(),
    bytes: fc.oneof(fc.nat(130), fc.nat(70_000)),
  })
  fc.assert(
    fc.property(
      fc.array(anyFrame, { maxLength: 6 }),
      fc.infiniteStream(fc.nat(3_000)),
      (all, cuts) => {
        const bytes = Buffer.concat(
          all.map((one) => frame(one.opcode, Buffer.alloc(one.bytes), { final: one.final })),
        )
        const heads = new FrameHeads()
        const found: FrameHead[] = []
        for (let at = 0; at < bytes.length; ) {
          const size = 1 + (cuts.next().value ?? 0)
          found.push(...heads.read(bytes.subarray(at, at + size)))
          at += size
        }
        expect(found.map(plain)).toEqual(all)
      },
    ),
    { numRuns: 40 },
  )
})

test('the heads of frames report a length before the content has arrived', () => {
  const [head] = new FrameHeads().read(frame(OPCODE.text, 'x', { stated: 5_000_000_000 }))
  expect(head).toEqual({ opcode: OPCODE.text, final: true, bytes: 5_000_000_000, available: 1 })
})

describe('a connection', () => {
  const running = serverForAll()
  let server: OwnShow
  let moderator: Screen
  let audience: object

  beforeAll(async () => {
    server = running()
    moderator = await joinAs(server, 'moderator')
    audience = await handshakeOf(server, 'audience')
  })
  afterAll(async () => {
    expect(await moderator.ask('time', {})).toHaveProperty('received')
    moderator.leave()
  })

  const many = (...args: Parameters<typeof frame>) =>
    Buffer.concat(Array.from({ length: READ_ONLY_FRAMES.points + 1 }, () => frame(...args)))

  const floods: ReadonlyArray<readonly [string, Buffer]> = [
    ['pings', many(OPCODE.ping)],
    ['pongs nobody asked for', many(OPCODE.pong)],
    ['acknowledgements of nothing', many(OPCODE.text, '437[]')],
    ['pongs of Engine.IO', many(OPCODE.text, '3')],
    ['packets of Engine.IO that mean nothing', many(OPCODE.text, '6')],
    ['messages', many(OPCODE.text, '42["time",{}]')],
    [
      'empty pieces of one message',
      Buffer.concat([
        frame(OPCODE.text, '', { final: false }),
        many(OPCODE.continued, '', { final: false }),
      ]),
    ],
  ]

  test.each(floods)('that sends too many %s is closed', async (_what, flood) => {
    const line = await admittedLine(server, audience)
    line.socket.write(flood)
    await until(() => line.closed(), 'its end')
    expect(line.received()).toContain('["parting",{"reason":"too-many"}]')
  })

  test('may send as many frames as the rate has, and no pong is owed for one more', async () => {
    const line = await admittedLine(server, audience)
    line.socket.write(
      Buffer.concat(Array.from({ length: READ_ONLY_FRAMES.points - 1 }, () => frame(OPCODE.pong))),
    )
    line.socket.write(frame(OPCODE.ping, 'last'))
    await until(() => line.received().includes('last'), 'the answer to the last')
    line.socket.write(frame(OPCODE.pong))
    await until(() => isParted(line, 'too-many'), 'its end')
    // Whoever does not go by itself is let go of soon after.
    await until(() => line.closed(), 'the end of the connection')
  })

  const misplaced: ReadonlyArray<readonly [string, string]> = [
    ['asks for another namespace', '40/admin,{}'],
    ['asks for the one it has once more', '40{}'],
    ['speaks to another namespace', '42/admin,["time",{}]'],
    ['acknowledges in another namespace', '43/admin,1[]'],
    ['announces bytes', '451-["give",{"_placeholder":true,"num":0}]'],
    ['acknowledges with bytes', '461-1[{"_placeholder":true,"num":0}]'],
    ['refuses us', '44{"message":"no"}'],
    ['says what is no packet', '4?'],
  ]

  const ends = async (line: RawLine) => {
    await until(() => line.closed(), 'its end')
    return line.received()
  }
  const isMalformed = (line: RawLine) => until(() => isParted(line, 'malformed'), 'its end')

  test.each(misplaced)('that %s is ended', async (_what, packet) => {
    const line = await admittedLine(server, audience)
    line.socket.write(frame(OPCODE.text, packet))
    await isMalformed(line)
  })

  test('that asks for a namespace twice before it is let in is ended', async () => {
    const line = await upgradedLine(server)
    const request = frame(OPCODE.text, `40${JSON.stringify(audience)}`)
    line.socket.write(Buffer.concat([request, request]))
    expect(await ends(line)).not.toContain('40{"sid"')
  })

  test('that asks for a foreign namespace alone is ended', async () => {
    const line = await upgradedLine(server)
    line.socket.write(frame(OPCODE.text, '40/admin,{}'))
    await ends(line)
  })

  test('that leaves its namespace is closed', async () => {
    const line = await admittedLine(server, audience)
    line.socket.write(frame(OPCODE.text, '41'))
    await until(() => line.received().includes('\x88'), 'the goodbye')
    line.socket.write(frame(OPCODE.close))
    await ends(line)
  })

  test('that sends bytes is ended', async () => {
    const line = await admittedLine(server, audience)
    line.socket.write(frame(OPCODE.binary, 'bytes'))
    await isMalformed(line)
  })

  test('is ended by the head of a message that would be too large, in pieces too', async () => {
    const large = await admittedLine(server, audience)
    large.socket.write(frame(OPCODE.text, '42["give"', { stated: 2_049 }))
    await isMalformed(large)
    const pieces = await admittedLine(server, audience)
    pieces.socket.write(frame(OPCODE.text, 'x'.repeat(1_500), { final: false }))
    pieces.socket.write(frame(OPCODE.continued, 'x', { stated: 549 }))
    await isMalformed(pieces)
  })

  test('is ended where it sends its message byte by byte', async () => {
    const line = await admittedLine(server, audience)
    line.socket.write(frame(OPCODE.text, '', { stated: 2_000 }))
    for (let sent = 0; sent < 1_000 && !isParted(line, 'malformed'); sent += 1) {
      line.socket.write('x')
      await wait(1)
    }
    expect(isParted(line, 'malformed')).toBe(true)
  })
})

test.each([
  ['in the same piece', 8_000],
  ['behind it', 100_000],
])(
  'a connection that sends too many frames has none taken apart of those %s',
  async (_where, count) => {
    const server = await startServer()
    const line = await admittedLine(server, await handshakeOf(server, 'audience'))
    const emit = vi.spyOn(EventEmitter.prototype, 'emit')
    line.socket.write(Buffer.concat(Array.from({ length: count }, () => frame(OPCODE.ping))))
    await until(() => line.closed(), 'its end')
    const emitters = emit.mock.contexts.map((by) =>
      by instanceof EventEmitter ? by.constructor.name : '',
    )
    const pings = emit.mock.calls.filter(
      ([name], at) => name === 'ping' && emitters[at] === 'Receiver',
    )
    emit.mockRestore()
    await server.stop()
    expect(server.errors).toEqual([])
    expect(pings.length).toBeLessThanOrEqual(READ_ONLY_FRAMES.points)
  },
)
