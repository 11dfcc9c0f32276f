import { expect, it } from 'vitest'
import {
  boothLines,
  connectedIn,
  unconnected,
} from '../../../../client/views/moderator/room/people.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { ShowEvent } from '../../../../shared/run/state.ts'
import { type Case, given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'
import { consoleContextOf } from '../consoleContextOf.ts'

const BOOTHS: Agenda['booths'] = [
  { id: 'en–zh', languages: ['en', 'zh-Hans'] },
  { id: 'en–fr', languages: ['en', 'fr'], relayFrom: 'en–zh' },
]

function linked(show: Case): Case {
  const made = (link: string, booth: string, name: string): ShowEvent => ({
    type: 'linkMade',
    v: 1,
    link,
    grant: { roles: ['interpreter'], person: null, booth, name },
  })
  show.record([
    made('li', 'en–zh', 'Li'),
    made('wang', 'en–zh', 'Wang'),
    made('anne', 'en–fr', 'A'),
  ])
  return show
}

const early = () => linked(given({ ...founding(), booths: BOOTHS }).at('14:50'))

const linesOf = (show: Case) => boothLines(consoleContextOf(show), show.now)

const lineOf = (show: Case, booth: string) => {
  return present(linesOf(show).find(({ id }) => id === booth))
}

const takes = { type: 'takeMic', was: null } as const

it('R16: the booths on the console: each is staffed or not, before the start and while it runs', () => {
  const show = early()
  expect(linesOf(show).map(({ id, worker }) => [id, worker])).toEqual([
    ['en–zh', null],
    ['en–fr', null],
  ])
  show.asBooth('en–zh', 'li').does(takes)
  expect(lineOf(show, 'en–zh').worker).toEqual({ name: 'Li', link: 'li', minutes: null })
  show.as('moderator').at('15:00').does('startShow').does('next')
  expect(lineOf(show.at('15:12:59'), 'en–zh').worker?.minutes).toBe(12)
  show.does({ type: 'revokeLink', link: 'li' })
  expect(lineOf(show, 'en–zh')).toMatchObject({ worker: null, links: ['wang'] })
})

it('R16: the booths on the console who is connected is counted by links, and a planned booth without any is missed before the start alone', () => {
  const show = early()
  expect(connectedIn(lineOf(show, 'en–zh'), { li: 2, wang: 0, ying: 1 })).toBe(1)
  expect(unconnected(show.state, linesOf(show), { li: 2 })).toEqual(['en–fr'])
  show.at('15:00').does('startShow')
  expect(unconnected(show.state, linesOf(show), {})).toEqual([])
  // One that goes without saying is not counted on.
  const unplanned = given(founding()).at('14:50')
  expect(linesOf(unplanned)).toEqual([])
  const line = linesOf(linked(unplanned))
  expect(line.map(({ id }) => id)).toEqual(['en–zh'])
  expect(unconnected(unplanned.state, line, {})).toEqual([])
})

it('R16: the booths on the console: a booth that does not understand the floor says whom it hears, and that nobody is there', () => {
  const show = early().at('15:00').does('startShow')
  expect(lineOf(show, 'en–fr').relay).toBeNull()
  show.does('goTo', 'talk-bai')
  expect(lineOf(show, 'en–fr').relay).toEqual({ from: 'en–zh', on: null })
  expect(lineOf(show, 'en–zh').relay).toBeNull()
  show.asBooth('en–zh', 'li').does(takes)
  expect(lineOf(show, 'en–fr').relay).toMatchObject({ from: 'en–zh', on: { name: 'Li' } })
})
