import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { offers, recoveryAt } from '../../../support/landing.ts'
import { begun } from './scenes.ts'

/** What could be given in all, and at the end, in minutes. */
function wonAt(show: ReturnType<typeof begun>) {
  const { won } = recoveryAt(show)
  return won && [won.all / MINUTE, won.atEnd / MINUTE]
}

describe('R13, V2: what lasts until a clock time, worked by hand', () => {
  const until = () =>
    begun({
      stop: '10:54',
      blocks: [
        {
          notBefore: '10:00',
          items: {
            a: 10,
            w: ['break', 4],
            u: ['talk', 26, { until: '10:40' }],
            x: ['break', 4],
            c: 10,
          },
        },
      ],
    })

  test('what comes before it uses the time until then', () => {
    offers(until().at('10:35'), 'kept')
    expect(wonAt(until().at('10:10'))).toEqual([26, 0])
    expect(wonAt(until().at('10:30'))).toEqual([6, 0])
  })

  test('past it, what is before and behind it gives, and it gives nothing', () => {
    offers(until().at('10:39'), 'cuts: x 4>1', 'asking: c 10>7?')
    offers(until().at('10:45'), 'asking: w 4>2.5, x 4>0.5, c 10>6?')
  })

  test('dropped it holds nothing, and does not come back', () => {
    offers(until().at('10:20').does('drop', 'u'), 'kept')
    expect(wonAt(until().at('10:20').does('drop', 'u'))).toEqual([16, 16])
  })

  test('a part that must end: what lies before the clock time holds no slack of the segment', () => {
    const show = begun({
      stop: '12:00',
      blocks: [
        {
          notBefore: '10:00',
          mustEndBy: '10:50',
          minutes: 55,
          items: { a: 10, u: ['talk', 30, { until: '10:40' }], x: ['break', 10] },
        },
        { items: { c: 30 } },
      ],
    })
    offers(show.at('10:41'), 'cuts: x 10>9')
    expect(wonAt(show.at('10:39'))).toEqual([35, 35])
  })
})

describe('V2: segments that are over, dropped or run in part', () => {
  const held = (over: object = {}) =>
    begun({
      stop: '10:50',
      blocks: [
        { notBefore: '10:00', items: { a: 20 } },
        { minutes: 10, items: { d: ['discussion', 6] }, ...over },
        { items: { c: 20 } },
      ],
    })

  test('P2: dropped whole, it holds no slack', () => {
    expect(wonAt(held().at('10:05').does('drop', 'd'))).toEqual([10, 10])
    expect(wonAt(held().at('10:05'))).toEqual([4, 0])
  })

  test('its own stop counts while it is still to come, even if it is dropped, and while its last item is on', () => {
    offers(
      held({ mustEndBy: '10:20' }).at('10:10').does('drop', 'd').at('10:22').does('finish'),
      'nothingGives',
    )
    const on = begun({
      stop: '11:00',
      blocks: [{ notBefore: '10:00', mustEndBy: '10:20', items: { a: 20 } }, { items: { c: 20 } }],
    })
    offers(on.at('10:22'), 'nothingGives')
  })

  test('run before its turn, it holds nothing and misses nothing', () => {
    const show = held({ mustEndBy: '10:25' }).at('10:05').does('goTo', 'd').at('10:12')
    show.does('goTo', 'a')
    expect(wonAt(show)).toEqual([3, 3])
    offers(show.at('10:26'), 'kept')
  })
})
