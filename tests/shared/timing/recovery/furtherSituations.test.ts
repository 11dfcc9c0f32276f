import { describe, test } from 'vitest'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { given } from '../../../support/given.ts'
import { offers } from '../../../support/landing.ts'
import { founding, showOf } from '../../../support/shows.ts'
import { begun, endingBy, thirdTalk, withItems } from './scenes.ts'

describe('ways to land, worked by hand: two stops, time won, the end', () => {
  test('V2: two stops: the panel has to end by 17:25, 5 over though the hard stop is kept', () => {
    offers(
      thirdTalk(endingBy('panel', '17:25')).at('15:55'),
      'cuts: questions 20>15',
      'asking: case-korea 5>4?, open-discussion 20>16',
      'asking: case-taizhou 5>4.5?, case-dresden 5>4.5?, case-chengdu 5>4.5?, case-paris 5>4.5?, case-korea 5>4.5?, open-discussion 20>17.5',
    )
  })

  test('V2: two stops, third talk 12 over: 12 over at the nearer one', () => {
    offers(
      thirdTalk(endingBy('panel', '17:25')).at('16:07'),
      'cuts: water-break-item 5>0.5, questions 20>12.5',
      'cuts: open-discussion 20>8',
      'drops: questions 20>13 | -water-break-item',
      'asking: talk-barra 10>8?, talk-wang 10>8?, water-break-item 5>2, case-korea 5>4?, open-discussion 20>16',
      'asking: talk-barra 10>8.5?, talk-wang 10>8.5?, water-break-item 5>1, case-taizhou 5>4.5?, case-dresden 5>4.5?, case-chengdu 5>4.5?, case-korea 5>4.5?, open-discussion 20>17',
    )
  })

  test('V1: a protected case that was granted 3 gives those back where it must, 5 over', () => {
    offers(
      thirdTalk().at('16:02').does('giveTime', 'case-paris', 3),
      'cuts: water-break-item 5>3, questions 20>17',
      'cuts: water-break-item 5>3.5, case-paris 8>7, open-discussion 20>17.5',
      'cuts: questions 20>15',
      'asking: water-break-item 5>3, case-paris 8>7.5, case-korea 5>4.5?, open-discussion 20>18',
    )
  })

  test('V2: a talk granted 5 on time: slack takes it', () => {
    offers(thirdTalk().at('15:55').does('giveTime', 'talk-barra', 5), 'kept')
  })

  test('V2: third talk 7 over, 2 taken from the next: slack takes the rest', () => {
    offers(thirdTalk().at('16:02').does('takeTime', 'talk-barra', 2), 'kept')
  })

  test('V2: a pause of 10 min: 5 over', () => {
    offers(
      thirdTalk().at('15:50').does('pause').at('16:00'),
      'cuts: water-break-item 5>0.5, questions 20>19.5',
      'cuts: questions 20>15',
      'drops: -water-break-item',
    )
  })

  test('V2: third talk 9 min before its end: on time', () => {
    offers(thirdTalk().at('15:46'), 'kept')
  })

  test('V4: third talk ended 9 early, nobody lost anything: a sentence, no option', () => {
    offers(thirdTalk().at('15:46').does('next'), 'kept')
  })

  test('V4: on time with 3 taken and a case dropped: both go back', () => {
    offers(
      thirdTalk().at('15:46').does('takeTime', 'talk-wang', 3).does('drop', 'case-paris'),
      'givesBack: talk-wang 7>10 | +case-paris',
    )
  })

  test('V4: on time with the break dropped: it comes back', () => {
    offers(thirdTalk().at('15:55').does('drop', 'water-break-item'), 'givesBack: +water-break-item')
  })

  test('V4: on time with discussion and Q&A shortened: they get it back', () => {
    offers(
      thirdTalk()
        .at('15:55')
        .does('takeTime', 'open-discussion', 5)
        .does('takeTime', 'questions', 2),
      'givesBack: open-discussion 15>20, questions 18>20',
    )
  })

  test('V2: a break that is held to the fixed start behind it: the stop is kept', () => {
    offers(given(founding()).onPlanUntil('water-break-item').at('16:24'), 'kept')
  })

  test('V2: a break 4 past the fixed start behind it: 4 over', () => {
    offers(
      given(founding()).onPlanUntil('water-break-item').at('16:29'),
      'cuts: questions 20>16',
      'asking: case-dresden 5>4.5?, case-chengdu 5>4.5?, case-paris 5>4.5?, case-korea 5>4.5?, open-discussion 20>18',
    )
  })

  test('V2: first case 6 over: 6 over', () => {
    offers(
      given(founding()).onPlanUntil('case-taizhou').at('16:36'),
      'cuts: questions 20>14',
      'asking: case-paris 5>4?, case-korea 5>4?, open-discussion 20>16',
    )
  })

  test('V2: discussion 5 over: only the Q&A gives', () => {
    offers(given(founding()).onPlanUntil('open-discussion').at('17:15'), 'cuts: questions 20>15')
  })

  test('V2: Q&A 5 over: what waits has no length to give', () => {
    offers(given(founding()).onPlanUntil('questions').at('17:35'), 'nothingGives')
  })

  test('V2: closing 3 past the stop: nothing waits', () => {
    offers(given(founding()).onPlanUntil('closing-item').at('17:33'), 'nothingWaits')
  })

  test('V2: talks skipped, first case late, 10 over: what was skipped is no part of it', () => {
    offers(
      thirdTalk().at('15:57').does('goTo', 'case-taizhou').at('16:40'),
      'cuts: questions 20>10',
      'asking: case-chengdu 5>4?, case-paris 5>3.5?, case-korea 5>3.5?, open-discussion 20>14',
    )
  })

  test('V2: third talk 50 over: only asking reaches the stop', () => {
    offers(
      thirdTalk().at('16:45'),
      'asking: talk-barra 10>6?, talk-wang 10>6?, water-break-item 5>0.5, case-paris 5>3?, case-korea 5>3?, open-discussion 20>1.5, questions 20>10',
      'asking: talk-barra 10>6?, talk-wang 10>6?, water-break-item 5>0.5, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-paris 5>3?, case-korea 5>3?, open-discussion 20>7.5, questions 20>10',
    )
  })

  test('V2: third talk 70 over: nothing reaches the stop, and each kind says the least over', () => {
    offers(
      thirdTalk().at('17:05'),
      'cuts: water-break-item 5>0.5, open-discussion 20>0.5, questions 20>10 | 31 missed',
      'drops: questions 20>10 | -water-break-item -open-discussion | 30 missed',
      'asking: talk-barra 10>6?, talk-wang 10>6?, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-paris 5>3?, case-korea 5>3?, questions 20>10 | -water-break-item -open-discussion | 12 missed',
    )
  })

  test('V2: no stop is set', () => {
    offers(thirdTalk({ ...founding(), hardStop: null }).at('16:07'), 'noStop')
  })

  test('V2: a last item behind a fixed start, in overrun past the stop: nothing waits', () => {
    offers(
      begun(showOf('10:00 a 20 | 10:40 b 20', { stop: '11:00' }))
        .at('10:20')
        .does('next')
        .at('11:05'),
      'nothingWaits',
    )
  })

  test('V2: two breaks and nobody named, 7 over: the later break gives most', () => {
    offers(
      begun(showOf('10:00 a 20, break x 5 | b 20, break y 5 | c 10', { stop: '11:00' })).at(
        '10:27',
      ),
      'cuts: x 5>2.5, y 5>0.5',
      'asking: b 20>13?',
    )
  })

  test('V2: a Q&A that is nobody’s own, 7 over: it costs nothing that counts, so the break is kept', () => {
    offers(
      begun(showOf('10:00 a 20, break x 10 | b 10, qa q 20', { stop: '11:00' })).at('10:27'),
      'cuts: q 20>13',
    )
  })

  test('V2: a first part that must end by 10:50, 7 over, with a fixed start behind it', () => {
    offers(
      begun(
        showOf('10:00 by 10:50 a 20, break x 10, b 20 | 11:30 c 10, qa q 20', { stop: '12:00' }),
      ).at('10:27'),
      'cuts: x 10>3',
      'asking: b 20>13?',
    )
  })

  test('V2: a first part that must end by 10:50, and a stop, both 7 over: what comes first serves both', () => {
    offers(
      begun(showOf('10:00 by 10:50 a 20, break x 10, b 20 | c 50, qa q 20', { stop: '12:00' })).at(
        '10:27',
      ),
      'cuts: x 10>3',
      'asking: b 20>13?',
    )
  })

  test('V2: a part that was over 7 late is nothing to land on any more', () => {
    const show = begun(showOf('10:00 by 10:20 a 20 | c 50, qa q 20', { stop: '12:00' }))
    offers(show.at('10:27').does('finish').at('10:28'), 'kept')
  })

  test('V1: an item that has used 6 of its least of 10 waits again: it gives all beyond the 4 that are left of that', () => {
    const least = { slimming: { least: 10 * MINUTE, dropRank: null } }
    const agenda = withItems(showOf('10:00 a 10, b 20', { stop: '10:30' }), { b: least })
    const show = given(agenda).begins('10:00').at('10:10').does('next')
    show.at('10:16').does('previous').has({ b: 'waiting' }).spent('b', 6)
    offers(show.at('10:26'), 'cuts: b 20>10')
    offers(show.at('10:27'), 'cuts: b 20>10 | 1 missed')
  })
})
