import { expect, test } from 'vitest'
import { linkPath } from '../../../server/access/token.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { given } from '../../support/given.ts'
import { hearing } from '../../support/hearing.ts'
import { LINKS_KEY } from '../../support/linksKey.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { present } from '../../support/present.ts'
import { logAs } from '../../support/ranShow.ts'
import { refusal } from '../../support/screen.ts'
import { SHOW, serverForTest, type TestServer } from '../../support/server.ts'
import { readCalendar } from '../export/calendar/readCalendar.ts'

const grant = (role: Role, person: string | null = null): Grant => ({
  roles: [role],
  person,
  booth: null,
})

/** Makes the link of a calendar as the owner does, and returns its id and its path. */
async function made(server: TestServer, of: Grant, show = SHOW) {
  expect(await server.give({ type: 'makeLink', grant: of }, { show })).toMatchObject({ ok: true })
  const link = present((await server.hosts.get(show))?.state.links.at(-1))
  return { link: link.id, path: linkPath(LINKS_KEY, show, link) }
}

async function get(server: TestServer, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}${path}`, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('R22: the calendar of a show is fetched by its address, and again only after a change', async () => {
  const server = await serverForTest()
  const { path } = await made(server, grant('calendar'))
  const { status, headers, text } = await get(server, path)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(headers.get('cache-control')).toBe('private, no-cache')
  expect(headers.get('content-disposition')).not.toContain(SHOW)
  expect(readCalendar(text).events).toHaveLength(2)
  const known = { 'if-none-match': headers.get('etag') ?? '' }
  await server.give({ type: 'setPublic', public: true, was: false })
  expect(await get(server, path, known)).toMatchObject({ status: 304, text: '' })
  await server.give({ type: 'drop', item: 'sea' })
  expect((await get(server, path, known)).status).toBe(200)
  expect((await get(server, `${path}?lang=zh`)).text).toContain('时间：')
  expect((await get(server, `${path}?lang=nonsense!`)).status).toBe(200)
})

test('R22: a person fetches their own turns', async () => {
  const server = await serverForTest()
  const { path } = await made(server, grant('calendar', 'bo'))
  const { events } = readCalendar((await get(server, path)).text)
  expect(events.map(({ uid }) => uid)).toEqual([`item-river.${SHOW}@rostrum`])
})

test('R22: the address of a calendar opens nothing else', async () => {
  const server = await serverForTest()
  const { link, path } = await made(server, grant('calendar', 'ada'))
  const key = /([^/]+)\.ics$/.exec(path)?.[1] ?? ''
  const headers = { authorization: `Bearer ${key}` }
  for (const other of ['/api/v1/shows', `/export/${SHOW}/published.json`, '/addresses'])
    expect((await get(server, other, headers)).status).toBe(401)
  const token = key.split('.').at(-1) ?? ''
  const auth = { as: 'link', protocol: PROTOCOL, show: SHOW, link, token }
  expect(await refusal(server.url, auth)).toEqual({ reason: 'wrong-token' })
})

test('R22: other links and withdrawn ones fetch no calendar', async () => {
  const server = await serverForTest()
  const { link, path } = await made(server, grant('calendar'))
  const moderator = `${SHOW}.moderator.${await server.token('moderator')}`
  for (const other of [
    `/calendar/${moderator}.ics`,
    '/calendar/nobody.ics',
    '/calendar/a',
    '/calendar/',
  ])
    expect((await get(server, other)).status).toBe(404)
  await server.give({ type: 'revokeLink', link })
  expect((await get(server, path)).status).toBe(404)
})

test('R22: the calendar of a series has its shows, and only the owner makes it', async () => {
  const store = new MemoryStore()
  await store.append(logAs(given(hearing()), 'first', 'evenings'))
  await store.append(logAs(given(hearing()), 'second', 'evenings'))
  await store.append(logAs(given(hearing()), 'elsewhere', 'mornings'))
  const server = await serverForTest({ store })
  const { path } = await made(server, grant('seriesCalendar'), 'first')
  const { events } = readCalendar((await get(server, path)).text)
  expect(events.map(({ uid }) => uid).toSorted()).toEqual([
    'segment-panel.first@rostrum',
    'segment-panel.second@rostrum',
    'segment-talks.first@rostrum',
    'segment-talks.second@rostrum',
  ])
  expect(events[0]?.title).toContain('Hearing on the water line')
  const make: Command = { type: 'makeLink', grant: grant('seriesCalendar') }
  expect(await server.give(make, { link: 'moderator' })).toMatchObject({
    ok: false,
    refusal: { reason: 'forbidden' },
  })
})
