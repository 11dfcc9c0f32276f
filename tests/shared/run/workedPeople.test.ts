import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { hasExpired, SHARE_TIME } from '../../../shared/run/reportShare.ts'
import { HOUR, instant, plus } from '../../../shared/time/instant.ts'
import { type Case, given, rehearsal, unpublished } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

/** The open discussion since 16:50, with the floor given to Wei Bai for 2 min at 16:55. */
const floorGiven = (): Case =>
  until('open-discussion')
    .at('16:55')
    .does({ type: 'giveFloor', item: 'open-discussion', person: 'wei-bai', limit: 120_000 })

describe('the floor', () => {
  test('R7: it ends with its item', () => {
    expect(floorGiven().at('17:00').does('next').state.run.floor).toBeNull()
    expect(floorGiven().at('17:00').does('finish').state.run.floor).toBeNull()
    expect(floorGiven().at('17:00').does('goTo', 'closing-item').state.run.floor).toBeNull()
    expect(floorGiven().at('17:00').does('endShow').state.run.floor).toBeNull()
  })

  test('R7: it can be ended alone', () => {
    const show = floorGiven()
    const turn = show.state.run.floor?.id ?? ''
    show.when({ type: 'endFloor', turn }).emits('floorEnded').has({ 'open-discussion': 'live' })
    show.when({ type: 'endFloor', turn }).refuses('unknown', { what: 'floor-turn' })
  })

  test('R7: it is given inside the live item only', () => {
    const show = until('open-discussion')
    show
      .when({ type: 'giveFloor', item: 'questions', person: 'wei-bai', limit: null })
      .refuses('stale-place')
    show
      .does('finish')
      .when({ type: 'giveFloor', item: 'open-discussion', person: 'wei-bai', limit: null })
      .refuses('nothing-live')
  })
})

describe('a request for a minute', () => {
  const MINUTE = { type: 'raiseHand', wants: 'minute' } as const
  const asked = (): Case => {
    const show = until('talk-yan').as('yan', 'wentao-yan').does(MINUTE)
    show.when(MINUTE).refuses('already-asked')
    return show.as('moderator').at('15:50')
  }
  const requestsIn = (show: Case) => reportFacts(show.does('endShow').log)?.requests.minute

  test.each(['next', 'finish', 'endShow', 'previous'] as const)('R7: %s closes it', (move) => {
    expect(asked().does(move).state.hands).toEqual([])
  })

  test('R7: a move to another item closes it, neither granted nor declined', () => {
    const show = asked().when('next').emits('itemEnded', 'itemStarted', 'handLowered')
    expect(show.log.at(-1)?.event).not.toHaveProperty('declined')
    expect(requestsIn(show)).toEqual({ asked: 1, given: 0 })
  })

  test('R7: it stays in a pause and with the floor, and a granted one is counted', () => {
    const show = asked().does('pause')
    show.does({ type: 'giveFloor', item: 'talk-yan', person: 'wentao-yan', limit: null })
    expect(show.state.hands).toMatchObject([{ person: 'wentao-yan', wants: 'minute' }])
    show.does('resume').does({ type: 'giveTime', item: 'talk-yan', by: 60_000 })
    expect(requestsIn(show)).toEqual({ asked: 1, given: 1 })
  })
})

test('R9, T3b: after the end: End out of standby: the show is over since its last item was', () => {
  until('closing-item').at('17:31').does('finish').at('17:32').does('endShow').ends('17:31', -1)
})

test('R9: after the end: End states where its sender saw the run', () => {
  const show = until('questions')
  show
    .when({ type: 'endShow', from: { at: 'item', item: 'open-discussion' } })
    .refuses('stale-place')
  expect(show.state.run.position.status).toBe('live')
})

const AGAIN = { type: 'beginAgain' } as const

function forward(show: Case, time: string): CommandOf<'setClock'> {
  const { rate, paused } = show.state.clock
  return { type: 'setClock', rate, paused, forwardTo: show.instantOf(time) }
}

const rehearsedUntil = (item: string) => rehearsal(founding()).onPlanUntil(item)

test('R12: the clock of a rehearsal is never set back', () => {
  const show = rehearsedUntil('talk-yan').at('15:45')
  show.when(forward(show, '15:44')).refuses('out-of-range', { earliest: show.now })
})

describe('R12: begin again', () => {
  test('goes forward to that too, from a day before', () => {
    const show = rehearsal(founding())
    const day = show.instantOf('14:58')
    show.now = instant(day - 24 * HOUR)
    expect(show.does('startShow').does('next').does(AGAIN).state.clock.anchor).toBe(day)
  })

  test('is no step, and leaves none of the run before; those of the draft stay', () => {
    const show = rehearsedUntil('talk-yan')
    const title = { en: 'Another title' }
    show.drafts({ ...show.draft, title }).does(AGAIN)
    expect(show.state.steps.map(({ side }) => side)).toEqual(['publication', 'draft'])
    show.when('undo').refuses('nothing-to-undo')
    show.at('15:00').does('startShow')
  })

  test('not before it has begun', () => {
    rehearsal(founding()).when(AGAIN).refuses('not-started')
  })
})

test('R12: a rehearsal runs faster from where it is, or stands there, until it has ended', () => {
  const show = rehearsedUntil('talk-yan').at('15:45')
  const clock = { rate: 4, paused: false }
  const set: CommandOf<'setClock'> = { type: 'setClock', ...clock, forwardTo: null }
  show.when(set).emits('clockSet')
  expect(show.state.clock).toMatchObject({ ...clock, anchor: show.instantOf('15:45') })
  show.when(forward(show, '15:45')).emits('clockSet')
  show.does('endShow').when(set).refuses('ended')
})

const share = { type: 'shareReport', names: false } as const
const ended = () => given(founding()).onPlanUntil('talk-bai').does('endShow')

const shared = (show: Case) => present(show.state.shares?.at(-1))

test('R14: a link of the report is made once the show has ended', () => {
  unpublished(founding()).when(share).refuses('not-published')
  given(founding()).when(share).refuses('not-ended')
  const show = ended().when(share).emits('linkMade', 'reportShared')
  const { link, names, until } = shared(show)
  expect(names).toBe(false)
  expect(show.state.links.at(-1)).toMatchObject({ id: link, grant: { roles: ['report'] } })
  expect(hasExpired(show.state.shares, link, plus(until ?? show.now, -1))).toBe(false)
  expect(hasExpired(show.state.shares, link, until ?? show.now)).toBe(true)
  expect(hasExpired(show.state.shares, 'another', until ?? show.now)).toBe(false)
  expect(hasExpired(undefined, link, until ?? show.now)).toBe(false)
})

test('R14: a link of the report is kept open, or expires its time after that was ended', () => {
  const show = ended().does(share)
  const { link } = shared(show)
  const keep = (kept: boolean, was = !kept) => ({ type: 'keepReport', link, kept, was }) as const
  show.when(keep(false, true)).refuses('stale-value', { field: 'kept', actual: false })
  show.when(keep(false, false)).refuses('no-change')
  show.when(keep(true)).emits('reportShared')
  expect(shared(show)).toEqual({ link, names: false, until: null })
  expect(hasExpired(show.state.shares, link, show.now)).toBe(false)
  show.does(keep(false))
  expect(shared(show).until).toBe(plus(show.serverNow(), SHARE_TIME - 1_000))
  show.does({ type: 'revokeLink', link }).when(keep(true)).refuses('link-revoked')
  show.when({ ...keep(true), link: 'nobody' }).refuses('unknown')
})

describe('R14: a remark', () => {
  const late = { text: 'Began late', lang: 'en' }
  const remark = (said: typeof late | null, was: typeof late | null, item = 'talk-bai') =>
    ({ type: 'remark', item, remark: said, was }) as const

  test('is noted from Start on and after the end, against what stood', () => {
    unpublished(founding()).when(remark(late, null)).refuses('not-published')
    given(founding()).when(remark(late, null)).refuses('not-started')
    const show = ended().when(remark(late, null)).emits('remarkSet')
    expect(show.state.remarks).toEqual({ 'talk-bai': late })
    show.when(remark(null, null)).refuses('stale-value', { field: 'remark', actual: late })
    show.when(remark(late, late)).refuses('no-change')
    show.when(remark(late, null, 'nothing')).refuses('unknown-item')
    expect(show.does(remark(null, late)).state.remarks).toEqual({})
  })
})

test('R14: links of the report are kept open one by one, and no other link is', () => {
  const show = ended().does(share).does(share)
  const [first, second] = (show.state.shares ?? []).map(({ link }) => link)
  const keep = (link = '') => ({ type: 'keepReport', link, kept: true, was: false }) as const
  show.does(keep(second)).does(keep(first))
  expect(show.state.shares?.map(({ until }) => until)).toEqual([null, null])
  show.when(keep('wei-bai')).refuses('unknown', { what: 'link', id: 'wei-bai' })
  show.does({ type: 'revokeLink', link: first ?? '' })
  show.when({ ...keep(second), kept: false, was: true }).emits('reportShared')
})
