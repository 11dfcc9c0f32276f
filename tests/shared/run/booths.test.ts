import { describe, expect, test } from 'vitest'
import { turnsIn, workedIn } from '../../../shared/run/boothTurns.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given, rehearsal, unpublished } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const BOOTH = 'en–zh'

function linked(show: Case): Case {
  const link = (id: string, name: string): ShowEvent => ({
    type: 'linkMade',
    v: 1,
    link: id,
    grant: { roles: ['interpreter'], person: null, booth: BOOTH, name },
  })
  show.record([link('li', 'Li'), link('wang', 'Wang'), link('chen', 'Chen')])
  return show
}

/** A show before its start, with three interpreters of one booth. */
const booth = () => linked(given(founding()).at('14:50'))

const li = (show: Case) => show.asBooth(BOOTH, 'li')
const wang = (show: Case) => show.asBooth(BOOTH, 'wang')
const chen = (show: Case) => show.asBooth(BOOTH, 'chen')

const turns = ({ state }: Case) => turnsIn(state.run, BOOTH)
const onIn = (show: Case) => turns(show).on?.who.name ?? null
const requestIn = (show: Case) => turns(show).request?.id ?? 'none'
const minutes = (show: Case) =>
  Object.fromEntries(
    workedIn(show.state.run, turns(show), show.now).map(({ who, worked }) => [
      who.name,
      worked / MINUTE,
    ]),
  )

const takes = (was: string | null) => ({ type: 'takeMic', was }) as const
const asks = (on: string, before: string | null = null) =>
  ({ type: 'askSwap', on, before }) as const
const accepts = (show: Case) => ({ type: 'acceptSwap', request: requestIn(show) }) as const
const declines = (show: Case) => ({ type: 'declineSwap', request: requestIn(show) }) as const

/** The show is on, and Li has been since its start at 15:00. */
function running(): Case {
  const show = li(booth()).does(takes(null))
  return show.as('moderator').at('15:00').does('startShow').does('next')
}

describe('who is on in a booth', () => {
  test('R16: the first is on from publication on, counts from Start, and is nobody’s place to take by mistake', () => {
    const show = li(booth()).does(takes(null))
    expect(onIn(show)).toBe('Li')
    expect(minutes(show.at('14:58'))).toEqual({ Li: 0 })
    wang(show)
      .when(takes(null))
      .refuses('booth-changed', { on: { link: 'li' } })
    li(show).when(takes('li')).refuses('no-change')
    show.as('moderator').at('15:00').does('startShow')
    expect(minutes(show.at('15:12'))).toEqual({ Li: 12 })
    li(unpublished(founding())).when(takes(null)).refuses('not-published')
  })

  test('R16: minutes run on through a pause and between items, and stop with the end', () => {
    const show = running().at('15:01').does('pause').at('15:10').does('resume').does('finish')
    expect(minutes(show.at('15:14'))).toEqual({ Li: 14 })
    show.does('endShow')
    expect(minutes(show.at('15:40'))).toEqual({ Li: 14 })
    wang(show).when(takes('li')).refuses('ended')
  })

  test('R8c, R16: an end that is undone leaves the turn as if there had been none; a show that is reopened has nobody on', () => {
    const ended = () => running().at('15:10').does('endShow').at('15:15')
    const undone = ended().does('undo')
    expect(onIn(undone)).toBe('Li')
    expect(minutes(undone)).toEqual({ Li: 15 })
    const reopened = ended().does('reopen')
    expect(onIn(reopened)).toBeNull()
    expect(minutes(reopened.at('15:30'))).toEqual({ Li: 10 })
  })

  test('R16: is over where one leaves, and nobody but who is on can', () => {
    const show = wang(running().at('15:20'))
    show.when({ type: 'leaveMic' }).refuses('booth-changed', { on: { name: 'Li' } })
    li(show).when({ type: 'leaveMic' }).emits('boothLeft')
    expect(onIn(show)).toBeNull()
    expect(minutes(show.at('15:30'))).toEqual({ Li: 20 })
    show.when({ type: 'leaveMic' }).refuses('booth-changed', { on: null })
    wang(show.at('15:31')).does(takes(null))
    expect(turns(show).people.map(({ who, since }) => [who.name, since])).toEqual([
      ['Li', show.instantOf('15:20')],
      ['Wang', null],
    ])
  })

  test('R16: a link that is withdrawn while it is on leaves the booth without anyone', () => {
    const show = running().at('15:05')
    show.when({ type: 'revokeLink', link: 'li' }).emits('linkRevoked', 'boothLeft')
    expect(onIn(show)).toBeNull()
    wang(show).does(takes(null))
    show.as('moderator').when({ type: 'replaceLink', link: 'wang' }).emits('linkReplaced')
    expect(onIn(show)).toBe('Wang')
  })

  test('R16: whoever no longer interprets is off, and what they asked for is over', () => {
    const show = booth()
    const [person] = show.asPublished.people
    const grant = { roles: ['interpreter' as const], person: person?.id ?? '', booth: BOOTH }
    show.record([{ type: 'linkMade', v: 1, link: 'both', grant }])
    const asBoth = () => show.asBooth(BOOTH, 'both')
    const roles = (to: Role, was: Role): CommandOf<'setRoles'> => ({
      type: 'setRoles',
      link: 'both',
      roles: [to],
      was: [was],
    })
    asBoth().does(takes(null))
    show.as('moderator').when(roles('speaker', 'interpreter')).emits('rolesSet', 'boothLeft')
    show.does(roles('interpreter', 'speaker'))
    li(show).does(takes(null))
    asBoth().does(asks('li'))
    show.as('moderator').when(roles('speaker', 'interpreter')).emits('rolesSet', 'swapDeclined')
    expect(turns(show).request).toBeNull()
  })

  test('R12, R16: is forgotten where a rehearsal begins again', () => {
    const show = li(linked(rehearsal(founding())).at('14:50')).does(takes(null))
    show.as('moderator').at('15:00').does('startShow').does({ type: 'beginAgain' })
    expect(show.state.run.booths).toEqual({})
  })

  test('R8, R16: nothing of it is a step', () => {
    const show = running().at('15:10')
    wang(show).does(takes('li'))
    expect(show.state.steps.map(({ command }) => command)).not.toContain('takeMic')
    show.as('moderator').at('15:11').does('undo')
    expect(onIn(show)).toBe('Wang')
  })
})

describe('a swap', () => {
  test('R16: is asked by who is on and taken by any of the others', () => {
    const show = li(running().at('15:22')).does(asks('li'))
    li(show).when(accepts(show)).refuses('no-change')
    chen(show.at('15:23')).when(accepts(show)).emits('boothTaken')
    expect(onIn(show)).toBe('Chen')
    expect(minutes(show.at('15:25'))).toEqual({ Li: 23, Chen: 2 })
  })

  test('R16: is offered by one who rests, and answered by who is on alone', () => {
    const show = wang(running().at('15:22')).does(asks('li'))
    chen(show)
      .when(accepts(show))
      .refuses('booth-changed', { on: { name: 'Li' } })
    li(show).does(accepts(show))
    expect(onIn(show)).toBe('Wang')
  })

  test('R16: two who ask at once do no harm: the second is told whom to answer', () => {
    const show = li(running().at('15:22')).does(asks('li'))
    wang(show)
      .when(asks('li'))
      .refuses('swap-asked', { by: { name: 'Li' } })
    li(show).when(asks('li')).refuses('no-change')
    const seen = accepts(show)
    wang(show).does(seen)
    chen(show).when(seen).refuses('unknown', { what: 'swap' })
    expect(onIn(show)).toBe('Wang')
  })

  test('R16: is declined by the other, or taken back by who asked', () => {
    const show = li(running().at('15:22')).does(asks('li'))
    wang(show).does(declines(show))
    expect(turns(show)).toMatchObject({ request: null, declined: { by: { name: 'Wang' } } })
    li(show).when(asks('li')).accepted().does(declines(show))
    expect(turns(show)).toMatchObject({ request: null, declined: { by: { name: 'Li' } } })
    expect(onIn(show)).toBe('Li')
  })

  test('R16: in need one takes over at once; of two who press together one does', () => {
    const show = running().at('15:22')
    wang(show).when(takes('li')).emits('boothTaken')
    chen(show)
      .when(takes('li'))
      .refuses('booth-changed', { on: { name: 'Wang' } })
    li(show)
      .when(asks('li'))
      .refuses('booth-changed', { on: { name: 'Wang' } })
    expect(minutes(show.at('15:24'))).toEqual({ Li: 22, Wang: 2 })
  })

  test('R16: one that is agreed for an item comes about as that begins, by whatever press', () => {
    const show = wang(running().at('15:03')).does(asks('li', 'talk-wang'))
    li(show).when(accepts(show)).emits('swapAgreed')
    expect(onIn(show)).toBe('Li')
    show.as('moderator').at('15:04').when('next').emits('itemEnded', 'itemStarted')
    show.at('15:06').when('goTo', 'talk-wang').emits('itemEnded', 'itemStarted', 'boothHandedOver')
    expect(onIn(show)).toBe('Wang')
    expect(minutes(show)).toEqual({ Li: 6, Wang: 0 })
  })

  test('R16: one that is agreed for an item that is jumped over comes about with what comes after', () => {
    const show = wang(running().at('15:03')).does(asks('li', 'talk-wang'))
    li(show).does(accepts(show))
    show
      .as('moderator')
      .at('15:06')
      .when('goTo', 'case-dresden')
      .emits('itemEnded', 'itemStarted', 'boothHandedOver')
    expect(onIn(show)).toBe('Wang')
  })

  test('R16: what was agreed gives way to a swap asked for now, and can be called off', () => {
    const show = wang(running().at('15:03')).does(asks('li', 'talk-wang'))
    li(show).does(accepts(show)).does(asks('li'))
    expect(turns(show).request).toMatchObject({ by: { name: 'Li' }, before: null, successor: null })
    wang(show).does(declines(show))
    show.as('moderator').at('15:06').when('goTo', 'talk-wang').emits('itemEnded', 'itemStarted')
  })

  test('R16: is asked for an item that is still to come alone; one that began meanwhile is swapped at once', () => {
    const show = wang(running().at('15:03'))
    show.when(asks('li', 'introduction-item')).refuses('wrong-status')
    show.when(asks('li', 'nothing')).refuses('unknown-item')
    show.does(asks('li', 'talk-wang'))
    show.as('moderator').at('15:06').does('goTo', 'talk-wang')
    li(show).when(accepts(show)).emits('boothTaken')
  })

  test('R16: a booth of a name that the agenda does not know works as any other, and a link of no booth in the only one', () => {
    const show = booth()
    show.asBooth('Room upstairs', 'li').does(takes(null))
    expect(show.state.run.booths['Room upstairs']?.on?.who.name).toBe('Li')
    // The same link in another booth leaves the first.
    li(show).when(takes(null)).emits('boothLeft', 'boothTaken')
    show.asRoles('none', ['interpreter']).when(takes('li')).accepted()
    expect(turns(show).on?.who.link).toBe('none')
  })
})
