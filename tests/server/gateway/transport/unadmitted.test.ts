import { beforeEach, expect, test } from 'vitest'
import { UNADMITTED_BYTES } from '../../../../server/gateway/limits/connectionLimits.ts'
import { HANDSHAKE_TIME, MAX_WAITING } from '../../../../server/gateway/transport/unadmitted.ts'
import { FakeClock } from '../../../support/fakeClock.ts'
import {
  admittedLine,
  frame,
  OPCODE,
  type RawLine,
  rawLine,
  upgrade,
  upgradedLine,
} from '../../../support/rawLine.ts'
import { handshakeOf } from '../../../support/screen.ts'
import { serverForTest, type TestServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

let server: TestServer
let clock: FakeClock

beforeEach(async () => {
  clock = new FakeClock()
  server = await serverForTest({ clock, trustProxy: ['127.0.0.1'] })
})

const ended = (line: RawLine) => until(() => line.closed(), 'its end')

test('connections without a handshake are closed after ten seconds, whatever they sent', async () => {
  const silent = await rawLine(server)
  const half = await rawLine(server)
  half.socket.write(upgrade().slice(0, 60))
  const upgraded = await upgradedLine(server)
  const begun = await upgradedLine(server)
  begun.socket.write(frame(OPCODE.text, '40{"as":', { stated: 3_000 }))
  const admitted = await admittedLine(server, await handshakeOf(server, 'audience'))
  await until(() => server.unadmitted() === 4, 'four that wait')
  clock.advance(HANDSHAKE_TIME - 2_000)
  const late = await rawLine(server)
  await until(() => server.unadmitted() === 5, 'one more')
  clock.advance(2_000)
  await Promise.all([silent, half, upgraded, begun].map(ended))
  await until(() => server.unadmitted() === 1, 'the one that came late')
  expect([late.closed(), admitted.closed()]).toEqual([false, false])
})

test('one that is refused keeps its place among them, and goes with them', async () => {
  const refused = await upgradedLine(server)
  const wrong = { ...(await handshakeOf(server, 'audience')), token: 'A'.repeat(22) }
  refused.socket.write(frame(OPCODE.text, `40${JSON.stringify(wrong)}`))
  await until(() => refused.received().includes('wrong-token'), 'the refusal')
  expect(server.unadmitted()).toBe(1)
  clock.advance(HANDSHAKE_TIME)
  await ended(refused)
})

test('one that only asks for a page is not counted, until it becomes a WebSocket', async () => {
  const line = await rawLine(server)
  await until(() => server.unadmitted() === 1, 'one that waits')
  line.socket.write('GET /healthz HTTP/1.1\r\nHost: rostrum\r\n\r\n')
  await until(() => line.received().includes('"ok":true'), 'the page')
  expect(server.unadmitted()).toBe(0)
  line.socket.write(upgrade('10.0.0.7'))
  await until(() => line.received().includes('"sid"'), 'the upgrade')
  expect([server.unadmitted('10.0.0.7'), server.unadmitted()]).toEqual([1, 1])
})

test('none of them may send more than 8 KiB, in one message, in many, or in pieces', async () => {
  const announced = await upgradedLine(server)
  announced.socket.write(frame(OPCODE.text, '40', { stated: 900_000 }))
  const many = await upgradedLine(server)
  const noise = frame(OPCODE.pong, 'x'.repeat(120))
  many.socket.write(Buffer.concat(Array.from({ length: 70 }, () => noise)))
  const pieces = await upgradedLine(server)
  pieces.socket.write(frame(OPCODE.text, 'x'.repeat(3_000), { final: false }))
  pieces.socket.write(frame(OPCODE.continued, '', { stated: 1_500 }))
  const head = await rawLine(server)
  head.socket.write(`${upgrade().slice(0, -2)}X-More: ${'x'.repeat(UNADMITTED_BYTES)}`)
  await Promise.all([announced, many, pieces, head].map(ended))
  await until(() => server.unadmitted() === 0, 'that none waits')
})

test('where too many wait at an address, those who waited longest go, and who brings a token is let in', async () => {
  const before = MAX_WAITING.perAddress
  MAX_WAITING.perAddress = 20
  try {
    const address = '10.0.0.9'
    const strangers: RawLine[] = []
    for (let n = 0; n < 30; n += 1) {
      const line = await rawLine(server)
      line.socket.write(upgrade(address))
      await until(() => line.received().includes('"sid"'), 'the upgrade')
      strangers.push(line)
    }
    await until(() => strangers.filter((line) => line.closed()).length === 10, 'the oldest to go')
    expect(strangers.map((line) => line.closed())).toEqual(strangers.map((_, n) => n < 10))
    expect([server.unadmitted(address), server.unadmitted()]).toEqual([20, 20])
    const good = await rawLine(server)
    good.socket.write(upgrade(address))
    await until(() => good.received().includes('"sid"'), 'the upgrade')
    const handshake = await handshakeOf(server, 'moderator')
    good.socket.write(frame(OPCODE.text, `40${JSON.stringify(handshake)}`))
    await until(() => good.received().includes('40{"sid"'), 'being let in')
    expect(server.unadmitted(address)).toBe(19)
  } finally {
    MAX_WAITING.perAddress = before
  }
})
