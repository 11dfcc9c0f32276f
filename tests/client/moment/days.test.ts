import { describe, expect, test } from 'vitest'
import { roomCard } from '../../../client/ui/card/roomCard.ts'
import { interpreterModel } from '../../../client/views/interpreter/model.ts'
import { speakerModel } from '../../../client/views/speaker/model.ts'
import { stageModel } from '../../../client/views/stage/model.ts'
import { timekeeperModel } from '../../../client/views/timekeeper/model.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { given } from '../../support/given.ts'
import { smallShow } from '../../support/shows.ts'

import { BEIJING, BERLIN, night, plain, reads, rows, said, watches } from './night.ts'
import { screensAt } from './screens.ts'

describe('over midnight between Beijing and Berlin', () => {
  const running = (at: string) => given(night()).onPlanUntil('b').at(at)

  test('Z3: rows are told from the date of the show at home, in both zones', () => {
    expect(rows(given(night())).map(plain)).toEqual([
      '23:30 | 17:30',
      '00:00 +1 | 18:00',
      '00:30 +1 | 18:30',
      '01:00 +1 | 19:00',
    ])
  })

  test('Z3: and so are clocks, ends and what comes next, on stage, at the desks and in the booth', () => {
    const show = running('00:10+1')
    const stage = stageModel(...watches(show, 'stage'))
    expect(said(stage?.clocks)).toBe('00:10 +1 / 18:10')
    expect(stage?.scene.is === 'live' && said(stage.scene.until)).toBe('00:30 +1 / 18:30')
    const keeper = timekeeperModel(...reads(show, 'timekeeper'))
    expect([said(keeper?.clocks), said(keeper?.on?.until), said(keeper?.next?.at)]).toEqual([
      '00:10 +1 / 18:10',
      '00:30 +1 / 18:30',
      '00:30 +1 / 18:30',
    ])
    expect(keeper?.lines.map(({ start }) => plain(start ?? ''))).toEqual([
      '23:30',
      '00:00 +1',
      '00:30 +1',
      '01:00 +1',
    ])
    expect(plain(keeper?.lands.end ?? '')).toBe('01:30 +1')
    const booth = interpreterModel(...reads(show, 'interpreter'))
    expect([said(booth?.clocks), said(booth?.on?.at), said(booth?.next?.at)]).toEqual([
      '00:10 +1 / 18:10',
      '00:30 +1 / 18:30',
      '00:30 +1 / 18:30',
    ])
    const card = roomCard(...reads(show, 'interpreter'))
    expect(card?.is === 'on' && said(card.until)).toBe('00:30 +1 / 18:30')
  })

  test('Z3: on a page of one’s own they are told from that date on one’s own clock', () => {
    const page = (device: string) => speakerModel(...reads(running('00:10+1'), 'speaker', device))
    const berlin = page(BERLIN)
    expect(said(berlin.clocks)).toBe('18:10 / 00:10 +1')
    if (!('at' in berlin.stage)) throw new Error(berlin.stage.is)
    expect(said(berlin.stage.at)).toBe('19:00 / 01:00 +1')
    expect(berlin.stage.dated).toBeNull()
    expect(berlin.stage.queue.lines.at(-1)?.at).toBe('19:00')
    const beijing = page(BEIJING)
    if (!('at' in beijing.stage)) throw new Error(beijing.stage.is)
    expect(plain(beijing.stage.queue.lines.at(-1)?.at ?? '')).toBe('01:00 +1')
  })

  test('Z3: before the show its clocks are told from today, and its times from its date', () => {
    const show = given(night()).at('2026-06-17T04:00:00+08:00')
    const stage = stageModel(...watches(show, 'stage'))
    expect(said(stage?.clocks)).toBe('04:00 / 22:00 −1')
    expect(stage?.scene.is === 'waiting' && said(stage.scene.starts.times)).toBe('23:30 / 17:30')
  })

  test('Z3: the date is named where the turn is not today, and times beside it are told from it', () => {
    const page = speakerModel(...reads(given(night()), 'speaker', BEIJING))
    if (!('at' in page.stage)) throw new Error(page.stage.is)
    expect(page.stage.dated && dateIn(page.stage.dated, BEIJING)).toBe('2026-06-18')
    expect(said(page.stage.at)).toBe('01:00 / 19:00 −1')
  })

  test('Z3: a show that is held on another day is told from that one', () => {
    const late = given(night()).at('2026-08-03T10:00:00+08:00')
    expect(rows(late).map(plain)[0]).toBe('10:00 | 04:00')
    expect(rows(late.does('startShow')).map(plain)[0]).toBe('10:00 | 04:00')
    const { console: desk } = screensAt(late.state, late.now) ?? {}
    expect(desk?.items.map(({ planned }) => plain(planned)).slice(0, 2)).toEqual([
      '23:30',
      '00:00 +1',
    ])
  })
})

describe('a show of several days', () => {
  const days = () =>
    given(
      smallShow({
        date: '2026-06-17',
        zones: [BEIJING, BERLIN],
        blocks: [
          { notBefore: '15:00', items: { a: 60 } },
          { notBefore: '09:00+1', items: { b: 60, c: 60 } },
        ],
      }),
    )

  test('Z3: is told from its first day until a day after its begin, then from today', () => {
    expect(rows(days()).map(plain)).toEqual([
      '15:00 | 09:00',
      '09:00 +1 | 03:00 +1',
      '10:00 +1 | 04:00 +1',
    ])
    const second = days().onPlanUntil('c').at('2026-06-18T10:10:00+08:00')
    expect(said(stageModel(...watches(second, 'stage'))?.clocks)).toBe('10:10 +1 / 04:10 +1')
    const later = days().onPlanUntil('b').at('2026-06-18T16:00:00+08:00')
    expect(said(stageModel(...watches(later, 'stage'))?.clocks)).toBe('16:00 / 10:00')
    expect(rows(later).map(plain)[0]).toBe('15:00 −1 | 09:00 −1')
  })
})
