import { describe, test } from 'vitest'
import { given } from '../../../support/given.ts'
import { offers } from '../../../support/landing.ts'
import { founding } from '../../../support/shows.ts'
import { allProtected, endingBy, movableTo, situations } from './scenes.ts'

test.each(
  situations(`
V4: before the start, on time — 14:00
  kept
V2: start 6 late, not yet started: 1 over — 15:06
  cuts: water-break-item 5>4
  cuts: questions 20>19
V4: third talk ended 9 early, nobody lost anything — until talk-yan, 15:46 next
  kept
V2: third talk 4 over: slack takes it — until talk-yan, 15:59
  kept
V3: third talk 7 over: the break, or the Q&A — until talk-yan, 16:02
  cuts: water-break-item 5>3
  cuts: questions 20>18
V2: third talk 7:20 over: whole half-minutes, so 2½ — until talk-yan, 16:02:20
  cuts: water-break-item 5>2.5
  cuts: questions 20>17.5
V2: third talk 12 over: 7 over at the end — until talk-yan, 16:07
  cuts: water-break-item 5>0.5, questions 20>17.5
  cuts: questions 20>13
  drops: questions 20>18 | -water-break-item
  asking: talk-barra 10>9.5?, talk-wang 10>9.5?, water-break-item 5>0.5, open-discussion 20>18.5
V1: a protected case that was granted 3 gives those back where it must — until talk-yan, 16:02 giveTime case-paris 3
  cuts: water-break-item 5>3, questions 20>17
  cuts: water-break-item 5>3.5, case-paris 8>7, open-discussion 20>17.5
  cuts: questions 20>15
  asking: water-break-item 5>3, case-paris 8>7.5, case-korea 5>4.5?, open-discussion 20>18
V4: 3 taken and a case dropped: both go back — until talk-yan, 15:46 takeTime talk-wang 3, drop case-paris
  givesBack: talk-wang 7>10 | +case-paris
V4: on time with the break dropped: it comes back — until talk-yan, 15:55 drop water-break-item
  givesBack: +water-break-item
V4: discussion and Q&A shortened: they get it back — until talk-yan, 15:55 takeTime open-discussion 5, takeTime questions 2
  givesBack: open-discussion 15>20, questions 18>20
V2: a break that lasts to the fixed start behind it — until water-break-item, 16:24
  kept
V2: Q&A 5 over: what waits has no length to give — until questions, 17:35
  nothingGives
V2: closing 3 past the stop: nothing waits — until closing-item, 17:33
  nothingWaits
V2: talks skipped, first case 10 over — until talk-yan, 15:57 goTo case-taizhou, 16:40
  cuts: questions 20>10
  asking: case-chengdu 5>4?, case-paris 5>3.5?, case-korea 5>3.5?, open-discussion 20>14
V2: third talk 70 over: nothing reaches the stop — until talk-yan, 17:05
  cuts: water-break-item 5>0.5, open-discussion 20>0.5, questions 20>10 | 31 missed
  drops: questions 20>10 | -water-break-item -open-discussion | 30 missed
  asking: talk-barra 10>6?, talk-wang 10>6?, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-paris 5>3?, case-korea 5>3?, questions 20>10 | -water-break-item -open-discussion | 12 missed
`),
)('ways to land the founding dialogue, worked by hand: $title', ({ story, lines }) =>
  offers(given(founding()).plays(story), ...lines),
)

test('V2: ways to land the founding dialogue, worked by hand: no stop is set', () => {
  offers(given({ ...founding(), hardStop: null }).plays('until talk-yan, 16:07'), 'noStop')
})

test.each(
  situations(`
V1: 2 over: only asking, and the break belongs to nobody — 16:02
  asking: water-break-item 5>3?
V1: 40 over: two fifths of all does not reach, and 4 stay over — 16:40
  asking: talk-barra 10>6?, talk-wang 10>6?, water-break-item 5>3?, case-taizhou 5>3?, case-dresden 5>3?, case-chengdu 5>3?, case-paris 5>3?, case-korea 5>3?, open-discussion 20>12?, questions 20>12? | 4 missed
`),
)('with everything protected: $title', ({ story, lines }) => {
  offers(given(allProtected()).onPlanUntil('talk-yan').plays(story), ...lines)
})

describe('stops that move, and stops of segments', () => {
  test.each(
    situations(`
V2: may move to 17:40, 2 over: it stays, as cuts suffice — 16:02
  cuts: water-break-item 5>3
  cuts: questions 20>18
`),
  )('$title', ({ story, lines }) => {
    offers(given(movableTo('17:40')).onPlanUntil('talk-yan').plays(story), ...lines)
  })

  test('V2: with everything protected it moves as far as it must', () => {
    const show = (time: string) =>
      given(movableTo(time, allProtected())).plays('until talk-yan, 16:02')
    offers(show('17:40'), 'stop: stop 17:32', 'asking: water-break-item 5>3?')
    offers(show('17:31'), 'asking: water-break-item 5>3?')
  })

  test('V2: a stop that may move no further than it is does not move', () => {
    const show = given(movableTo('17:30')).plays('until talk-yan, 16:02')
    offers(show, 'cuts: water-break-item 5>3', 'cuts: questions 20>18')
  })

  test.each(
    situations(`
V2: the panel has to end by 17:25, 5 over though the hard stop is kept — 15:55
  cuts: questions 20>15
  asking: case-korea 5>4?, open-discussion 20>16
  asking: case-taizhou 5>4.5?, case-dresden 5>4.5?, case-chengdu 5>4.5?, case-paris 5>4.5?, case-korea 5>4.5?, open-discussion 20>17.5
`),
  )('$title', ({ story, lines }) => {
    offers(given(endingBy('panel', '17:25')).onPlanUntil('talk-yan').plays(story), ...lines)
  })

  test('V2: a segment’s own stop is no hard stop, and does not move', () => {
    offers(
      given({ ...endingBy('panel', '17:25'), hardStop: null }).plays('until talk-yan, 15:57'),
      'cuts: questions 20>15',
      'asking: case-korea 5>4?, open-discussion 20>16',
      'asking: case-taizhou 5>4.5?, case-dresden 5>4.5?, case-chengdu 5>4.5?, case-paris 5>4.5?, case-korea 5>4.5?, open-discussion 20>17.5',
    )
  })
})
