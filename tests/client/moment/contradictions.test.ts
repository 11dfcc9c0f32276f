import { describe, expect, it } from 'vitest'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import { turnCount } from '../../../shared/timing/turnCount.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding, showOf } from '../../support/shows.ts'
import { type Screens, screensAt } from './screens.ts'

const on = (show: Case): Screens => present(screensAt(show.state, show.now))

const HOME = 'Asia/Shanghai'
const time = (at: Instant | undefined) => (at === undefined ? '' : clockText(at, HOME))
const first = (times: readonly { readonly text: string }[] | null | undefined) => times?.[0]?.text

const expected = ({ console: { items } }: Screens, id: string): string | undefined =>
  items.find((line) => line.id === id)?.expected

/** The third talk so many minutes and seconds behind its end. */
const thirdTalk = (at: string) => given(founding()).onPlanUntil('talk-yan').at(at)

describe('the end', () => {
  it('T3b: is the same minute on every screen once it is a fact', () => {
    const show = given(founding()).onPlanUntil('closing-item').at('17:32:40').does('endShow')
    const { console: desk, timekeeper, audience } = on(show.at('17:40'))
    expect(time(desk.head?.end)).toBe('17:32')
    expect(desk.head?.spare).toBe(-2)
    expect(timekeeper.lands).toEqual({ end: '17:32', minutes: -2 })
    expect(audience.scene).toEqual({ is: 'ended', at: show.instantOf('17:32') })
    expect(desk.card).toMatchObject({ is: 'ended', at: [{ text: '17:32' }, { text: '11:32' }] })
  })

  it('T3b: is when the last item ended, not when End was pressed', () => {
    const show = given(founding()).onPlanUntil('closing-item').at('17:31').does('finish')
    const { console: desk, timekeeper, audience } = on(show.at('17:36').does('endShow'))
    expect(time(desk.head?.end)).toBe('17:31')
    expect(timekeeper.lands.end).toBe('17:31')
    expect(audience.scene).toEqual({ is: 'ended', at: show.instantOf('17:31') })
  })

  it('T5: is where a closing without length stands on every screen', () => {
    // The third talk is 7 min 20 s over: the panel is 2 min 20 s late.
    const screens = on(thirdTalk('16:02:20'))
    expect(time(screens.console.head?.end)).toBe('17:33')
    expect(expected(screens, 'closing-item')).toBe('17:33')
    expect(screens.timekeeper.lands).toEqual({ end: '17:33', minutes: -3 })
    expect(screens.timekeeper.lines.at(-1)?.start).toBe('17:33')
    expect(screens.audience.punctuality?.end).toBe(thirdTalk('17:33').now)
    const shown = screens.audience.parts.at(-1)?.lines.at(-1)?.start
    expect(shown).toEqual({ at: thirdTalk('17:33').now, as: 'about' })
  })

  it('T5: is until when the last item lasts', () => {
    const show = given(showOf('15:00 a 20', { stop: '15:20' }))
    const screens = on(show.plays('15:01:20 startShow, next, 15:05:10'))
    expect(screens.timekeeper.lands.end).toBe('15:22')
    expect(time(screens.console.ground?.end ?? undefined)).toBe('15:22')
    expect(first(screens.timekeeper.on?.until)).toBe('15:22')
    expect(first(screens.booth.on?.at)).toBe('15:22')
    expect(screens.audience.scene).toEqual({ is: 'live', until: show.instantOf('15:22') })
    expect(screens.left).toEqual({ of: 'left', count: 17 })
  })

  it('of what was paused in overrun is when it was to end', () => {
    const screens = on(thirdTalk('15:58').does('pause').at('15:59'))
    // It has stood for a minute, so that it would have had to end at 15:56.
    expect(first(screens.timekeeper.on?.until)).toBe('15:56')
    expect(first(screens.booth.on?.at)).toBe('15:56')
    const stage = screens.speakers.get('wentao-yan')?.turn
    expect(stage?.is === 'on' ? first(stage.until) : null).toBe('15:56')
  })
})

it('T7: the audience sees drift from two minutes on', () => {
  const screens = on(thirdTalk('16:02:40'))
  expect(screens.console.head?.status).toEqual({ is: 'behind', minutes: 7 })
  expect(screens.audience.punctuality).toMatchObject({ pace: 'later', minutes: 7 })
  expect(screens.audience.next?.start.at).toBe(thirdTalk('16:02').now)
  expect(first(screens.timekeeper.next?.at)).toBe('16:02')
})

it('T5: drift is not on time where it ends over the stop for it', () => {
  const show = showOf('15:00 a 10, b 10', { stop: '15:20' })
  const screens = on(given(show).onPlanUntil('a').at('15:10:20'))
  expect(screens.console.head).toMatchObject({ status: { is: 'under' }, spare: -1 })
  expect(screens.timekeeper.scheduleStatus).toEqual({ is: 'under' })
})

it('T5: drift is nothing before Start, for the timekeeper as for the moderator', () => {
  const screens = on(given(founding()).at('15:03'))
  expect(screens.console.head?.status).toEqual({ is: 'notStarted' })
  expect(screens.timekeeper.scheduleStatus).toEqual({ is: 'notStarted' })
})

it('P6b: drift is not ahead while the last item to come runs over, for what was dropped behind it', () => {
  const show = given(founding()).onPlanUntil('open-discussion')
  const screens = on(show.plays('drop questions, drop closing-item, 17:28:14'))
  show.shows('+18:14')
  expect(screens.console.head?.status).toEqual({ is: 'behind', minutes: 19 })
})

describe('no time left', () => {
  const shown = (show: Case) => {
    const { console: desk, timekeeper, booth, stage, left, speakers } = on(show)
    const mine = speakers.get('wentao-yan')?.turn
    const waits = speakers.get('marc-barra')?.turn
    return {
      phases: [
        desk.ground?.phase,
        desk.card?.is === 'on' ? desk.card.phase : null,
        booth.phase?.is,
        stage.scene.is === 'live' ? stage.scene.phase : null,
        mine?.is === 'on' ? mine.phase : null,
        timekeeper.on?.over === true ? 'over' : 'red',
      ],
      audience: left,
      waits: waits?.is === 'ready' ? waits.awaits : undefined,
      booths: booth.next?.at === null,
    }
  }

  it('T5: is the last of the last minute, on every screen', () => {
    expect(shown(thirdTalk('15:55:00').shows('0:00'))).toEqual({
      phases: Array(6).fill('red'),
      audience: { of: 'left', count: 0 },
      waits: null,
      booths: false,
    })
  })

  it('T5: is over time from then on, with a plus before the first second of it', () => {
    expect(shown(thirdTalk('15:55:00.001').shows('+0:00'))).toEqual({
      phases: Array(6).fill('over'),
      audience: { of: 'over', count: 0 },
      waits: { overBy: 0 },
      booths: true,
    })
  })
})

it('counts of turns leave out what was dropped', () => {
  const show = given(founding()).onPlanUntil('talk-wende').does('drop', 'talk-barra')
  const { stage, audience } = on(show)
  const agenda = show.state.published?.agenda ?? show.asPublished
  expect(stage.turn?.count).toEqual({ index: 2, of: 4 })
  expect(audience.on?.count).toEqual({ index: 2, of: 4 })
  expect(turnCount(agenda, show.state.run, show.row('talk-wende').item)).toEqual({
    index: 2,
    of: 4,
  })
})

it('T5: counts of slack never leave more than there was', () => {
  const show = showOf('15:00 for 11.5 a 10 | b 5')
  const slack = (at: string) => on(given(show).onPlanUntil('a').at(at)).console.head?.slack
  expect(slack('15:05')).toMatchObject({ left: 1, whole: 1 })
  expect(slack('15:11')).toMatchObject({ left: 0, whole: 1 })
})

it('a moment is worked out once for all that ask in it', () => {
  const show = thirdTalk('15:50')
  expect(momentOf(show.state, show.now)).toBe(momentOf(show.state, show.now))
})
