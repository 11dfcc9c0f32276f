// @vitest-environment node
import { describe, expect, onTestFinished, test } from 'vitest'
import { type LineEvents, openLine } from '../../../client/live/line.ts'
import { START, settled, until } from './screen.ts'
import { TalkingServer } from './talkingServer.ts'
import { virtualTime } from './virtualTime.ts'

const ID = '11111111-1111-4111-8111-111111111111'
const GIVE = { id: ID, command: START }

async function open() {
  const time = virtualTime()
  const server = new TalkingServer(time)
  const url = await server.open()
  const told: string[] = []
  const nothing = () => {}
  const on: LineEvents = {
    opened: () => told.push('opened'),
    cut: () => told.push('cut'),
    heard: nothing,
    joined: nothing,
    events: nothing,
    resync: nothing,
    beat: nothing,
    presence: nothing,
    writing: nothing,
    parting: nothing,
  }
  const handshake = { as: 'owner', protocol: 1, key: 'k'.repeat(22) } as const
  const line = openLine({ url, handshake, retryAfter: 5 }, time, on)
  onTestFinished(async () => {
    line.close()
    await server.close()
  })
  return { time, server, line, told }
}

describe('a message', () => {
  test('for which there is no connection is not kept for the next one', async () => {
    const { server, line, told } = await open()
    expect(await line.ask('give', GIVE)).toBeNull()
    await until(() => told.includes('opened'))
    await settled()
    expect(server.given).toEqual([])
  })

  test('is answered with null when the line is cut before its answer, and not sent again', async () => {
    const { server, line, told } = await open()
    await until(() => told.includes('opened'))
    server.reply = 'nothing'
    const answer = line.ask('give', GIVE)
    await until(() => server.given.length === 1)
    server.cut()
    expect(await answer).toBeNull()
    await until(() => told.filter((one) => one === 'opened').length === 2)
    await settled()
    expect(server.given).toHaveLength(1)
  })

  test('is answered with null when its time is over', async () => {
    const { time, server, line, told } = await open()
    await until(() => told.includes('opened'))
    server.timesAnswered = false
    const answer = line.ask('time', {}, 3_000)
    time.pass(3_000)
    expect(await answer).toBeNull()
  })
})

describe('a dropped line', () => {
  test('is cut at once and made anew', async () => {
    const { line, told } = await open()
    await until(() => told.includes('opened'))
    line.drop()
    expect(told).toEqual(['opened', 'cut'])
    await until(() => told.length === 3)
    expect(told).toEqual(['opened', 'cut', 'opened'])
  })
})
