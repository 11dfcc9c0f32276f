import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { recovery } from '../../../../shared/timing/recovery/recovery.ts'
import { given } from '../../../support/given.ts'
import { offers, recoveryAt } from '../../../support/landing.ts'
import { showOf } from '../../../support/shows.ts'
import { by, thirdTalk, withItems } from './scenes.ts'

const only = (planned: number, dropRank: number) => ({
  slimming: { least: planned * MINUTE, dropRank },
})

describe('P3, V2: what is dropped, worked by hand', () => {
  const two = showOf('10:00 a 20, break x 4, discussion d 10, c 6', { stop: '10:40' })
  const on = (agenda: typeof two) => given(agenda).begins('10:00')

  test('a lower rank goes first, though the next one alone would do', () => {
    const whole = withItems(two, { d: only(10, 2), x: only(4, 1) })
    offers(on(whole).at('10:28'), 'drops: -x -d', 'asking: d 10>6? | -x')
  })

  test('of two breaks the one that is nobody’s, or the shorter that is somebody’s', () => {
    const breaks = showOf('10:00 a 20, break x 2, break y 5, c 6', { stop: '10:33' })
    const owned = withItems(breaks, { x: { ...by('p'), ...only(2, 1) }, y: only(5, 1) })
    offers(on(owned).at('10:22'), 'drops: -y', 'drops: -x', 'asking: c 6>4?')
  })

  test('what was dropped before is no drop, and whoever had it is not touched', () => {
    const three = showOf('10:00 a 20, discussion w 6, discussion x 8, discussion y 10, c 4', {
      stop: '10:42',
    })
    const owned = withItems(three, { w: by('p'), x: by('p'), y: by('q') })
    offers(
      on(owned).at('10:05').does('drop', 'w').at('10:24'),
      'cuts: y 10>6',
      'cuts: x 8>6.5, y 10>7.5',
      'asking: y 10>7.5, c 4>2.5?',
      'asking: x 8>7, y 10>8.5, c 4>2.5?',
    )
  })

  const late = showOf(
    '10:00 by 10:26 a 20, b 6 | break w 4, break x 4, break y 4, break z 4, c 8',
    { stop: '10:50' },
  )

  test('a kind that gains nothing over a milder one is not offered', () => {
    offers(on(late).at('10:23'), 'cuts: z 4>1 | 3 missed', 'asking: b 6>4?, c 8>7? | 1 missed')
  })

  test('a stop that cannot be kept takes no more drops than the other one needs', () => {
    const whole = only(4, 1)
    const uncut = withItems(late, { w: whole, x: whole, y: whole, z: whole })
    offers(on(uncut).at('10:23'), 'drops: -z | 3 missed', 'asking: b 6>4?, c 8>7? | 1 missed')
  })
})

describe('V1, V2: what is said where nothing has to be or can be done', () => {
  test('a reason is given only where there is no option', () => {
    expect(recoveryAt(thirdTalk().at('16:07')).none).toBeNull()
    expect(recoveryAt(thirdTalk().at('15:46').does('drop', 'case-paris')).none).toBeNull()
    const show = thirdTalk()
    expect(recovery({ ...show.state, published: null }, show.now)).toBeNull()
  })

  test('what is not known to give gives nothing unless it is asked', () => {
    const show = showOf('10:00 a 20, x 10, closing c 0, d 10', { stop: '10:40' })
    const unknown = withItems(show, { x: { slimming: null } })
    offers(given(unknown).begins('10:00').at('10:26'), 'asking: x 10>8?, d 10>6?')
  })
})
