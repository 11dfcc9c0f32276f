import { describe, expect, it } from 'vitest'
import { hereCount, peopleOf } from '../../../../client/views/moderator/room/people.ts'
import { inOrder, turnsAt } from '../../../../client/views/moderator/room/RoomPeople.tsx'
import { nextLanguage, setLanguage } from '../../../../client/views/moderator/room/useRoomActs.ts'
import {
  cannedOf,
  openCues,
  sendCue,
  signalsFor,
  usualReceiver,
  writtenCue,
} from '../../../../client/views/moderator/side/cues.ts'
import { floorLanguage } from '../../../../shared/run/floorLanguage.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { MODERATOR } from '../consoleContextOf.ts'

const onTalk = () => given(founding()).onPlanUntil('talk-yan')

describe('cues', () => {
  it('go to whoever is on, in standby to whoever is next, and to whoever has the floor inside what is on', () => {
    expect(usualReceiver(onTalk().state)).toEqual({ person: 'wentao-yan', as: 'on' })
    expect(usualReceiver(onTalk().does('finish').state)).toEqual({
      person: 'marc-barra',
      as: 'next',
    })
    expect(usualReceiver(given(founding()).onPlanUntil('water-break-item').state)).toBeNull()
    const show = given(founding()).onPlanUntil('questions')
    expect(usualReceiver(show.state)?.person).toBe('ying-wang')
    show.does({ type: 'giveFloor', item: 'questions', person: 'juliane-mathey', limit: null })
    expect(usualReceiver(show.state)?.person).toBe('juliane-mathey')
  })

  it('ask nobody to stop who is not on, and nobody to get ready who is', () => {
    const wordsTo = (show: Case, person: string) =>
      cannedOf(show.state, { type: 'person', person }, show.now).flatMap(({ content: cue }) =>
        cue.type === 'canned' && cue.canned !== 'minutes' ? [cue.canned] : [],
      )
    expect(wordsTo(onTalk(), 'wentao-yan')).not.toContain('next')
    expect(wordsTo(onTalk(), 'marc-barra')).toEqual(expect.arrayContaining(['stop', 'next']))
    const between = wordsTo(onTalk().does('finish'), 'marc-barra')
    expect(between[0]).toBe('next')
    expect(between).not.toContain('stop')
  })

  it('offer minutes only up to half of what is allotted', () => {
    const minutesOf = (show: Case) =>
      cannedOf(show.state, null, show.now).flatMap(({ content: cue }) =>
        cue.type === 'canned' && cue.canned === 'minutes' ? [cue.params?.minutes] : [],
      )
    expect(minutesOf(onTalk())).toEqual([5, 2, 1])
    expect(minutesOf(given(founding()).onPlanUntil('welcome-zhu'))).toEqual([1])
    expect(writtenCue(' Slower ')).toEqual({ type: 'free', text: 'Slower', lang: 'en' })
    expect(writtenCue('请慢一点')).toMatchObject({ lang: 'zh-Hans' })
  })

  it('from others to the moderators are signals, until this context has seen them', () => {
    const cue = sendCue(
      onTalk().state,
      { type: 'group', role: 'moderator' },
      { type: 'canned', canned: 'slower', params: null },
    )
    const show = onTalk().as('timekeeper').does(cue).as('moderator')
    const you = { link: 'moderator', grant: MODERATOR }
    const [signal] = signalsFor({ show: show.state, you }, show.now)
    expect(signal?.content).toMatchObject({ canned: 'slower' })
    expect(openCues({ show: show.state, you }, show.now)).toEqual([])
    expect(signalsFor({ show: show.state, you: { ...you, link: 'timekeeper' } }, show.now)).toEqual(
      [],
    )
    if (signal === undefined) throw new Error('a signal')
    show.does({ type: 'acknowledgeCue', cue: signal.id })
    expect(signalsFor({ show: show.state, you }, show.now)).toEqual([])
  })
})

it('R17: a booth’s signal at the desk is gone once the speaker has answered it, and once any moderator has', () => {
  const to = [
    { type: 'person', person: 'wentao-yan' },
    { type: 'group', role: 'moderator' },
  ] as const
  const content = { type: 'canned', canned: 'slower', params: null } as const
  const signalled = () => {
    const show = onTalk().asBooth('en-zh')
    for (const one of to) show.does({ ...sendCue(show.state, one, content), turn: 'talk-yan' })
    return show
  }
  const you = { link: 'moderator', grant: MODERATOR }
  const left = ({ state, now }: ReturnType<typeof signalled>) =>
    signalsFor({ show: state, you }, now).length
  const speaker = signalled()
  const [own, context] = speaker.state.cues.map(({ id }) => id)
  expect(left(speaker)).toBe(1)
  speaker.as('yan', 'wentao-yan').does({ type: 'acknowledgeCue', cue: own ?? '' })
  expect(left(speaker)).toBe(0)
  const other = signalled().asRoles('second', ['moderator'])
  other.does({ type: 'acknowledgeCue', cue: context ?? '' })
  expect(left(other)).toBe(0)
})

it('the floor has the language of the item until one is set', () => {
  const show = onTalk()
  expect(floorLanguage(show.state)).toBe('zh-Hans')
  expect(nextLanguage(show.state)).toBe('en')
  show.does(setLanguage(show.state, 'en'))
  expect(floorLanguage(show.state)).toBe('en')
  expect(nextLanguage(show.state)).toBe('zh-Hans')
  expect(setLanguage(show.state, null)).toEqual({ type: 'setLanguage', language: null, was: 'en' })
})

describe('people', () => {
  const linked = () => {
    const show = given(founding())
    const grant = { roles: ['speaker' as const], person: 'marc-barra', booth: null }
    show.record([
      { type: 'linkMade', v: 1, link: 'desk', grant: MODERATOR },
      { type: 'linkMade', v: 1, link: 'barra', grant },
    ])
    return show
  }

  it('are here when marked so, or connected and not marked away', () => {
    const show = linked()
    const count = (open: Record<string, number>) => hereCount(peopleOf(show.state, open, 'en'))
    expect(count({})).toBe(0)
    expect(count({ barra: 2 })).toBe(1)
    show.does({ type: 'markAttendance', person: 'shu-zhu', mark: 'here' })
    show.does({ type: 'markAttendance', person: 'marc-barra', mark: 'not-here' })
    expect(count({ barra: 2 })).toBe(1)
    expect(peopleOf(show.state, { barra: 2 }, 'en').find(({ id }) => id === 'marc-barra')).toEqual({
      id: 'marc-barra',
      name: { text: 'Marc Barra', lang: 'en', missing: false },
      mark: 'not-here',
      connected: true,
    })
  })

  it('are listed missing people first, then by their next item', () => {
    const show = onTalk()
    const turns = turnsAt({ show: show.state }, show.now)
    expect(turns['wentao-yan']).toEqual({ is: 'on' })
    expect(turns['wei-bai']).toEqual({ is: 'done' })
    expect(turns['marc-barra']).toEqual({ is: 'next', at: show.instantOf('15:55') })
    show.does({ type: 'markAttendance', person: 'wentao-yan', mark: 'here' })
    show.does({ type: 'markAttendance', person: 'marc-barra', mark: 'here' })
    const names = inOrder(peopleOf(show.state, {}, 'en'), turns).map(({ id }) => id)
    expect(names.slice(0, 2)).toEqual(['jiang-wang', 'qian-wang'])
    expect(names.slice(-2)).toEqual(['wentao-yan', 'marc-barra'])
  })
})
