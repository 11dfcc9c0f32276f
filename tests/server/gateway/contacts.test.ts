import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { Command } from '../../../shared/run/command.ts'
import { hearing } from '../../support/hearing.ts'
import { connectRaw, joinAs, Screen } from '../../support/screen.ts'
import { LINKS, SHOW, startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const MAIL = 'ada@example.org'

const logged: unknown[] = []

let server: TestServer
let owner: Screen

beforeAll(async () => {
  server = await startServer({ logContact: (change) => logged.push(change) })
  const key = await newOwnerKey(server.store)
  const { wire, sent } = connectRaw(server.url, { as: 'owner', protocol: PROTOCOL, key })
  await until(() => wire.connected, 'the owner')
  owner = new Screen(wire, sent)
})
afterAll(async () => {
  owner.leave()
  expect(server.errors).toEqual([])
  await server.stop()
})

async function owned(show: string): Promise<OwnedShow> {
  const reply = await owner.ask('shows', {})
  const found = 'shows' in reply ? reply.shows.find((one) => one.show === show) : undefined
  if (found === undefined) throw new Error(`${show} is not there`)
  return found
}

const ADA = { name: { en: 'Ada Lovelace' }, affiliation: null }

const setsAsOwner = (show: string, person: string, contact: string | null) =>
  owner.ask('setContactAsOwner', { show, person, contact })

const gives = (show: string, command: Command) =>
  owner.ask('giveAsOwner', { id: randomUUID(), show, command })

function withNobody(segments: Agenda['segments']): Agenda['segments'] {
  return segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({ ...item, speakers: [] })),
  }))
}

/** A show of a series, with these people of the hearing. */
async function makes(show: string, series: string, names?: readonly string[]): Promise<void> {
  const agenda = hearing()
  const people = agenda.people.filter(({ id }) => names === undefined || names.includes(id))
  const segments = names === undefined ? agenda.segments : withNobody(agenda.segments)
  const made = { id: randomUUID(), show, rehearsal: false, series }
  expect(
    await owner.ask('makeShow', { ...made, agenda: { ...agenda, people, segments } }),
  ).toMatchObject({ ok: true })
}

/** Opens a link of one of the owner's shows. */
async function linkOf(show: string, link: string): Promise<Screen> {
  const path = (await owned(show)).links.find((one) => one.link === link)?.path ?? ''
  return joinAs({ ...server, show, token: async () => path.split('.').at(-1) ?? '' }, link)
}

/** Two days of a series: Ada is on the first with a contact, and a moderator of the second adds somebody of her name. */
async function addedLive(series: string) {
  const [first, second] = [`${series}-1`, `${series}-2`]
  await makes(first, series)
  await makes(second, series, [])
  await setsAsOwner(first, 'ada', MAIL)
  await gives(second, { type: 'publish', revision: 0, step: null })
  const moderator = await linkOf(second, 'moderator')
  await moderator.does({ type: 'startShow' })
  const item = { title: { en: 'A word' }, kind: 'talk', planned: 60_000, language: null } as const
  await moderator.does({
    type: 'insert',
    at: { segment: 'talks', after: null },
    item: { ...item, speakers: [{ person: 'new/0', role: 'speaker' }] },
    newPeople: [{ ...ADA, title: null }],
  })
  const people = (await owned(second)).people
  const person = people.find(({ name }) => name['en'] === ADA.name.en)?.id ?? 'nobody'
  return { moderator, person }
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

  test('P13: is not read by another show of the series, whose moderator adds somebody of that name', async () => {
    const { moderator, person } = await addedLive('read')
    expect(JSON.stringify(await moderator.ask('links', {}))).not.toContain(MAIL)
    expect(await moderator.ask('links', {})).toMatchObject({ contacts: { [person]: null } })
    await setsAsOwner('read-1', 'ada', 'ada@example.net')
    expect(await moderator.ask('links', {})).toMatchObject({ contacts: { [person]: null } })
    moderator.leave()
  })

  test('P13: is not changed by another show of the series, whose moderator adds somebody of that name', async () => {
    const { moderator, person } = await addedLive('write')
    const eve = 'eve@example.org'
    expect(await moderator.ask('setContact', { person, contact: eve })).toEqual({ ok: true })
    expect(await contactOf('write-1', 'ada')).toBe(MAIL)
    expect(await contactOf('write-2', person)).toBe(eve)
    moderator.leave()
  })

  test('P13: forgotten in one show stays forgotten there when another one leaves the archive', async () => {
    await makes('left-1', 'left')
    await makes('left-2', 'left')
    for (const show of ['left-1', 'left-2']) await setsAsOwner(show, 'ada', MAIL)
    const archives = (archived: boolean) =>
      gives('left-1', { type: 'setArchived', archived, was: !archived })
    expect(await archives(true)).toMatchObject({ ok: true })
    await setsAsOwner('left-2', 'ada', null)
    expect(await archives(false)).toMatchObject({ ok: true })
    expect(await contactOf('left-2', 'ada')).toBeNull()
    const planner = await linkOf('left-2', 'planner')
    expect(JSON.stringify(await planner.ask('links', {}))).not.toContain(MAIL)
    planner.leave()
    expect(await contactOf('left-1', 'ada')).toBe(MAIL)
  })

  test('P13: is not for whoever may not hand out every link of that person', async () => {
    const planner = await joinAs(server, 'planner')
    const moderator = await joinAs(server, 'moderator')
    for (const screen of [moderator, planner]) {
      const said = await screen.ask('setContact', { person: 'bo', contact: 'bo@example.org' })
      expect(said).toEqual({ ok: true })
    }
    expect(await moderator.ask('setContact', { person: 'cem', contact: MAIL })).toEqual({
      ok: true,
    })
    const redirected = { person: 'cem', contact: 'eve@example.org' }
    expect(await planner.ask('setContact', redirected)).toMatchObject({
      problem: 'not-for-this-link',
    })
    const known = await planner.ask('links', {})
    expect('contacts' in known && known.contacts['bo']).toBe('bo@example.org')
    expect('contacts' in known && Object.keys(known.contacts)).not.toContain('cem')
    expect(await contactOf(SHOW, 'cem')).toBe(MAIL)
    // A second link that opens more, withdrawn or not, is opened again at the same contact.
    const second = { roles: ['moderator' as const], person: 'bo', booth: null }
    expect(await gives(SHOW, { type: 'makeLink', grant: second })).toMatchObject({ ok: true })
    const made = (await owned(SHOW)).links.find(
      ({ grant }) => grant.person === 'bo' && grant.roles.includes('moderator'),
    )
    for (const withdraws of [false, true]) {
      if (withdraws) await gives(SHOW, { type: 'revokeLink', link: made?.link ?? '' })
      expect(await planner.ask('setContact', { ...redirected, person: 'bo' })).toMatchObject({
        problem: 'not-for-this-link',
      })
    }
    expect(await contactOf(SHOW, 'bo')).toBe('bo@example.org')
    for (const screen of [planner, moderator]) screen.leave()
  })

  test('P13: tells a moderator nothing of people who are in the draft alone', async () => {
    await makes('drafted', 'alone')
    await setsAsOwner('drafted', 'ada', MAIL)
    const moderator = await linkOf('drafted', 'moderator')
    const planner = await linkOf('drafted', 'planner')
    expect(await planner.ask('links', {})).toMatchObject({ contacts: { ada: MAIL } })
    expect(await moderator.ask('links', {})).toMatchObject({ contacts: {} })
    expect(JSON.stringify(await moderator.ask('links', {}))).not.toContain(MAIL)
    const said = await moderator.ask('setContact', { person: 'ada', contact: 'eve@example.org' })
    expect(said).toMatchObject({ refusal: { reason: 'unknown-person' } })
    for (const screen of [planner, moderator]) screen.leave()
  })

  test('P13: who changed it is in the server’s log, and the contact is not', async () => {
    const moderator = await joinAs(server, 'cem')
    logged.length = 0
    await moderator.ask('setContact', { person: 'ada', contact: MAIL })
    await moderator.ask('setContact', { person: 'nobody', contact: MAIL })
    await setsAsOwner(SHOW, 'ada', null)
    moderator.leave()
    expect(logged).toEqual([
      { show: SHOW, person: 'ada', link: 'cem', role: 'moderator+speaker', change: 'set' },
      { show: SHOW, person: 'ada', link: '@owner', role: 'owner', change: 'deleted' },
    ])
    expect(JSON.stringify(logged)).not.toContain(MAIL)
  })

  test('P13: goes to the next show of a series with the copy', async () => {
    await makes('late-1', 'later')
    await setsAsOwner('late-1', 'ada', MAIL)
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
    expect(await contactOf('late-3', 'ada')).toBe(MAIL)
    await setsAsOwner('late-3', 'ada', null)
    expect(await contactOf('late-1', 'ada')).toBe(MAIL)
  })
})
