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
    offers(
      given(founding()).at('15:06'),
      'cuts: water-break-item 5>4',
      'cuts: open-discussion 20>19.5, questions 20>19.5',
      'drops: -water-break-item',
      'asking: talk-wende 20>19?',
      'asking: talk-wende 20>19.5?, talk-yan 15>14.5?',
    )
  })

  test('V2: start 6 late and begun: the same', () => {
    offers(
      given(founding()).at('15:06').does('startShow').does('next'),
      'cuts: water-break-item 5>4',
      'cuts: open-discussion 20>19.5, questions 20>19.5',
      'drops: -water-break-item',
      'asking: talk-wende 20>19?',
      'asking: talk-wende 20>19.5?, talk-yan 15>14.5?',
    )
  })

  test('V2: start 20 late: 15 over', () => {
    offers(
      given(founding()).at('15:20').does('startShow'),
      'cuts: water-break-item 5>1, open-discussion 20>14.5, questions 20>14.5',
      'cuts: open-discussion 20>12.5, questions 20>12.5',
      'drops: open-discussion 20>15, questions 20>15 | -water-break-item',
      'asking: talk-wende 20>14?, talk-yan 15>10.5?, talk-barra 10>7?, case-paris 5>3.5?',
      'asking: talk-bai 10>8?, talk-wende 20>16?, talk-yan 15>12?, talk-barra 10>8?, talk-wang 10>8?, case-taizhou 5>4?, case-paris 5>4?',
    )
  })

  test('V2: third talk 2 over: slack takes it', () => {
    offers(thirdTalk().at('15:57'), 'kept')
  })

  test('V2: third talk 4 over: slack takes it', () => {
    offers(thirdTalk().at('15:59'), 'kept')
  })

  test('V3: third talk 7 over: the break, or discussion and Q&A 1 each, stand beside each other', () => {
    offers(
      thirdTalk().at('16:02'),
      'cuts: water-break-item 5>3',
      'cuts: open-discussion 20>19, questions 20>19',
      'drops: -water-break-item',
      'asking: talk-barra 10>8.5?, case-paris 5>4.5?',
      'asking: talk-barra 10>9.5?, talk-wang 10>9?, case-paris 5>4.5?',
    )
  })

  test('V2: third talk 7:20 over: whole half-minutes, so 2½', () => {
    offers(
      thirdTalk().at('16:02:20'),
      'cuts: water-break-item 5>2.5',
      'cuts: open-discussion 20>19, questions 20>18.5',
      'drops: -water-break-item',
      'asking: talk-barra 10>8.5?, case-paris 5>4?',
      'asking: talk-barra 10>9?, talk-wang 10>9?, case-paris 5>4.5?',
    )
  })

  test('V2: third talk 12 over: 7 over at the end', () => {
    offers(
      thirdTalk().at('16:07'),
      'cuts: water-break-item 5>1, open-discussion 20>18.5, questions 20>18.5',
      'cuts: open-discussion 20>16.5, questions 20>16.5',
      'drops: open-discussion 20>19, questions 20>19 | -water-break-item',
      'asking: talk-barra 10>7.5?, talk-wang 10>7?, case-paris 5>3.5?',
      'asking: talk-barra 10>8?, talk-wang 10>8?, case-taizhou 5>4?, case-dresden 5>4?, case-paris 5>4?',
    )
  })

  test('V2: the same in standby behind it', () => {
    offers(
      thirdTalk().at('16:07').does('finish'),
      'cuts: water-break-item 5>1, open-discussion 20>18.5, questions 20>18.5',
      'cuts: open-discussion 20>16.5, questions 20>16.5',
      'drops: open-discussion 20>19, questions 20>19 | -water-break-item',
      'asking: talk-barra 10>7.5?, talk-wang 10>7?, case-paris 5>3.5?',
      'asking: talk-barra 10>8?, talk-wang 10>8?, case-taizhou 5>4?, case-dresden 5>4?, case-paris 5>4?',
    )
  })

  test('V2: third talk 7 over, break dropped: landing 0', () => {
    offers(thirdTalk().at('16:02').does('drop', 'water-break-item'), 'kept')
  })

  test('V2: third talk 12 over, break dropped: 2 over', () => {
    offers(
      thirdTalk().at('16:07').does('drop', 'water-break-item'),
      'cuts: open-discussion 20>19, questions 20>19',
      'drops: -open-discussion',
      'asking: talk-barra 10>8.5?, case-paris 5>4.5?',
      'asking: talk-barra 10>9.5?, talk-wang 10>9?, case-paris 5>4.5?',
    )
  })

  test('V2: third talk 12 over, a case dropped: 2 over', () => {
    offers(
      thirdTalk().at('16:07').does('drop', 'case-paris'),
      'cuts: water-break-item 5>3',
      'cuts: open-discussion 20>19, questions 20>19',
      'drops: -water-break-item',
      'asking: talk-barra 10>8?',
      'asking: talk-barra 10>9?, talk-wang 10>9?',
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
      'asking: talk-barra 10>6.5?, talk-wang 10>6.5?, water-break-item 5>3.5?, case-paris 5>3.5?, open-discussion 20>12.5?, questions 20>12.5?',
      'asking: talk-barra 10>7?, talk-wang 10>7?, water-break-item 5>4?, case-dresden 5>3.5?, case-chengdu 5>3.5?, case-paris 5>3.5?, case-korea 5>3.5?, open-discussion 20>14?, questions 20>14?',
    )
  })

  test('V1: everything protected, 40 over: two fifths of all does not reach, and 4 stay over', () => {
    offers(
      thirdTalk(allProtected()).at('16:40'),
      'asking: talk-barra 10>6?, talk-wang 10>6?, water-break-item 5>3?, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-paris 5>3?, case-korea 5>3?, open-discussion 20>12?, questions 20>12? | 4 missed',
    )
  })

  test('V2: a stop that may move to 17:40, 2 over: moved alone', () => {
    offers(
      thirdTalk(movableTo('17:40')).at('16:02'),
      'cuts: water-break-item 5>3',
      'cuts: open-discussion 20>19, questions 20>19',
      'drops: -water-break-item',
      'stop: stop 17:32',
      'asking: talk-barra 10>8.5?, case-paris 5>4.5?',
    )
  })

  test('V2: a stop that may move to 17:33, 7 over: moved no further than it must with all the rest', () => {
    offers(
      thirdTalk(movableTo('17:33')).at('16:07'),
      'cuts: water-break-item 5>1, open-discussion 20>18.5, questions 20>18.5',
      'cuts: open-discussion 20>16.5, questions 20>16.5',
      'drops: open-discussion 20>19, questions 20>19 | -water-break-item',
      'stop: water-break-item 5>1, open-discussion 20>19, questions 20>19 | stop 17:31',
      'asking: talk-barra 10>7.5?, talk-wang 10>7?, case-paris 5>3.5?',
    )
  })

  test('V2: a stop that may move to 17:40, 25 over', () => {
    offers(
      thirdTalk(movableTo('17:40')).at('16:30'),
      'cuts: water-break-item 5>0.5, open-discussion 20>4.5, questions 20>10',
      'drops: open-discussion 20>5, questions 20>10 | -water-break-item',
      'stop: water-break-item 5>0.5, open-discussion 20>5.5, questions 20>10 | stop 17:31',
      'asking: talk-barra 10>7?, talk-wang 10>7?, water-break-item 5>0.5, case-taizhou 5>3.5?, case-dresden 5>3.5?, case-chengdu 5>3.5?, case-paris 5>3.5?, case-korea 5>3.5?, open-discussion 20>14, questions 20>14',
    )
  })
})
