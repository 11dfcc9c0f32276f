import { describe, test } from 'vitest'
import { given } from '../../../support/given.ts'
import { offers } from '../../../support/landing.ts'
import { founding } from '../../../support/shows.ts'
import { allProtected, movableTo, thirdTalk } from './scenes.ts'

describe('ways to land, worked by hand', () => {
  test('V4: before the start, on time: the stop is kept', () => {
    offers(given(founding()), 'kept')
  })

  test('V2: start 6 late, not yet started: 1 over', () => {
    offers(given(founding()).at('15:06'), 'cuts: water-break-item 5>4', 'cuts: questions 20>19')
  })

  test('V2: start 6 late and begun: the same', () => {
    offers(given(founding()).begins('15:06'), 'cuts: water-break-item 5>4', 'cuts: questions 20>19')
  })

  test('V2: start 20 late: 15 over', () => {
    offers(
      given(founding()).at('15:20').does('startShow'),
      'cuts: water-break-item 5>0.5, open-discussion 20>9.5',
      'cuts: open-discussion 20>5',
      'drops: questions 20>10 | -water-break-item',
      'asking: talk-wende 20>16?, talk-yan 15>12?, water-break-item 5>1, open-discussion 20>16',
      'asking: talk-bai 10>9?, talk-wende 20>18?, talk-yan 15>13.5?, talk-barra 10>9?, talk-wang 10>9?, water-break-item 5>0.5, case-taizhou 5>4.5?, case-dresden 5>4.5?, case-chengdu 5>4.5?, case-korea 5>4.5?, open-discussion 20>18',
    )
  })

  test('V2: third talk 2 over: slack takes it', () => {
    offers(thirdTalk().at('15:57'), 'kept')
  })

  test('V2: third talk 4 over: slack takes it', () => {
    offers(thirdTalk().at('15:59'), 'kept')
  })

  test('V3: third talk 7 over: the break, or the Q&A, beside each other', () => {
    offers(thirdTalk().at('16:02'), 'cuts: water-break-item 5>3', 'cuts: questions 20>18')
  })

  test('V2: third talk 7:20 over: whole half-minutes, so 2½', () => {
    offers(thirdTalk().at('16:02:20'), 'cuts: water-break-item 5>2.5', 'cuts: questions 20>17.5')
  })

  test('V2: third talk 12 over: 7 over at the end', () => {
    offers(
      thirdTalk().at('16:07'),
      'cuts: water-break-item 5>0.5, questions 20>17.5',
      'cuts: questions 20>13',
      'drops: questions 20>18 | -water-break-item',
      'asking: talk-barra 10>9.5?, talk-wang 10>9.5?, water-break-item 5>0.5, open-discussion 20>18.5',
    )
  })

  test('V2: the same in standby behind it', () => {
    offers(
      thirdTalk().at('16:07').does('finish'),
      'cuts: water-break-item 5>0.5, questions 20>17.5',
      'cuts: questions 20>13',
      'drops: questions 20>18 | -water-break-item',
      'asking: talk-barra 10>9.5?, talk-wang 10>9.5?, water-break-item 5>0.5, open-discussion 20>18.5',
    )
  })

  test('V2: third talk 7 over, break dropped: landing 0', () => {
    offers(thirdTalk().at('16:02').does('drop', 'water-break-item'), 'kept')
  })

  test('V2: third talk 12 over, break dropped: 2 over', () => {
    offers(
      thirdTalk().at('16:07').does('drop', 'water-break-item'),
      'cuts: questions 20>18',
      'asking: talk-barra 10>9.5?, talk-wang 10>9.5?, open-discussion 20>19',
    )
  })

  test('V2: third talk 12 over, a case dropped: 2 over', () => {
    offers(
      thirdTalk().at('16:07').does('drop', 'case-paris'),
      'cuts: water-break-item 5>3',
      'cuts: questions 20>18',
    )
  })

  test('V2: third talk 12 over, discussion dropped: the stop is kept', () => {
    offers(thirdTalk().at('16:07').does('drop', 'open-discussion'), 'kept')
  })

  test('V1: everything protected, 2 over: only asking, and the break belongs to nobody', () => {
    offers(thirdTalk(allProtected()).at('16:02'), 'asking: water-break-item 5>3?')
  })

  test('V1: everything protected, 25 over: all are asked', () => {
    offers(
      thirdTalk(allProtected()).at('16:25'),
      'asking: talk-barra 10>6?, talk-wang 10>6?, water-break-item 5>4?, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-korea 5>3?, open-discussion 20>12?',
    )
  })

  test('V1: everything protected, 40 over: two fifths of all does not reach, and 4 stay over', () => {
    offers(
      thirdTalk(allProtected()).at('16:40'),
      'asking: talk-barra 10>6?, talk-wang 10>6?, water-break-item 5>3?, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-paris 5>3?, case-korea 5>3?, open-discussion 20>12?, questions 20>12? | 4 missed',
    )
  })

  test('V2: a stop that may move to 17:40, 2 over: it stays, as cuts suffice', () => {
    offers(
      thirdTalk(movableTo('17:40')).at('16:02'),
      'cuts: water-break-item 5>3',
      'cuts: questions 20>18',
    )
  })

  test('V2: the same with everything protected: it moves as far as it must', () => {
    const movable = (time: string) => thirdTalk(movableTo(time, allProtected()))
    offers(movable('17:40').at('16:02'), 'stop: stop 17:32', 'asking: water-break-item 5>3?')
    offers(movable('17:31').at('16:02'), 'asking: water-break-item 5>3?')
  })

  test('V2: a stop that may move to 17:40, 25 over', () => {
    offers(
      thirdTalk(movableTo('17:40')).at('16:30'),
      'cuts: water-break-item 5>0.5, open-discussion 20>4.5, questions 20>10',
      'drops: open-discussion 20>5, questions 20>10 | -water-break-item',
      'asking: talk-barra 10>6?, talk-wang 10>6?, water-break-item 5>0.5, open-discussion 20>2.5',
      'asking: talk-barra 10>6?, talk-wang 10>6?, water-break-item 5>0.5, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-korea 5>3?, open-discussion 20>10.5',
    )
  })
})
