import { describe, expect, test } from 'vitest'
import { linkHolders } from '../../../client/views/owner/linkHolders.ts'
import {
  nextOf,
  nextStep,
  publishable,
  showsOf,
  showsToGiveOut,
} from '../../../client/views/owner/series.ts'
import type { OwnedLink, OwnedPerson, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { HOUR, instant, plus } from '../../../shared/time/instant.ts'

const DAY_1 = instant(Date.UTC(2020, 9, 15))

function person(name: string, part: Partial<OwnedPerson> = {}): OwnedPerson {
  const known = {
    address: null,
    affiliation: null,
    contact: null,
    speaks: [],
    zone: null,
    named: [],
  }
  return { id: name.toLowerCase(), name: { en: name }, ...known, ...part }
}

const linkOf = (one: OwnedPerson, startsAt = DAY_1, n = 0): OwnedLink => ({
  link: one.id,
  grant: { roles: ['speaker'], person: one.id, booth: null },
  person: one,
  booth: null,
  turns: [{ at: plus(startsAt, n * HOUR), segment: { en: 'Talks' } }],
  revoked: false,
  by: null,
  path: `/#day.${one.id}.token`,
  open: 0,
  opened: null,
  rehearsals: 0,
})

/** The nth day of a series with these people, each with a link. */
function day(n: number, people: readonly OwnedPerson[], part: Partial<OwnedShow> = {}): OwnedShow {
  const startsAt = plus(DAY_1, n * 24 * HOUR)
  return {
    show: `day-${n}`,
    title: { en: 'Forum' },
    languages: ['en'],
    zones: ['UTC'],
    startsAt,
    status: 'planned',
    rehearsal: false,
    series: 'forum',
    public: false,
    archived: false,
    closed: false,
    anyone: 0,
    draft: { revision: 0, step: null, items: 3, warnings: 0 },
    people,
    booths: [],
    integrations: [],
    calendars: [],
    webhooks: [],
    links: people.map((one, at) => linkOf(one, startsAt, at)),
    ...part,
  }
}

/** How links begin, and the names of screens. */
const NAMED = [
  (path: string) => path,
  ({ grant, booth }: OwnedLink) => ({ en: grant.name ?? booth ?? grant.roles.join() }),
] as const

const received = (shows: readonly OwnedShow[], given = shows) =>
  linkHolders(shows, given, ...NAMED).map(({ name, links }) => [
    name['en'],
    links.map(({ occasion }) => occasion.show).join(' '),
  ])

describe('who is given links of shows that belong together', () => {
  test('is one row each, in the order of first turns, with a link for each of their shows', () => {
    const shows = [day(1, [person('Ada'), person('Bo')]), day(2, [person('Cem'), person('Ada')])]
    expect(received(shows)).toEqual([
      ['Ada', 'day-1 day-2'],
      ['Bo', 'day-1'],
      ['Cem', 'day-2'],
    ])
  })

  test('P13: has the contact that all of their shows have; else one of them is proposed', () => {
    const told = person('Ada', { contact: 'ada@example.org' })
    const other = person('Ada', { contact: 'ada@example.net' })
    const contacts = [
      [told, told],
      [person('Ada'), told],
      [told, other],
    ].map((days) => {
      const [ada] = linkHolders(...twice(days.map((one, n) => day(n + 1, [one]))))
      return [ada?.contact, ada?.proposed]
    })
    expect(contacts).toEqual([
      ['ada@example.org', 'ada@example.org'],
      [null, 'ada@example.org'],
      [null, 'ada@example.org'],
    ])
  })

  test('P13: is proposed what is stored with a show whose link is not given here, and nothing else', () => {
    const told = person('Ada', { contact: 'ada@example.org' })
    const shows = [day(1, [person('Ada'), person('Bo')]), day(2, [told])]
    const rows = linkHolders(shows, shows.slice(0, 1), ...NAMED)
    expect(rows.map(({ contact, proposed }) => [contact, proposed])).toEqual([
      [null, 'ada@example.org'],
      [null, undefined],
    ])
  })

  test('is told times by one clock of their own, wherever it was said', () => {
    const told = person('Ada', { zone: 'Asia/Seoul' })
    const [ada] = linkHolders(...twice([day(1, [person('Ada')]), day(2, [told])]))
    expect(ada?.links.map(({ zone }) => zone)).toEqual(['Asia/Seoul', 'Asia/Seoul'])
  })

  test('is told apart from a namesake by their affiliation, and only then', () => {
    const [one, other] = [{ en: 'Oslo' }, { en: 'Turin' }]
    const shows = [
      day(1, [person('Ada', { affiliation: one }), person('Bo', { affiliation: one })]),
      day(2, [person('Ada', { affiliation: other })]),
    ]
    const rows = linkHolders(...twice(shows))
    expect(rows.map(({ affiliation }) => affiliation)).toEqual([one, null, other])
  })

  test('is told by all shows whose link is whose, also by those whose links are not given out yet', () => {
    const shows = [
      day(1, [person('Ada', { affiliation: { en: 'Oslo' } })]),
      day(2, [person('Ada')]),
      day(3, [person('Ada', { affiliation: { en: 'Turin' } })], { status: 'draft' }),
    ]
    expect(received(shows, showsToGiveOut(shows))).toEqual([
      ['Ada', 'day-1'],
      ['Ada', 'day-2'],
    ])
  })

  test('P10: screens come last, those of a booth by their name or booth, without those that were withdrawn', () => {
    const link = (name: string, part: Partial<OwnedLink> = {}): OwnedLink => ({
      ...linkOf(person(name)),
      grant: { roles: ['interpreter'], person: null, booth: 'en–zh', name },
      person: null,
      booth: 'EN/中文',
      turns: [],
      ...part,
    })
    const { name: _, ...unnamed } = link('Li').grant
    const links = [
      link('Paula'),
      link('Gone', { revoked: true }),
      link('second', { grant: unnamed }),
      link('desk', { grant: { roles: ['moderator'], person: null, booth: null }, booth: null }),
      linkOf(person('Ada')),
    ]
    const rows = linkHolders(...twice([day(1, [person('Ada')], { links })]))
    expect(rows.map(({ name, links: [first] }) => [...Object.values(name), first.booth])).toEqual([
      ['Ada', null],
      ['moderator', null],
      ['Paula', 'EN/中文'],
      ['EN/中文', 'EN/中文'],
    ])
  })
})

const twice = (shows: readonly OwnedShow[]) => [shows, shows, ...NAMED] as const

describe('shows that belong together', () => {
  const draft = (n: number) => day(n, [], { status: 'draft' })
  const none: ReadonlySet<string> = new Set()

  test('are those of the series that were not put away, the earliest first', () => {
    const shows = [
      day(2, []),
      day(1, []),
      day(3, [], { archived: true }),
      day(4, [], { series: null }),
    ]
    expect(showsOf('forum', shows).map(({ show }) => show)).toEqual(['day-1', 'day-2'])
    const empty = { ...draft(2), draft: { revision: 0, step: null, items: 0, warnings: 0 } }
    expect(publishable([draft(1), empty, day(3, [])]).map(({ show }) => show)).toEqual(['day-1'])
  })

  test('have one next step: publish, give out, run, one after the other', () => {
    const drafts = [draft(1), draft(2)]
    expect(nextStep(drafts, drafts, none, 0)).toBe('publish')
    expect(nextStep(drafts, [], none, 0)).toBeNull()
    const some = [day(1, []), draft(2)]
    expect(nextStep(some, [draft(2)], new Set(['day-2']), 4)).toBe('give')
    expect(nextStep(some, [], none, 0)).toBe('console')
    const ended = day(1, [], { status: 'ended' })
    expect(nextOf([ended, day(2, []), day(3, [])])?.show).toBe('day-2')
    expect(nextOf([day(1, []), day(2, [], { status: 'live' })])?.show).toBe('day-2')
    expect(nextOf([ended, draft(2)])).toBeNull()
  })
})
