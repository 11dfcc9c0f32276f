import { describe, expect, test } from 'vitest'
import type { Booth } from '../../../shared/agenda/model.ts'
import { boothOfLink, turnsIn } from '../../../shared/run/boothTurns.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import { boothFinishEnd } from '../../../shared/run/floorLanguage.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { liveItemId } from '../../../shared/run/lookup.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import {
  asks,
  BOOTH,
  boothed,
  li,
  liIsOn,
  linked,
  minutes,
  onIn,
  takes,
  turnMinutes,
  turns,
  wang,
} from '../../support/boothShow.ts'
import { linkMade } from '../../support/changes.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { founding, withItem } from '../../support/shows.ts'

describe('who works in a booth', () => {
  test('R16: the first is on from publication on, counts from Start, and is nobody’s place to take by mistake', () => {
    const show = li(boothed()).does(takes(null))
    expect(onIn(show)).toBe('Li')
    expect(minutes(show.at('14:58'))).toEqual({ Li: 0 })
    wang(show)
      .when(takes(null))
      .refuses('booth-changed', { on: { link: 'li' } })
    li(show).when(takes('li')).refuses('no-change')
    show.as('moderator').begins('15:00')
    expect(minutes(show.at('15:12'))).toEqual({ Li: 12 })
    li(unpublished(founding())).when(takes(null)).refuses('not-published')
  })

  test('R16: a break is rest: its minutes are nobody’s, and one of ten minutes begins the turn again', () => {
    const toBreak = () => li(linked(given(founding()).onPlanUntil('talk-wang')).at('16:05'))
    const show = toBreak().does(takes(null)).as('moderator').at('16:20').does('next')
    expect(liveItemId(show.state.run.position)).toBe('water-break-item')
    expect([turnMinutes(show), turnMinutes(show.at('16:24'))]).toEqual([15, 15])
    show.at('16:25').does('next')
    expect(turnMinutes(show.at('16:30'))).toBe(20)
    // Taken back, the break goes on, and so does the rest.
    show.at('16:25:20').does('undo')
    expect(turnMinutes(show.at('16:29'))).toBe(15)
    show.at('16:30').does('next')
    expect([turnMinutes(show.at('16:32')), minutes(show)]).toEqual([2, { Li: 17 }])
  })

  test('R16: a wait between items is work, but for one as long as a rest', () => {
    const show = liIsOn().at('15:01').does('finish').at('15:10').does('next').at('15:12')
    expect(turnMinutes(show)).toBe(12)
    show.does('finish').at('15:22').does('next').at('15:23')
    expect([turnMinutes(show), minutes(show)]).toEqual([1, { Li: 13 }])
    // While one item goes on, what was run meanwhile leaves no wait.
    const back = liIsOn().at('15:02').does('next').at('15:04').does('goTo', 'introduction-item')
    expect(turnMinutes(back.at('15:30').does('next').at('15:31'))).toBe(31)
  })

  test('R16: a swap that is taken back within a minute leaves the turn as it was; a later one does not', () => {
    const show = wang(liIsOn().at('15:20')).does(takes('li'))
    li(show.at('15:20:40')).does(takes('wang'))
    expect([turnMinutes(show.at('15:30')), minutes(show)]).toEqual([
      20 + 9 + 20 / 60,
      { Li: 20 + 9 + 20 / 60, Wang: 40 / 60 },
    ])
    wang(show).does(takes('li'))
    li(show.at('15:31')).does(takes('wang'))
    expect(turnMinutes(show.at('15:33'))).toBe(2)
  })

  test('R16: who no longer interprets does not work, and their request is over', () => {
    const show = boothed()
    const [person] = show.asPublished.people
    const grant = { roles: ['interpreter' as const], person: person?.id ?? '', booth: BOOTH }
    show.record([linkMade('both', grant)])
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

  test('R16: a booth of a name that the agenda does not know works as any other, and a link of no booth in the only one', () => {
    const show = boothed()
    show.asBooth('Room upstairs', 'li').does(takes(null))
    expect(show.state.run.booths['Room upstairs']?.on?.who.name).toBe('Li')
    // The same link in another booth leaves the first.
    li(show).when(takes(null)).emits('boothLeft', 'boothTaken')
    show.asRoles('none', ['interpreter']).when(takes('li')).accepted()
    expect(turns(show).on?.who.link).toBe('none')
  })
})

const chinese = { id: BOOTH, languages: ['en', 'zh-Hans'] as [string, string] }

const publishes = (show: Case, booths: Booth[]) => {
  const was = show.state.draft?.agenda.booths ?? []
  const change = { type: 'setValue', of: 'show', id: null, field: 'booths' } as const
  const changes = [{ ...change, value: booths, was }]
  show
    .as('planner')
    .edits(...changes)
    .does('publish')
}
const isOn = (show: Case, booth: string) =>
  turnsIn(show.state, boothOfLink(show.state, { booth })).on?.who.name

test('R16: a booth that is called otherwise: has the turns of both where the agenda makes one of two, and one who is on', () => {
  const show = li(boothed()).does(takes(null)).at('14:55')
  show.asBooth('b1', 'wang').does(takes(null))
  publishes(show, [{ ...chinese, id: 'b1' }])
  expect([isOn(show, 'b1'), isOn(show, BOOTH)]).toEqual(['Li', 'Li'])
  expect(turnsIn(show.state, 'b1').past).toMatchObject([{ who: { name: 'Wang' } }])
  expect(Object.keys(show.state.run.booths)).toHaveLength(1)
})

/** The founding dialogue, in which the booth has eight seconds; Bai speaks Chinese, Wende and Yan English. */
function onBai(tail: number | null = 8): Case {
  const agenda = withItem(founding(), 'talk-yan', { language: 'en' })
  const more = tail === null ? {} : { tail: tail * SECOND }
  return given({ ...agenda, ...more }).onPlanUntil('talk-bai')
}

const left = ({ state, now }: Case) => {
  const until = boothFinishEnd(state, now)
  return until === null ? null : (until - now) / SECOND
}

test('R20: the booth is let finish: at once behind a Next from who was on', () => {
  expect(left(onBai().at('15:20').does('next'))).toBe(8)
})

test('R20: the booth is let finish only where the agenda has it, not before the first item and after the end', () => {
  expect(left(onBai(null).at('15:20').does('next'))).toBeNull()
  expect(
    left(
      given({ ...founding(), tail: 5_000 })
        .at('15:00')
        .does('startShow'),
    ),
  ).toBeNull()
  expect(left(onBai().at('15:20').does('finish').does('endShow'))).toBeNull()
})
