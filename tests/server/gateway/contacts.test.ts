import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Command } from '../../../shared/run/command.ts'
import { hearing } from '../../support/hearing.ts'
import { type OwnerPage, openOwner } from '../../support/ownerPage.ts'
import { joinAs } from '../../support/screen.ts'
import { LINKS, SHOW, startServer, type TestServer } from '../../support/server.ts'
import { mapItems } from '../../support/shows.ts'

const MAIL = 'ada@example.org'
const ADA = { name: { en: 'Ada Lovelace' }, affiliation: null }
const NOT_FOR_LINK = { problem: 'not-for-this-link' }

let server: TestServer
let owner: OwnerPage

beforeAll(async () => {
  server = await startServer()
  owner = await openOwner(server)
})
afterAll(async () => {
  owner.leave()
  expect(server.errors).toEqual([])
  await server.stop()
})

const setsAsOwner = (show: string, person: string, contact: string | null) =>
  owner.ask('setContactAsOwner', { show, person, contact })

const gives = (show: string, command: Command) => owner.command(show, command)

/** The hearing with nobody in it. */
const withoutPeople = () => ({ ...mapItems(hearing(), () => ({ speakers: [] })), people: [] })

/** Makes a show of a series, by default with the people of the hearing. */
async function makes(show: string, series: string, agenda = hearing()): Promise<void> {
  const made = { id: randomUUID(), show, rehearsal: false, series, agenda }
  expect(await owner.ask('makeShow', made)).toMatchObject({ ok: true })
}

const linkOf = (show: string, link: string) => owner.openLink(server, show, link)

/** Two days of a series: Ada is on the first with a contact, and a moderator of the second adds somebody of her name. */
async function addedLive(series: string) {
  const [first, second] = [`${series}-1`, `${series}-2`]
  await makes(first, series)
  await makes(second, series, withoutPeople())
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
  const { people } = await owner.show(second)
  const person = people.find(({ name }) => name['en'] === ADA.name.en)?.id ?? 'nobody'
  return { moderator, person }
}

const contactOf = async (show: string, person: string) =>
  (await owner.show(show)).people.find(({ id }) => id === person)?.contact

describe('how a person is reached', () => {
  test.each(['owner', 'planner', 'moderator', 'cem'])('is set and read by %s', async (link) => {
    const screen = await joinAs(server, link)
    const set = await screen.ask('setContact', { person: 'ada', contact: MAIL })
    expect(set).toEqual({ ok: true })
    expect(await screen.ask('links', {})).toMatchObject({ contacts: { ada: MAIL } })
    screen.leave()
  })

  test('is pushed to nobody, and stands in no log, snapshot or state', async () => {
    const screens = await Promise.all(LINKS.map(({ link }) => joinAs(server, link)))
    expect(await setsAsOwner(SHOW, 'bo', '+49 30 1234567')).toEqual({ ok: true })
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
    const set = (person: string, contact: string | null) => setsAsOwner(SHOW, person, contact)
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

  test('P13: is not for a link that may not hand out every link of that person', async () => {
    const planner = await joinAs(server, 'planner')
    const moderator = await joinAs(server, 'moderator')
    for (const screen of [moderator, planner]) {
      const answer = await screen.ask('setContact', { person: 'bo', contact: 'bo@example.org' })
      expect(answer).toEqual({ ok: true })
    }
    expect(await moderator.ask('setContact', { person: 'cem', contact: MAIL })).toEqual({
      ok: true,
    })
    const redirected = { person: 'cem', contact: 'eve@example.org' }
    expect(await planner.ask('setContact', redirected)).toMatchObject(NOT_FOR_LINK)
    const known = await planner.ask('links', {})
    expect('contacts' in known && known.contacts['bo']).toBe('bo@example.org')
    expect('contacts' in known && Object.keys(known.contacts)).not.toContain('cem')
    expect(await contactOf(SHOW, 'cem')).toBe(MAIL)
    // A second link that opens more, withdrawn or not, is opened again at the same contact.
    const second = { roles: ['moderator' as const], person: 'bo', booth: null }
    expect(await gives(SHOW, { type: 'makeLink', grant: second })).toMatchObject({ ok: true })
    const made = (await owner.show(SHOW)).links.find(
      ({ grant }) => grant.person === 'bo' && grant.roles.includes('moderator'),
    )
    for (const withdraws of [false, true]) {
      if (withdraws) await gives(SHOW, { type: 'revokeLink', link: made?.link ?? '' })
      const redirect = planner.ask('setContact', { ...redirected, person: 'bo' })
      expect(await redirect).toMatchObject(NOT_FOR_LINK)
    }
    expect(await contactOf(SHOW, 'bo')).toBe('bo@example.org')
    for (const screen of [planner, moderator]) screen.leave()
  })

  test('P13: hides people who are only in the draft from moderators', async () => {
    await makes('drafted', 'alone')
    await setsAsOwner('drafted', 'ada', MAIL)
    const moderator = await linkOf('drafted', 'moderator')
    const planner = await linkOf('drafted', 'planner')
    expect(await planner.ask('links', {})).toMatchObject({ contacts: { ada: MAIL } })
    expect(await moderator.ask('links', {})).toMatchObject({ contacts: {} })
    expect(JSON.stringify(await moderator.ask('links', {}))).not.toContain(MAIL)
    const answer = await moderator.ask('setContact', { person: 'ada', contact: 'eve@example.org' })
    expect(answer).toMatchObject({ refusal: { reason: 'unknown-person' } })
    for (const screen of [planner, moderator]) screen.leave()
  })

  test('P13: goes to the next show of a series with the copy', async () => {
    await makes('late-1', 'later')
    await setsAsOwner('late-1', 'ada', MAIL)
    const copied = { id: randomUUID(), from: 'late-1', date: '2027-03-08' }
    const copies = (show: string, rehearsal: boolean) =>
      owner.ask('copyShow', { ...copied, show, rehearsal, id: randomUUID() })
    await copies('late-3', false)
    await copies('tried', true)
    expect((await owner.show('late-3')).series).toBe('later')
    expect((await owner.show('tried')).series).toBeNull()
    expect(await contactOf('late-3', 'ada')).toBe(MAIL)
    await setsAsOwner('late-3', 'ada', null)
    expect(await contactOf('late-1', 'ada')).toBe(MAIL)
  })
})
