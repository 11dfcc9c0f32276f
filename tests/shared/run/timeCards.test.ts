import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import { type CardMinutes, cardOf, isArmed, isShown } from '../../../shared/run/openCue.ts'
import { canned, cueOf, toPerson } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

/** Yan's talk of 15 minutes, which began at 15:40. */
const onYan = () => given(founding()).onPlanUntil('talk-yan').asTimekeeper()

function card(minutes: CardMinutes, turn?: string): CommandOf<'sendCue'> {
  const to = toPerson('wentao-yan')
  return {
    type: 'sendCue',
    to,
    content: cardOf(minutes),
    life: 120_000,
    ...(turn === undefined ? {} : { turn }),
  }
}

/** How many cues wait for their time, and how many show. */
const cues = ({ state, now }: Case): { waiting: number; shown: number } => ({
  waiting: state.cues.filter((cue) => isArmed(state, cue, now)).length,
  shown: state.cues.filter((cue) => isShown(state, cue, now)).length,
})
const SHOWS = { waiting: 0, shown: 1 }
const NONE = { waiting: 0, shown: 0 }

const only = ({ state }: Case) => state.cues[0]?.id ?? 'none'
const withdraw = (show: Case) => ({ type: 'withdrawCue', cue: only(show) }) as const

describe('a time card shows what is true', () => {
  test('T6b: from half a minute past its time it is refused; stop is the only one in overrun', () => {
    const show = onYan().at('15:53:30')
    show.when(card(2)).refuses('card-passed', { item: 'talk-yan', left: 90_000 })
    expect(cues(show.does(card(1)))).toEqual(SHOWS)
    const overrun = onYan().at('15:56')
    for (const minutes of [5, 2, 1] as const) overrun.when(card(minutes)).refuses('card-passed')
    expect(cues(overrun.does(card(0)))).toEqual(SHOWS)
  })
})

describe('an armed card', () => {
  const armed = () => onYan().at('15:50').does(card(2, 'talk-yan'))

  test('T6b: is not armed twice, and is taken back by a second press', () => {
    const show = armed()
    show.when(card(2, 'talk-yan')).refuses('no-change')
    expect(cues(show.when(withdraw(show)).emits('cueWithdrawn'))).toEqual(NONE)
  })

  test('T6b: is dropped when time is taken past it', () => {
    const show = onYan().at('15:52').does(card(2)).does('takeTime', 'talk-yan', 2)
    expect(show.log.at(-1)?.event).toMatchObject({ type: 'cardDropped', why: 'taken' })
    expect(cues(show)).toEqual(NONE)
  })
})

describe('T6b: when a cue shows', () => {
  /** The show while an item of ten minutes is live, since 15:00; the last has no length. */
  const on = () => given(showOf('15:00 a 10, b 10, closing c 0')).begins('15:00').at('15:08:30')
  const cue = (show: Case, more: Partial<Cue>) => {
    const until = show.instantOf('15:09')
    return cueOf('cue', show.instantOf('15:08:40'), { content: cardOf(2), until, ...more })
  }
  const looks = (show: Case, one: Cue) => [
    isArmed(show.state, one, show.now),
    isShown(show.state, one, show.now),
  ]

  test('at once also where a clock is a little behind, and never without a time until when', () => {
    const show = on()
    expect(looks(show, cue(show, {}))).toEqual([false, true])
    expect(looks(show, cue(show, { until: null }))).toEqual([false, false])
  })

  test('any other cue shows at once, for as long as it is sent, each time', () => {
    const content = canned('slides')
    const show = onYan().does({ ...card(2), content })
    expect(show.state.cues).toMatchObject([{ until: show.instantOf('15:42') }])
    expect(show.does({ ...card(2), content }).state.cues).toHaveLength(2)
  })
})
