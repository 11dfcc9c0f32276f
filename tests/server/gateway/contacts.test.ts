import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { hearing } from '../../support/hearing.ts'
import { connectRaw, handshakeOf, joinAs, Screen } from '../../support/screen.ts'
import { LINKS, SHOW, startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const MAIL = 'ada@example.org'

let server: TestServer
let owner: Screen

beforeAll(async () => {
  server = await startServer()
  const key = await newOwnerKey(server.store)
  const { wire, sent } = connectRaw(server.url, { as: 'owner', protocol: PROTOCOL, key })
  await until(() => wire.connected, 'the owner')
  owner = new Screen(wire, sent)
})
afterAll(async () => {
  owner.leave()
  expect(server.troubles).toEqual([])
  await server.stop()
})

async function owned(show: string): Promise<OwnedShow> {
  const reply = await owner.ask('shows', {})
  const found = 'shows' in reply ? reply.shows.find((one) => one.show === show) : undefined
  if (found === undefined) throw new Error(`${show} is not there`)
  return found
}

const contactOf = async (show: string, person: string) =>
  (await owned(show)).people.find(({ id }) => id === person)?.contact

describe('how a person is reached', () => {
  test.each(LINKS.map(({ link }) => [link] as const))('set and read by %s', async (link) => {
    const screen = await joinAs(server, link)
    const set = await screen.ask('setContact', { person: 'ada', contact: MAIL })
    const links = await screen.ask('links', {})
    screen.leave()
    if (['owner', 'planner', 'moderator', 'moderator-2', 'cem'].includes(link)) {
      expect(set).toEqual({ ok: true })
      expect(links).toMatchObject({ contacts: { ada: MAIL } })
    } else {
      expect([set, links]).toMatchObject([
        { problem: 'not-for-this-link' },
        { problem: 'not-for-this-link' },
      ])
    }
  })

  test('is pushed to nobody, and stands in no log, snapshot or state', async () => {
    const screens = await Promise.all(LINKS.map(({ link }) => joinAs(server, link)))
    const said = await owner.ask('setContactAsOwner', {
      show: SHOW,
      person: 'bo',
      contact: '+49 30 1234567',
    })
    expect(said).toEqual({ ok: true })
    // Whatever was pushed before this is answered has come by then.
    await Promise.all(screens.map((screen) => screen.ask('time', {})))
    for (const screen of screens) {
      expect(JSON.stringify([screen.joined, screen.sent])).not.toMatch(/ada@|1234567/)
      screen.leave()
    }
    const log = await server.store.eventsAfter(SHOW, 0)
    const snapshot = await server.store.snapshot(SHOW)
    const state = (await server.hosts.get(SHOW))?.state
    expect(JSON.stringify([log, snapshot, state])).not.toMatch(/ada@|1234567/)
  })

  test('is a mail address or a phone number of somebody on the agenda, and can be forgotten', async () => {
    const set = (person: string, contact: string | null) =>
      owner.ask('setContactAsOwner', { show: SHOW, person, contact })
    expect(await set('ada', 'at the door')).toMatchObject({ problem: 'malformed' })
    expect(await set('nobody', MAIL)).toEqual({
      ok: false,
      refusal: { reason: 'unknown-person', person: 'nobody' },
    })
    await set('ada', ' ada@example.net ')
    expect(await contactOf(SHOW, 'ada')).toBe('ada@example.net')
    await set('ada', null)
    expect(await contactOf(SHOW, 'ada')).toBeNull()
  })

  test('goes along with a copy of the show', async () => {
    await owner.ask('setContactAsOwner', { show: SHOW, person: 'bo', contact: 'bo@example.org' })
    const copied = { id: randomUUID(), show: 'second', from: SHOW, date: '2027-03-01' }
    expect(await owner.ask('copyShow', { ...copied, rehearsal: false })).toMatchObject({ ok: true })
    expect(await contactOf('second', 'bo')).toBe('bo@example.org')
  })

  test('is at once that of somebody who comes to a later day, and of nobody else there', async () => {
    const { people, segments, ...agenda } = hearing()
    const makes = (show: string, names: readonly string[]) =>
      owner.ask('makeShow', {
        id: randomUUID(),
        show,
        rehearsal: false,
        series: 'later',
        agenda: { ...agenda, people: people.filter(({ id }) => names.includes(id)), segments },
      })
    const all = people.map(({ id }) => id)
    await makes('late-1', all)
    await owner.ask('setContactAsOwner', { show: 'late-1', person: 'ada', contact: MAIL })
    await makes('late-2', all)
    expect(await contactOf('late-2', 'ada')).toBe(MAIL)
    expect(await contactOf('late-2', 'bo')).toBeNull()
    const path = (await owned('late-2')).links.find(({ link }) => link === 'planner')?.path ?? ''
    const day = { ...server, show: 'late-2', token: async () => path.split('.').at(-1) ?? '' }
    const planner = await joinAs(day, 'planner')
    expect(await planner.ask('links', {})).toMatchObject({ contacts: { ada: MAIL } })
    planner.leave()
    await owner.ask('setContactAsOwner', { show: 'late-2', person: 'ada', contact: null })
    expect(await contactOf('late-1', 'ada')).toBeNull()
  })

  test('a copy joins the series of its show, and a rehearsal of it does not', async () => {
    const copies = (show: string, rehearsal: boolean) =>
      owner.ask('copyShow', {
        id: randomUUID(),
        show,
        from: 'late-1',
        date: '2027-03-08',
        rehearsal,
      })
    await copies('late-3', false)
    await copies('tried', true)
    expect((await owned('late-3')).series).toBe('later')
    expect((await owned('tried')).series).toBeNull()
  })

  test('is one for a person in all shows that belong together, and nobody else’s of the same name', async () => {
    const agenda = hearing()
    const makes = (show: string, affiliation: string | null, series: string) =>
      owner.ask('makeShow', {
        id: randomUUID(),
        show,
        rehearsal: false,
        series,
        agenda: {
          ...agenda,
          people: agenda.people.map((person) =>
            person.id === 'ada'
              ? { ...person, affiliation: affiliation === null ? null : { en: affiliation } }
              : person,
          ),
        },
      })
    await makes('day-1', 'Oslo', 'one')
    await makes('day-2', 'Oslo', 'one')
    await makes('day-3', 'Turin', 'one')
    await makes('other', 'Oslo', 'another')
    const told = () =>
      Promise.all(['day-1', 'day-2', 'day-3', 'other'].map((show) => contactOf(show, 'ada')))
    await owner.ask('setContactAsOwner', { show: 'day-2', person: 'ada', contact: MAIL })
    expect(await told()).toEqual([MAIL, MAIL, null, null])
    const path = (await owned('day-1')).links.find(({ link }) => link === 'planner')?.path ?? ''
    const day = { ...server, show: 'day-1', token: async () => path.split('.').at(-1) ?? '' }
    const planner = await joinAs(day, 'planner')
    await planner.ask('setContact', { person: 'ada', contact: null })
    planner.leave()
    expect(await told()).toEqual([null, null, null, null])
  })
})

describe('when a link was opened', () => {
  const openedOf = async (link: string) =>
    (await owned(SHOW)).links.find((one) => one.link === link)?.opened ?? null

  test('is told first and last, with what it was opened on; who says nothing leaves no trace', async () => {
    expect(await openedOf('bo')).toBeNull()
    const opens = async (on: string) => {
      const { wire } = connectRaw(server.url, { ...(await handshakeOf(server, 'bo')), on })
      await until(() => wire.connected, 'bo')
      wire.disconnect()
    }
    await opens('phone')
    const first = await openedOf('bo')
    expect(first).toMatchObject({ on: 'phone' })
    await opens('computer')
    const last = await openedOf('bo')
    expect(last).toMatchObject({ first: first?.first, on: 'computer' })
    expect(last?.last).toBeGreaterThanOrEqual(first?.last ?? 0)
  })

  test('a planner is told only of those links that they hand out', async () => {
    const { wire } = connectRaw(server.url, {
      ...(await handshakeOf(server, 'moderator')),
      on: 'computer',
    })
    await until(() => wire.connected, 'the moderator')
    const planner = await joinAs(server, 'planner')
    const reply = await planner.ask('links', {})
    expect('opened' in reply ? Object.keys(reply.opened) : reply).toEqual(['bo'])
    planner.leave()
    wire.disconnect()
  })
})
