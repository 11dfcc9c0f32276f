import { expect, test } from 'vitest'
import { ownedShow } from '../../../server/access/ownedShows.ts'
import { publicShows } from '../../../server/access/publicShows.ts'
import { PublicShows } from '../../../shared/protocol/http/publicShows.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { given, unpublished } from '../../support/given.ts'
import { edit } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'

const open = { type: 'setPublic', public: true, was: false } as const

/** The founding dialogue, open to all; it starts at 15:00 in Beijing on 21 June 2023. */
const openShow = () => given(founding()).does(open)

const listed = (show: ReturnType<typeof openShow>) => publicShows([show.state], show.now)

test('the shows that the front page lists are those of today that anyone may follow, with when they are on', () => {
  const show = openShow().at('09:00')
  const [one] = listed(show)
  expect(one).toMatchObject({
    status: 'planned',
    zones: ['Asia/Shanghai', 'Europe/Berlin'],
    startsAt: show.instantOf('15:00'),
    endsAt: show.instantOf('17:30'),
  })
  expect(listed(show.at('00:00'))).toHaveLength(1)
  expect(listed(show.at('23:59'))).toHaveLength(1)
  expect(listed(show.at('00:00+1'))).toEqual([])
})

test('the shows of the front page have their status, and include those still running at midnight', () => {
  const show = openShow().plays('15:00 startShow, next')
  expect(listed(show)).toMatchObject([{ status: 'on' }])
  expect(listed(show.at('00:10+1'))).toMatchObject([{ status: 'on' }])
  show.at('17:20').does('endShow')
  expect(listed(show)).toMatchObject([{ status: 'ended', endsAt: show.instantOf('17:20') }])
})

test('the shows that the front page lists leave out what is closed, archived, or a draft', () => {
  const closed = given(founding())
  const archived = openShow().does({ type: 'setArchived', archived: true, was: false })
  const draft = unpublished(founding()).does(open)
  expect(publicShows([closed.state, archived.state, draft.state], closed.now)).toEqual([])
})

test('the shows that the front page lists: come in order of their start, and with nothing private', () => {
  const shows = publicShows([openShow().state, openShow().state], openShow().now)
  expect(shows).toHaveLength(2)
  expect(PublicShows.parse({ shows })).toEqual({ shows })
  expect(Object.keys(shows[0] ?? {})).toEqual([
    ...['show', 'title', 'zones', 'startsAt', 'endsAt', 'status'],
  ])
  expect((shows[0]?.endsAt ?? 0) - (shows[0]?.startsAt ?? 0)).toBe(150 * MINUTE)
})

test('the owner’s list names whom a link is for, also before they are published', () => {
  const person = { id: 'dee', name: { en: 'Dee' }, title: null, affiliation: null, speaks: ['en'] }
  const { state } = given(founding()).does(
    edit({ type: 'insertPerson', after: null, person: { ...person, pronunciation: null } }),
  )
  const grant = { roles: ['speaker' as const], person: 'dee', booth: null }
  const links = [{ id: 'dee', grant, generation: 0, revoked: false }]
  const shown = ownedShow(Buffer.alloc(32), { ...state, links })
  expect(shown?.links.map((link) => link.person?.name)).toEqual([{ en: 'Dee' }])
})
