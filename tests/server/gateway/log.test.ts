import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { Joins, MAX_JOINS } from '../../../server/gateway/session/joins.ts'
import type { LogLine } from '../../../shared/access/log/fact.ts'
import type { LinkOpening, LogPage } from '../../../shared/protocol/down/logPage.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { busyShow } from '../../support/busyShow.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { hearing, SECRETS } from '../../support/hearing.ts'
import { undo } from '../../support/press.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import {
  type OwnShow,
  serverForAll,
  serverForTest,
  startServer,
  type TestServer,
} from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const NEWEST = { before: null, after: 0, comings: null }

async function page(screen: Screen, asked: object = NEWEST): Promise<LogPage> {
  const reply = await screen.ask('log', asked)
  if ('problem' in reply) throw new Error(reply.problem)
  return reply
}

/** The whole log as this link reads it, page after page, oldest first. */
async function whole(screen: Screen): Promise<readonly LogLine[]> {
  let before: number | null = null
  let lines: readonly LogLine[] = []
  for (;;) {
    const read: LogPage = await page(screen, { before, after: 0, comings: null })
    lines = [...read.lines, ...lines]
    if (read.from === 0) return lines
    before = read.from + 1
  }
}

/** A line in short: who did it at which desk, and what. */
const short = ({ by, desk, fact }: LogLine): string => `${by?.link ?? '-'} ${desk} ${fact.key}`

const draftTitle = (text: string): Command => ({
  type: 'editDraft',
  changes: [
    {
      type: 'setText',
      of: 'show',
      id: null,
      field: 'title',
      lang: 'en',
      was: 'Hearing on the water line',
      value: text,
    },
  ],
})

describe('the log of a show', () => {
  const running = serverForAll()
  let server: OwnShow
  beforeEach(async () => {
    server = await running().newShow()
  })

  test('goes on behind what a page has, and never in the middle of a command', async () => {
    const moderator = await joinAs(server, 'moderator')
    await moderator.give({ type: 'startShow' })
    const first = await page(moderator)
    const after = first.lines.at(-1)?.seq ?? 0
    expect(await page(moderator, { ...NEWEST, after })).toMatchObject({ from: after, lines: [] })
    await moderator.give({ type: 'giveTime', item: 'source', by: MINUTE })
    const next = await page(moderator, { ...NEWEST, after })
    expect(next.lines.map(short)).toEqual(['moderator moderators given'])
  })

  test('comes in pages that leave nothing out', async () => {
    const moderator = await joinAs(server, 'moderator')
    await Promise.all(
      Array.from({ length: 160 }, (_, n) =>
        moderator.give({ type: 'giveTime', item: 'source', by: (1 + (n % 2)) * MINUTE }),
      ),
    )
    const newest = await page(moderator)
    expect(newest.from).toBeGreaterThan(0)
    const lines = await whole(moderator)
    expect(lines.filter(({ fact }) => fact.key === 'given')).toHaveLength(160)
    expect(new Set(lines.map(({ seq }) => seq)).size).toBe(lines.length)
    expect((await page(moderator, { ...NEWEST, before: 1 })).lines).toEqual([])
  })

  test('is asked for in its own words and no faster than hands need', async () => {
    const moderator = await joinAs(server, 'moderator')
    for (const bad of [{}, { ...NEWEST, before: 0 }, { ...NEWEST, after: -1 }, { ...NEWEST, x: 1 }])
      expect(await moderator.ask('log', bad)).toMatchObject({ problem: 'malformed' })
    const replies = await Promise.all(
      Array.from({ length: 70 }, () => moderator.ask('log', NEWEST)),
    )
    expect(replies.some((reply) => 'problem' in reply && reply.problem === 'too-many')).toBe(true)
  })

  test('names the planner who undid a step, and the moderator who undid another', async () => {
    const [planner, moderator] = [
      await joinAs(server, 'planner'),
      await joinAs(server, 'moderator'),
    ]
    const [draftStep, runStep] = [randomUUID(), randomUUID()]
    expect(await planner.give(draftTitle('Another title'), draftStep)).toMatchObject({ ok: true })
    await planner.does({ type: 'undo', steps: [draftStep], listed: false })
    await moderator.give({ type: 'startShow' }, runStep)
    await moderator.does(undo(runStep))
    const lines = (await whole(moderator)).slice(-4)
    expect(lines.map(short)).toEqual([
      'planner planner step',
      'planner planner undone',
      'moderator moderators started',
      'moderator moderators undone',
    ])
    expect(lines[0]).toMatchObject({ step: draftStep, fact: { deed: { command: 'editDraft' } } })
    expect(lines[1]).toMatchObject({ fact: { step: draftStep }, by: { roles: ['planner'] } })
    expect(lines[3]).toMatchObject({ fact: { step: runStep, deed: { key: 'startShow' } } })
  })
})

describe('the log of a busy show', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await serverForTest()
  })

  test('is whole after a reload, and for a colleague who takes over', async () => {
    await busyShow(server)
    const moderator = await joinAs(server, 'moderator')
    const lines = await whole(moderator)
    moderator.leave()
    const [again, colleague] = [
      await joinAs(server, 'moderator'),
      await joinAs(server, 'moderator-2'),
    ]
    expect(await whole(again)).toEqual(lines)
    expect(await whole(colleague)).toEqual(lines)
    expect(lines.map(short)).toEqual(
      expect.arrayContaining([
        'moderator moderators started',
        'timekeeper timekeepers paused',
        'bo speaker handFloor',
        'interpreter booth language',
        'cem moderators returned',
        'moderator moderators linkMade',
      ]),
    )
    expect(lines.map(({ seq }) => seq)).toEqual(
      lines.map(({ seq }) => seq).toSorted((a, b) => a - b),
    )
  })

  test('holds no value of the draft, no contact and no address', async () => {
    const [planner, moderator] = [
      await joinAs(server, 'planner'),
      await joinAs(server, 'moderator'),
    ]
    await planner.ask('setContact', { person: 'ada', contact: 'ada@example.org' })
    const agenda = { ...hearing(), title: { en: 'title-in-the-draft-only' } }
    await planner.does({ type: 'replaceDraft', agenda, revision: 0 })
    await busyShow(server)
    await whole(moderator)
    const raw = moderator.sent.raw.join('\n')
    expect(raw).toContain('"fact"')
    for (const secret of [
      ...['title-in-the-draft-only', 'ada@example.org'],
      ...[await server.token('ada'), await server.token('planner'), '"actor"', '"commandId"'],
    ])
      expect(raw).not.toContain(secret)
    const pages = moderator.sent.raw.filter((text) => text.includes('"fact"')).join('\n')
    for (const secret of Object.values(SECRETS)) expect(pages).not.toContain(secret)
  })
})

const folder = folderForEach()
const openings = (comings: readonly LinkOpening[]) =>
  comings.map(({ what, who }) => `${who.link} ${what}`)

test('who comes and leaves is in the log of moderators, and in no event; it starts again after a restart', async () => {
  const dataDir = folder()
  const clock = new FakeClock()
  const first = await startServer({ dataDir, clock })
  const moderator = await joinAs(first, 'moderator')
  const bo = await joinAs(first, 'bo')
  clock.advance(250)
  const here = await page(moderator)
  expect(openings(here.comings)).toEqual(['moderator came', 'bo came'])
  expect(here.comings[1]?.who).toMatchObject({
    roles: ['speaker'],
    person: { name: { en: 'Bo Kyung' } },
  })
  bo.leave()
  const known = { boot: here.boot, n: here.comings.at(-1)?.n ?? 0 }
  await until(() => {
    clock.advance(250)
    return moderator.sent.presences.at(-1)?.open['bo'] === undefined
  }, 'the news that it left')
  expect(openings((await page(moderator, { ...NEWEST, comings: known })).comings)).toEqual([
    'bo left',
  ])
  await moderator.give({ type: 'startShow' })
  const lines = await whole(moderator)
  const log = await first.store.eventsAfter(first.show, 0)
  expect(JSON.stringify(log)).not.toMatch(/"(came|left)"/)
  await first.stop()

  const second = await startServer({ dataDir, clock })
  const back = await joinAs(second, 'moderator-2')
  clock.advance(SECOND)
  const after = await whole(back)
  expect(after.slice(0, lines.length)).toEqual(lines)
  expect(openings((await page(back, { ...NEWEST, comings: known })).comings)).toEqual([
    'moderator-2 came',
  ])
  await second.stop()
})

test('the newest who came and left are stored, with numbers that go on', async () => {
  const server = await startServer()
  await server.hosts.get(server.show)
  const joins = new Joins({ hosts: server.hosts, clock: { now: () => 0 }, boot: 'boot' })
  const times = MAX_JOINS / 2 + 10
  for (let n = 0; n < times; n += 1) {
    joins.add(server.show, { joined: ['bo', '@anyone'], left: [] })
    joins.add(server.show, { joined: [], left: ['bo'] })
  }
  const all = joins.since(server.show, null)
  expect(all).toHaveLength(MAX_JOINS)
  expect(all.at(-1)).toMatchObject({ n: 2 * times, what: 'left', who: { link: 'bo' } })
  expect(joins.since(server.show, { boot: 'boot', n: 2 * times - 1 })).toHaveLength(1)
  expect(joins.since(server.show, { boot: 'another', n: 2 * times })).toHaveLength(MAX_JOINS)
  await server.stop()
})
