import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { admittedLine, frame, OPCODE } from '../../support/rawLine.ts'
import { handshakeOf, joinAs, refusal, type Screen } from '../../support/screen.ts'
import { type OwnShow, serverForAll, startServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const running = serverForAll()
let server: OwnShow
let moderator: Screen

beforeEach(async () => {
  server = await running().newShow()
  moderator = await joinAs(server, 'moderator')
})
afterEach(() => moderator.leave())

/** The server is there and takes the moderator's commands. */
async function stillServes(): Promise<void> {
  const answer = await moderator.give({ type: 'setLanguage', language: 'en', was: null })
  expect(answer).not.toHaveProperty('problem')
}

const badMessages: ReadonlyArray<readonly [string, string, unknown]> = [
  ['a join from the future', 'join', { seq: 1.5 }],
  ['a join without a seq', 'join', {}],
  ['a join with a word too many', 'join', { seq: null, as: 'owner' }],
  ['a command that does not exist', 'give', { id: randomUUID(), command: { type: 'explode' } }],
  ['a command without an id', 'give', { command: { type: 'startShow' } }],
  ['a command under an id that is none', 'give', { id: '7', command: { type: 'startShow' } }],
  ['a command with more', 'give', { id: randomUUID(), command: { type: 'startShow', at: 7 } }],
  ['a command for nobody', 'give', { id: randomUUID(), command: null }],
  ['a stamp of its own', 'give', { id: randomUUID(), at: 5, command: { type: 'startShow' } }],
  ['a prototype', 'give', JSON.parse('{"__proto__":{"id":1},"command":{"type":"pause"}}')],
  ['nothing', 'give', null],
  ['a list', 'outcome', []],
  ['an outcome of nothing', 'outcome', { ids: [] }],
  ['too many outcomes', 'outcome', { ids: Array.from({ length: 51 }, () => randomUUID()) }],
  ['a text for a question', 'time', 'now?'],
  ['a message that does not exist', 'constructor', {}],
  ['another', 'shutDown', { now: true }],
]

test('a screen that goes on asking too much is closed once', async () => {
  const warnings: string[] = []
  const onWarning = ({ name }: Error) => void warnings.push(name)
  process.on('warning', onWarning)
  onTestFinished(() => void process.off('warning', onWarning))
  const line = await admittedLine(server, await handshakeOf(server, 'moderator'))
  const joins = Array.from({ length: 500 }, (_, n) =>
    frame(OPCODE.text, `42${n}["join",{"seq":null}]`),
  )
  line.socket.write(Buffer.concat(joins))
  await until(() => line.received().includes('"parting"'), 'the parting')
  line.socket.end()
  await until(() => line.closed(), 'the end')
  expect(line.received().match(/"parting"/g)).toHaveLength(1)
  expect(warnings).toEqual([])
})

test('a message that is badly formed is answered and does no harm', async () => {
  for (const [what, name, message] of badMessages) {
    const { seq } = moderator
    const problem = await moderator.wire.emitWithAck(name, message)
    expect({ what, ...problem }).toMatchObject({ what, problem: 'malformed' })
    expect(problem.detail.length).toBeLessThanOrEqual(200)
    await stillServes()
    expect((await server.head()).state.run.position.status).toBe('planned')
    expect(moderator.seq).toBeGreaterThanOrEqual(seq)
  }
})

test.each([
  ['without a callback', [{ id: randomUUID(), command: { type: 'explode' } }]],
  ['with a text for a callback', [{ seq: null }, 'answer me']],
  ['with nothing at all', []],
  ['with everything twice', [{ seq: null }, { seq: null }, { seq: null }]],
])('a message that is badly formed does no harm %s', async (_what, args) => {
  for (const name of ['join', 'give', 'outcome', 'time', 'shows', 'nothing']) {
    moderator.wire.emit(name, ...args)
  }
  await stillServes()
})

test('a message that is badly formed with the callback in the place of the message is answered', async () => {
  expect(await moderator.wire.emitWithAck('join')).toMatchObject({ problem: 'malformed' })
})

test.each<[string, (screen: Screen) => void]>([
  ['has bytes attached', ({ wire }) => wire.emit('give', new Uint8Array([1, 2, 3]))],
  ['is not a message of the protocol', ({ wire }) => wire.io.engine.write('2["join"')],
])('a message that is badly formed that %s ends its connection only', async (_what, send) => {
  const other = await joinAs(server, 'timekeeper')
  send(other)
  await until(() => !other.wire.connected, 'the end of the connection')
  await stillServes()
})

test.each([
  ['audience', 2],
  ['stage', 2],
  ['ada', 8],
  ['moderator', 64],
  ['planner', 1_024],
])('a message that is too large: a message of %s may be %i KiB', async (link, kib) => {
  const screen: Screen = await joinAs(server, link)
  const padded = (bytes: number) => {
    const message = { id: randomUUID(), command: { type: 'x' } }
    const length = Buffer.byteLength(`4210${JSON.stringify(['give', message])}`)
    return { ...message, command: { type: 'x'.repeat(1 + bytes - length) } }
  }
  expect(await screen.ask('give', padded(kib * 1_024 - 8))).toMatchObject({
    problem: 'malformed',
  })
  screen.wire.emit('give', padded(kib * 1_024 + 8))
  await until(() => !screen.wire.connected, 'its end')
  expect(screen.sent.disconnects).toEqual([{ reason: 'malformed' }])
  await stillServes()
})

test('a message that is too large is not even read before the handshake', async () => {
  const good = await handshakeOf(server, 'moderator')
  await expect(refusal(server.url, { ...good, more: 'x'.repeat(5_000) })).rejects.toThrow('cut off')
  await stillServes()
})

test('too many messages that ask for the whole show are refused past a rate', async () => {
  const audience = await joinAs(server, 'audience')
  const answers = await Promise.all(
    Array.from({ length: 70 }, () => audience.ask('join', { seq: null })),
  )
  expect(answers.filter((answer) => 'problem' in answer)).toHaveLength(11)
  audience.leave()
})

test('too many messages are refused past the rate, while others are served', async () => {
  const timekeeper = await joinAs(server, 'timekeeper')
  const pause = () => timekeeper.give({ type: 'pause', item: 'source' })
  const answers = await Promise.all(Array.from({ length: 260 }, pause))
  const refused = answers.filter((answer) => 'problem' in answer && answer.problem === 'too-many')
  expect(refused).toHaveLength(60)
  await stillServes()
})

test('too many messages without end close the connection', async () => {
  const speaker = await joinAs(server, 'bo')
  for (let sent = 0; sent < 700; sent += 1) speaker.wire.emit('time', {})
  await until(() => !speaker.wire.connected, 'its end')
  expect(speaker.sent.disconnects).toEqual([{ reason: 'too-many' }])
  await stillServes()
})

test('too many messages of strangers turn them away for a while, and nobody at their address who has a token', async () => {
  const alone = await startServer()
  onTestFinished(alone.stop)
  server = alone
  const good = await handshakeOf(server, 'moderator')
  const guess = () => refusal(server.url, { ...good, token: 'A'.repeat(22) })
  moderator = await joinAs(server, 'moderator')
  const reasons = await Promise.all(Array.from({ length: 320 }, guess))
  expect(reasons.filter(({ reason }) => reason === 'too-many').length).toBeGreaterThanOrEqual(20)
  await stillServes()
  for (const link of ['moderator-2', 'planner', 'audience']) await joinAs(server, link)
  const key = `${server.show}.planner.${await server.token('planner')}`
  const draft = (bearer: string) =>
    fetch(`${server.url}/export/${server.show}/draft.json`, {
      headers: { authorization: `Bearer ${bearer}` },
    })
  expect((await draft(key)).status).not.toBe(429)
  // What was guessed by socket counts by HTTP too.
  expect((await draft(`${server.show}.planner.${'A'.repeat(22)}`)).status).toBe(429)
})
