import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { offers, recoveryAt } from '../../../support/landing.ts'
import { showOf } from '../../../support/shows.ts'
import { begun } from './scenes.ts'

/** What could be given in all, and at the end, in minutes. */
function wonAt(show: ReturnType<typeof begun>) {
  const { won } = recoveryAt(show)
  return won && [won.all / MINUTE, won.atEnd / MINUTE]
}

describe('R13, V2: what lasts until a clock time, worked by hand', () => {
  const until = () =>
    begun(showOf('10:00 a 10, break w 4, u 26 until 10:40, break x 4, c 10', { stop: '10:54' }))

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
    const show = begun(
      showOf('10:00 by 10:50 for 55 a 10, u 30 until 10:40, break x 10 | c 30', { stop: '12:00' }),
    )
    offers(show.at('10:41'), 'cuts: x 10>9')
    expect(wonAt(show.at('10:39'))).toEqual([35, 35])
  })
})

describe('V2: segments that are over, dropped or run in part', () => {
  const held = (end = '') =>
    begun(showOf(`10:00 a 20 | ${end} for 10 discussion d 6 | c 20`, { stop: '10:50' }))

  test('P2: dropped whole, it holds no slack', () => {
    expect(wonAt(held().at('10:05').does('drop', 'd'))).toEqual([10, 10])
    expect(wonAt(held().at('10:05'))).toEqual([4, 0])
  })

  test('its own stop counts while it is still to come, even if it is dropped, and while its last item is on', () => {
    offers(
      held('by 10:20').at('10:10').does('drop', 'd').at('10:22').does('finish'),
      'nothingGives',
    )
    const on = begun(showOf('10:00 by 10:20 a 20 | c 20', { stop: '11:00' }))
    offers(on.at('10:22'), 'nothingGives')
  })

  test('run before its turn, it holds nothing and misses nothing', () => {
    const show = held('by 10:25').at('10:05').does('goTo', 'd').at('10:12')
    show.does('goTo', 'a')
    expect(wonAt(show)).toEqual([3, 3])
    offers(show.at('10:26'), 'kept')
  })
})
