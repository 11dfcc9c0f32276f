import { beforeEach, expect, test } from 'vitest'
import type { Joined } from '../../../shared/protocol/down/down.ts'
import type { Problem } from '../../../shared/protocol/up/up.ts'
import { connectRaw, handshakeOf, joinAs, refusal } from '../../support/screen.ts'
import { type OwnShow, serverForAll } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const running = serverForAll()
let server: OwnShow

beforeEach(async () => {
  server = await running().newShow()
})

/** Connects with what a screen has, asks for nothing, and keeps what it is told. */
async function connect(link: string, seq: number | null) {
  const auth = { ...(await handshakeOf(server, link)), join: { seq } }
  const { wire, sent } = connectRaw(server.url, auth)
  const answers: (Joined | Problem)[] = []
  wire.on('joined', (joined) => answers.push(joined))
  await until(() => answers.length > 0, `${link} to be told`)
  return { wire, sent, answers }
}

test('a screen that joins with its handshake gets the same answer as one that asks, and the events after it', async () => {
  const moderator = await joinAs(server, 'moderator')
  for (const link of ['audience', 'ada', 'moderator']) {
    const other = await joinAs(server, link)
    const { wire, sent, answers } = await connect(link, null)
    const { sent: _, ...expected } = other.joined
    expect(answers).toEqual([{ ...expected, sent: expect.any(Number) }])
    const was = moderator.state.run.language
    await moderator.give({ type: 'setLanguage', language: was === 'en' ? 'fr' : 'en', was })
    await until(() => sent.frames.length > 0, 'what came after')
    expect(sent.frames[0]?.prev).toBe(other.joined.seq)
    wire.disconnect()
  }
})

test('a screen that joins with its handshake gets only the events it lacks, or none', async () => {
  const moderator = await joinAs(server, 'moderator')
  const { seq } = moderator.joined
  await moderator.give({ type: 'startShow' })
  await moderator.reached(moderator.seq)
  const [behind] = (await connect('audience', seq)).answers
  expect(behind).toMatchObject({ type: 'events' })
  const newest = behind !== undefined && 'seq' in behind ? behind.seq : null
  expect((await connect('audience', newest)).answers).toEqual([
    expect.objectContaining({ type: 'events', events: [], seq: newest }),
  ])
})

test('a screen that joins with its handshake counts as connected once, also when it joins again later', async () => {
  const moderator = await joinAs(server, 'moderator')
  const { wire, sent } = await connect('ada', null)
  wire.emit('join', { seq: null }, () => {})
  await moderator.give({ type: 'startShow' })
  await until(() => sent.frames.length > 0, 'a frame')
  expect(sent.frames).toHaveLength(1)
  await until(() => moderator.sent.presences.at(-1)?.open['ada'] === 1, 'ada')
})

test('a screen that joins with a malformed handshake is refused', async () => {
  const auth = { ...(await handshakeOf(server, 'audience')), join: { seq: 'all' } }
  expect(await refusal(server.url, auth)).toEqual({ reason: 'malformed' })
})
