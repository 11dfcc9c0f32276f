import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { REAL_TIME } from '../../../shared/time/showClock.ts'
import { hearing } from '../../support/hearing.ts'
import { type OwnerPage, openOwner } from '../../support/ownerPage.ts'
import { present } from '../../support/present.ts'
import { openScreen, refusal, type Screen } from '../../support/screen.ts'
import { SHOW, serverForAll, type TestServer } from '../../support/server.ts'
import { linkedBy } from '../../support/shows.ts'
import { until } from '../../support/until.ts'

const running = serverForAll()
let server: TestServer
let page: OwnerPage

beforeAll(async () => {
  server = running()
  page = await openOwner(server)
})
afterAll(() => page.leave())

const ids = (show: string) => ({ id: randomUUID(), show })

async function answer(
  name: 'makeShow' | 'copyShow' | 'rehearseExample' | 'giveAsOwner',
  message: unknown,
): Promise<Answer> {
  const reply = await page.ask(name, message)
  if (!('ok' in reply)) throw new Error(JSON.stringify(reply))
  return reply
}

const gives = (show: string, command: Command) => answer('giveAsOwner', { ...ids(show), command })

const owned = (show: string) => page.show(show)

const makes = (show: string, id: string = randomUUID()) =>
  answer('makeShow', { id, show, agenda: hearing(), rehearsal: false })

async function publishes(show: string): Promise<Answer> {
  const draft = present((await owned(show)).draft)
  const { revision, step } = draft
  return gives(show, { type: 'publish', revision, step })
}

const asAnyone = (show: string) => ({ as: 'public', protocol: PROTOCOL, show })

async function follows(show: string): Promise<Screen> {
  const screen = await openScreen(server, asAnyone(show))
  await screen.join()
  return screen
}

test('a show that its owner makes is a draft with links for everyone, and nobody sees its agenda before it is published', async () => {
  expect(await makes('made')).toMatchObject({ ok: true })
  const show = await owned('made')
  expect(show).toMatchObject({
    status: 'draft',
    public: false,
    archived: false,
    rehearsal: false,
  })
  expect(show.links.map(({ link }) => link)).toEqual([
    ...['ada', 'bo', 'cem', 'moderator', 'timekeeper', 'planner', 'audience', 'stage'],
  ])
  const desk = await page.openLink(server, 'made', 'moderator')
  expect(desk.state.published).toBeNull()
  expect(await publishes('made')).toMatchObject({ ok: true })
  await until(() => desk.sent.resyncs.length > 0, 'the agenda')
  expect(desk.state.published?.agenda.title).toEqual(hearing().title)
  expect((await owned('made')).links.find(({ link }) => link === 'moderator')?.open).toBe(1)
  desk.leave()
})

test('a show that its owner makes is made once however often the page asks, and an id that is taken is refused', async () => {
  const id = randomUUID()
  const first = await makes('once', id)
  expect(await makes('once', id)).toEqual(first)
  expect(await makes('once')).toEqual({ ok: false, refusal: { reason: 'id-taken', id: 'once' } })
  expect((await owned('once')).links).toHaveLength(8)
})

test('P12: a show that its owner makes: links its documents by https alone', async () => {
  const agenda = linkedBy('http://example.org/script', hearing())
  const refused = await answer('makeShow', { ...ids('plain'), agenda, rehearsal: false })
  expect(refused).toMatchObject({ refusal: { reason: 'not-https', document: 'Script' } })
})

test('a show that its owner makes can be a rehearsal, whose clock can be set', async () => {
  await answer('makeShow', { ...ids('trial'), agenda: hearing(), rehearsal: true })
  expect((await owned('trial')).rehearsal).toBe(true)
  const clock = { type: 'setClock', rate: 10, paused: false, forwardTo: null } as const
  expect(await gives('trial', clock)).toMatchObject({ ok: true })
  expect(await gives(SHOW, clock)).toMatchObject({ refusal: { reason: 'not-rehearsal' } })
})

test('a rehearsal of the example is published and about to begin, with links of its own', async () => {
  expect(await answer('rehearseExample', ids('example'))).toMatchObject({ ok: true })
  const made = await owned('example')
  expect(made).toMatchObject({ rehearsal: true, status: 'planned', public: false })
  expect(made.title['en']).toMatch(/Science-Policy Dialogue.* \(rehearsal\)$/)
  expect(made.links.map(({ link }) => link)).toContain('moderator')
  const state = (await server.head('example')).state
  expect(state.clock).toEqual(REAL_TIME)
  const [first] = await server.store.eventsAfter('example', 0)
  const ahead = made.startsAt - (first?.wall ?? 0)
  expect(ahead).toBeGreaterThanOrEqual(2 * MINUTE)
  expect(ahead).toBeLessThanOrEqual(3 * MINUTE)
  const agenda = state.published?.agenda
  expect((agenda?.hardStop?.at ?? 0) - made.startsAt).toBe(150 * MINUTE)
  expect(await gives('example', { type: 'startShow' })).toMatchObject({ ok: true })
})

test('a rehearsal of the example is a new one each time, with a number in its title; a repeated message gets the same', async () => {
  const again = ids('example-2')
  const first = await answer('rehearseExample', again)
  expect(await answer('rehearseExample', again)).toEqual(first)
  expect((await owned('example-2')).title).toMatchObject({
    en: expect.stringMatching(/ \(rehearsal 2\)$/),
    'zh-Hans': expect.stringMatching(/（彩排 2）$/),
  })
  await answer('rehearseExample', ids('example-3'))
  expect((await owned('example-3')).title['en']).toMatch(/ \(rehearsal 3\)$/)
})

test('only the owner sees which shows form a series', async () => {
  const together = { agenda: hearing(), rehearsal: false, series: 'a-series' }
  for (const show of ['day-1', 'day-2']) await answer('makeShow', { ...ids(show), ...together })
  expect((await owned('day-2')).series).toBe('a-series')
  expect((await owned(SHOW)).series).toBeNull()
  const seen = await page.openLink(server, 'day-1', 'planner')
  expect(JSON.stringify([seen.joined, seen.state])).not.toContain('a-series')
  seen.leave()
})

test('a copy of a show has the same plan by the same clocks on its date, new links, and is a draft', async () => {
  const copy = { from: SHOW, date: '2031-02-03', rehearsal: false }
  expect(await answer('copyShow', { ...ids('copy'), ...copy })).toMatchObject({ ok: true })
  const [original, made] = [await owned(SHOW), await owned('copy')]
  expect(made.status).toBe('draft')
  expect(made.title).toEqual(original.title)
  const paths = new Set(original.links.map(({ path }) => path))
  expect(made.links.filter(({ path }) => paths.has(path))).toEqual([])
})

test('a copy of a show of a show that is not there is refused', async () => {
  const copy = { from: 'nowhere', date: '2031-02-03', rehearsal: false }
  expect(await answer('copyShow', { ...ids('none'), ...copy })).toEqual({
    ok: false,
    refusal: { reason: 'no-such-show', show: 'nowhere' },
  })
})

const archive = { type: 'setArchived', archived: true, was: false } as const

test('archiving puts a show away until it is restored; meanwhile it takes nothing', async () => {
  await makes('old')
  expect(await gives('old', archive)).toMatchObject({ ok: true })
  expect((await owned('old')).archived).toBe(true)
  expect(await publishes('old')).toEqual({ ok: false, refusal: { reason: 'archived' } })
  const restore = { type: 'setArchived', archived: false, was: true } as const
  expect(await gives('old', restore)).toMatchObject({ ok: true })
  expect(await publishes('old')).toMatchObject({ ok: true })
})

describe('a public show', () => {
  const open = { type: 'setPublic', public: true, was: false } as const
  const shut = { type: 'setPublic', public: false, was: true } as const

  test('is followed by anyone as its audience, until it is closed to them', async () => {
    await makes('public')
    await publishes('public')
    expect(await refusal(server.url, asAnyone('public'))).toEqual({ reason: 'not-public' })
    await gives('public', open)
    const screen = await follows('public')
    expect(screen.joined.grant).toEqual({ roles: ['audience'], person: null, booth: null })
    expect(screen.state.published?.agenda.meeting).toBeNull()
    expect(screen.state.links).toEqual([])
    expect(await screen.give({ type: 'startShow' })).toMatchObject({
      refusal: { reason: 'forbidden' },
    })
    expect(await owned('public')).toMatchObject({ public: true, anyone: 1 })
    await gives('public', shut)
    await until(() => screen.sent.disconnects.length > 0, 'the parting')
    expect(screen.sent.disconnects).toEqual([{ reason: 'withdrawn' }])
    await until(() => !screen.wire.connected, 'the end')
  })

  test('is closed to them when it is archived', async () => {
    await makes('put-away')
    await publishes('put-away')
    await gives('put-away', open)
    const screen = await follows('put-away')
    await gives('put-away', { type: 'setArchived', archived: true, was: false })
    await until(() => screen.sent.disconnects.length > 0, 'the parting')
    expect(await refusal(server.url, asAnyone('put-away'))).toEqual({ reason: 'not-public' })
  })

  test('that is not there is refused like one that is closed', async () => {
    expect(await refusal(server.url, asAnyone('none'))).toEqual({ reason: 'not-public' })
  })
})
