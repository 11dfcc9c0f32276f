import { describe, expect, test } from 'vitest'
import type { Item } from '../../../shared/agenda/model.ts'
import { comingEnd, endCommandId, plannedEndAction } from '../../../shared/run/automaticEnd.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import { cueSpan, isArmed, isShown } from '../../../shared/run/openCue.ts'
import { hasExpired } from '../../../shared/run/reportShare.ts'
import { chosenPoint } from '../../../shared/run/talkingPoint.ts'
import { cardOf, cardStatus, cardTime, timeLeft } from '../../../shared/run/timeCard.ts'
import { MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

/** A talk of 10 minutes that goes on automatically, one that holds, and one without a length that goes on. */
const agenda = showOf('15:00 a 10 goOn, b 10, closing c 0 goOn')

/** The show while `a` is live, since 15:00. */
const on = () => given(agenda).begins('15:00')

/** A cue that was sent at 15:05 and is open for a minute. */
function sent(show: Case, more: Partial<Cue> = {}): Cue {
  return {
    id: 'cue',
    to: { type: 'person', person: 'ada' },
    content: cardOf(2),
    by: { link: 'moderator', roles: ['moderator'] },
    sentAt: show.instantOf('15:05'),
    until: show.instantOf('15:06'),
    seen: [],
    ...more,
  }
}

describe('T6b: a cue that is not armed', () => {
  test('shows until its time is over, also where a clock is a little behind', () => {
    const show = on()
    const cue = sent(show)
    const at = (time: string) => isShown(show.state, cue, show.instantOf(time))
    expect([at('15:04:59'), at('15:05'), at('15:05:59'), at('15:06')]).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(isArmed(show.state, cue, show.instantOf('15:04:59'))).toBe(false)
    expect(cueSpan(show.state, cue, show.now)).toEqual({ from: cue.sentAt, until: cue.until })
  })

  test('shows never where it is not said until when', () => {
    const show = on()
    const cue = sent(show, { until: null })
    expect(cueSpan(show.state, cue, show.now)).toBeNull()
    expect([isShown(show.state, cue, show.now), isArmed(show.state, cue, show.now)]).toEqual([
      false,
      false,
    ])
  })
})

describe('T6b: a card that is armed', () => {
  const due = { left: 2 * MINUTE, life: MINUTE }

  test('shows from its time on, for as long as it lives', () => {
    const show = on()
    const card = sent(show, { until: null, turn: 'a', due })
    const at = (time: string) => {
      const now = show.instantOf(time)
      return [isArmed(show.state, card, now), isShown(show.state, card, now)]
    }
    expect(at('15:07:59')).toEqual([true, false])
    expect(at('15:08')).toEqual([false, true])
    expect(at('15:08:59')).toEqual([false, true])
    expect(at('15:09')).toEqual([false, false])
  })

  test('waits where its turn is not on, or has no length', () => {
    const show = on().at('15:08:30')
    const other = sent(show, { until: null, turn: 'b', due })
    expect(cueSpan(show.state, other, show.now)).toBeNull()
    expect([isArmed(show.state, other, show.now), isShown(show.state, other, show.now)]).toEqual([
      true,
      false,
    ])
    const endless = on().does('goTo', 'c').at('15:08:30')
    const card = sent(endless, { until: null, turn: 'c', due })
    expect(cueSpan(endless.state, card, endless.now)).toBeNull()
  })
})

describe('T6b: time cards', () => {
  test('tell how much time is left; what is none tells nothing', () => {
    expect(([5, 2, 1, 0] as const).map((minutes) => cardTime(cardOf(minutes)))).toEqual([
      5 * MINUTE,
      2 * MINUTE,
      MINUTE,
      0,
    ])
    expect(cardTime({ type: 'canned', canned: 'minutes', params: null })).toBe(0)
    expect(cardTime({ type: 'canned', canned: 'louder', params: null })).toBeNull()
    expect(cardTime({ type: 'free', text: 'stop', lang: 'en' })).toBeNull()
  })

  test('are true within half a minute, and stop is the one in overrun', () => {
    const two = (seconds: number) => cardStatus(2 * MINUTE, 2 * MINUTE + seconds * SECOND)
    expect([31, 30, 0, -29, -30].map(two)).toEqual(['waits', 'shows', 'shows', 'shows', 'passed'])
    expect([31, 30, -30, -600].map((seconds) => cardStatus(0, seconds * SECOND))).toEqual([
      'waits',
      'shows',
      'shows',
      'shows',
    ])
    expect(cardStatus(2 * MINUTE, null)).toBe('shows')
  })

  test('go by what is left of what is on, in ms', () => {
    const show = on().at('15:04')
    expect(timeLeft(show.state, show.now)).toBe(6 * MINUTE)
    expect(timeLeft(show.state, show.instantOf('15:11'))).toBe(-MINUTE)
    expect(timeLeft({ ...show.state, published: null }, show.now)).toBeNull()
    expect(timeLeft(given(agenda).state, show.now)).toBeNull()
    const endless = show.does('goTo', 'c')
    expect(timeLeft(endless.state, endless.now)).toBeNull()
  })
})

describe('R13: what happens by itself', () => {
  test('is of what is on and has an end, and of nothing else', () => {
    const show = on()
    const set = plannedEndAction(show.state)
    expect(set).toEqual({ item: 'a', start: show.state.run.starts['a']?.seq, does: 'goOn' })
    expect(comingEnd(show.state, show.now)).toEqual({ ...set, at: show.instantOf('15:10') })
    expect(endCommandId({ item: 'a', start: 7 })).toBe('end/7/a')
    const bare = { ...show.state, published: null }
    expect([plannedEndAction(bare), comingEnd(bare, show.now)]).toEqual([null, null])
    expect(plannedEndAction(given(agenda).state)).toBeNull()
    const unknown = { ...show.state, run: { ...show.state.run, starts: {} } }
    expect(plannedEndAction(unknown)).toBeNull()
  })

  test('does not in a pause, nor where no time was left when it came on', () => {
    const paused = on().at('15:04').does('pause')
    expect(plannedEndAction(paused.state)).not.toBeNull()
    expect(comingEnd(paused.state, paused.now)).toBeNull()
    const again = on().at('15:10').does('next').at('15:12').does('previous')
    expect(comingEnd(again.state, again.now)).toBeNull()
    const second = on().at('15:10').does('next').at('15:12')
    expect([plannedEndAction(second.state), comingEnd(second.state, second.now)]).toEqual([
      null,
      null,
    ])
  })
})

describe('R7b: the talking point that is chosen', () => {
  const [found] = agenda.segments[0]?.items ?? []
  if (found === undefined) throw new Error('there is an item')
  const item = (...talkingPoints: Item['talkingPoints']) => ({ ...found, talkingPoints })
  const chosen = { points: { a: { en: 'Market', zh: '市场' } } }

  test('is the one with the same words in each language that both have', () => {
    const more = { en: 'Market', de: 'Markt' }
    expect(chosenPoint(chosen, item({ en: 'Roots' }, more))).toEqual(more)
    expect(chosenPoint(chosen, item({ en: 'Market', zh: '集市' }))).toBeNull()
    expect(chosenPoint(chosen, item({ de: 'Markt' }))).toBeNull()
    expect(chosenPoint({ points: {} }, item(more))).toBeNull()
  })
})

test('R14: a link of the report is open until its time, and one that is kept for good', () => {
  const now = on().now
  const shares = [
    { link: 'kept', names: false, until: null },
    { link: 'one', names: false, until: now },
  ]
  expect(['kept', 'one', 'another'].map((link) => hasExpired(shares, link, now))).toEqual([
    false,
    true,
    false,
  ])
  expect(hasExpired(shares, 'one', plus(now, -1))).toBe(false)
  expect(hasExpired(undefined, 'one', now)).toBe(false)
})
