import { describe, test } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { given } from '../../../support/given.ts'
import { offers } from '../../../support/landing.ts'
import { founding, showOf } from '../../../support/shows.ts'
import { by, endingBy, movableTo, thirdTalk, withItems } from './scenes.ts'

/** A show with its first item on since 10:00. */
const on = (agenda: Agenda) => given(agenda).begins('10:00')

describe('what may be dropped, worked by hand', () => {
  const four = showOf('10:00 a 20, break w 2, break x 2, break y 2, break z 2, c 2', {
    stop: '10:30',
  })

  test('P3, V2: of four of one rank as few as suffice, the last of them, 1 over', () => {
    offers(on(four).at('10:21'), 'cuts: z 2>1', 'asking: z 2>1.5, c 2>1.5?')
  })

  test('P3, V2: of four of one rank one, and the others shorter, 5 over', () => {
    offers(
      on(four).at('10:25'),
      'cuts: w 2>1.5, x 2>0.5, y 2>0.5, z 2>0.5',
      'asking: x 2>0.5, y 2>0.5, z 2>0.5, c 2>1.5?',
    )
  })

  test('P3, V2: of four of one rank two, where one and all cuts do not suffice, 7 over', () => {
    offers(
      on(four).at('10:27'),
      'drops: w 2>0.5, x 2>0.5 | -y -z',
      'asking: w 2>0.5, x 2>0.5, y 2>0.5, c 2>1.5? | -z',
    )
  })

  test('P3, V2: of four of one rank all, where nothing reaches the stop, 9 over', () => {
    offers(
      on(four).at('10:29'),
      'cuts: w 2>0.5, x 2>0.5, y 2>0.5, z 2>0.5 | 3 missed',
      'drops: -w -x -y -z | 1 missed',
      'asking: c 2>1.5? | -w -x -y -z | 0.5 missed',
    )
  })

  test('P3, V2: of four of one rank, the last of them behind the stop that is missed: that one stays', () => {
    const behind = showOf(
      '10:00 by 10:28 a 20, break w 2, break x 2, break y 2, c 2 | break z 2, d 10',
      { stop: '11:00' },
    )
    offers(on(behind).at('10:22'), 'cuts: x 2>1.5, y 2>0.5', 'asking: y 2>0.5, c 2>1.5?')
    offers(
      on(behind).at('10:24'),
      'cuts: w 2>1, x 2>0.5, y 2>0.5',
      'asking: w 2>1.5, x 2>0.5, y 2>0.5, c 2>1.5?',
    )
  })

  test('P3, V2: of three of one rank none where cuts suffice, all where they must, those that come later where two do', () => {
    const three = showOf('10:00 a 20, break w 2, break x 2, break y 2, c 2', { stop: '10:28' })
    offers(on(three).at('10:22'), 'cuts: x 2>1.5, y 2>0.5', 'asking: y 2>0.5, c 2>1.5?')
    offers(on(three).at('10:26'), 'drops: -w -x -y', 'asking: w 2>0.5, c 2>1.5? | -x -y')
  })

  const ranks = showOf('10:00 a 20, discussion d 10, break x 4, c 6', { stop: '10:40' })

  test('P3: the lowest rank goes first, though it comes later', () => {
    offers(on(ranks).at('10:22'), 'cuts: d 10>8')
    offers(on(ranks).at('10:30'), 'cuts: d 10>0.5, x 4>3.5', 'asking: d 10>0.5, c 6>5.5?')
  })

  test('V3: a discussion that has people and a break that has none are beside each other', () => {
    const owned = withItems(ranks, { d: by('p'), c: by('q') })
    offers(on(owned).at('10:22'), 'cuts: x 4>2', 'cuts: d 10>8')
    offers(
      on(owned).at('10:25'),
      'cuts: d 10>8.5, x 4>0.5',
      'cuts: d 10>5',
      'drops: d 10>9 | -x',
      'asking: d 10>9, x 4>0.5, c 6>5.5?',
    )
  })

  test('V2: of what lasts no time nothing is dropped', () => {
    const none = showOf('10:00 a 20, break w 2, break x 0, c 6', { stop: '10:28' })
    offers(on(none).at('10:22'), 'drops: -w', 'asking: c 6>4?')
  })

  const held = showOf('10:00 a 20 | for 10 discussion d 6 | c 20', { stop: '10:50' })

  test('P2, V2: a segment whose items are all dropped holds nothing', () => {
    offers(on(held).at('10:23'), 'kept')
    offers(on(held).at('10:27'), 'cuts: d 6>3')
    offers(on(held).at('10:32'), 'asking: d 6>0.5, c 20>17.5?')
    offers(on(held).at('10:23').does('drop', 'd'), 'givesBack: +d')
  })

  test('T1b, V2: the same in standby', () => {
    const waiting = () => on(held).does('finish')
    offers(waiting().at('10:23'), 'kept')
    offers(waiting().at('10:27'), 'cuts: d 6>3')
  })

  test('V2: what was run out of turn is no part of it', () => {
    const before = on(held).at('10:05').does('goTo', 'c').at('10:15').does('goTo', 'a')
    offers(before.at('10:40'), 'kept')
    const middle = on(held).at('10:05').does('goTo', 'd').at('10:08').does('goTo', 'a')
    offers(middle.at('10:40'), 'asking: c 20>12? | 2 missed')
  })
})

describe('stops that move, worked by hand', () => {
  test('V2: a segment’s own stop is no hard stop, and does not move', () => {
    offers(
      thirdTalk({ ...endingBy('panel', '17:25'), hardStop: null }).at('15:57'),
      'cuts: questions 20>15',
      'asking: case-korea 5>4?, open-discussion 20>16',
      'asking: case-taizhou 5>4.5?, case-dresden 5>4.5?, case-chengdu 5>4.5?, case-paris 5>4.5?, case-korea 5>4.5?, open-discussion 20>17.5',
    )
  })

  test('V2: a stop that may move no further than it stands does not move', () => {
    const found = (agenda: Agenda) => thirdTalk(agenda).at('16:02')
    const lines = ['cuts: water-break-item 5>3', 'cuts: questions 20>18']
    offers(found(founding()), ...lines)
    offers(found(movableTo('17:30')), ...lines)
  })

  test('V2: 65 over, a stop that may move by 4: each kind by all means that it has, the last by all there are', () => {
    offers(
      thirdTalk(movableTo('17:34')).at('17:05'),
      'cuts: water-break-item 5>0.5, open-discussion 20>0.5, questions 20>10 | 31 missed',
      'drops: questions 20>10 | -water-break-item -open-discussion | 30 missed',
      'stop: questions 20>10 | -water-break-item -open-discussion | stop 17:34 | 26 missed',
      'asking: talk-barra 10>6?, talk-wang 10>6?, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-paris 5>3?, case-korea 5>3?, questions 20>10 | -water-break-item -open-discussion | stop 17:34 | 8 missed',
    )
  })
})
