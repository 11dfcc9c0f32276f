import { describe, test } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { offers } from '../../../support/landing.ts'
import { showOf } from '../../../support/shows.ts'
import { begun, by, movableTo, situations, withItems } from './scenes.ts'

test.each(
  situations(`
P3, V2: of four of one rank as few as suffice, the last of them, 1 over — 10:00 a 20, break w 2, break x 2, break y 2, break z 2, c 2 to 10:30 — 10:21
  cuts: z 2>1
  asking: z 2>1.5, c 2>1.5?
P3, V2: of four of one rank two, where one and all cuts do not suffice, 7 over — 10:00 a 20, break w 2, break x 2, break y 2, break z 2, c 2 to 10:30 — 10:27
  drops: w 2>0.5, x 2>0.5 | -y -z
  asking: w 2>0.5, x 2>0.5, y 2>0.5, c 2>1.5? | -z
P3, V2: the last of four is behind the stop that is missed: it stays — 10:00 by 10:28 a 20, break w 2, break x 2, break y 2, c 2 | break z 2, d 10 to 11:00 — 10:22
  cuts: x 2>1.5, y 2>0.5
  asking: y 2>0.5, c 2>1.5?
P3: the later item gives — 10:00 a 20, discussion d 10, break x 4, c 6 to 10:40 — 10:22
  cuts: d 10>8
V2: of what lasts no time nothing is dropped — 10:00 a 20, break w 2, break x 0, c 6 to 10:28 — 10:22
  drops: -w
  asking: c 6>4?
V2: nor where only that would leave a part empty, which holds nothing then — 10:00 a 20 | for 20 break z 0, discussion d 6 | c 20 to 10:55 — 10:28
  asking: c 20>15?
P2, V2: the slack first, then the discussion — 10:00 a 20 | for 10 discussion d 6 | c 20 to 10:50 — 10:27
  cuts: d 6>3
P2, V2: a segment whose items are all dropped holds nothing — 10:00 a 20 | for 10 discussion d 6 | c 20 to 10:50 — 10:32
  asking: d 6>0.5, c 20>17.5?
V4: what was dropped comes back where there is time — 10:00 a 20 | for 10 discussion d 6 | c 20 to 10:50 — 10:23 drop d
  givesBack: +d
T1b, V2: in standby the discussion gives as well — 10:00 a 20 | for 10 discussion d 6 | c 20 to 10:50 — finish, 10:27
  cuts: d 6>3
V2: what was run out of turn is no part of it — 10:00 a 20 | for 10 discussion d 6 | c 20 to 10:50 — 10:05 goTo c, 10:15 goTo a, 10:40
  kept
V2: a last item behind a fixed start, in overrun past the stop — 10:00 a 20 | 10:40 b 20 to 11:00 — 10:20 next, 11:05
  nothingWaits
V2: a Q&A that is nobody’s own costs nothing that counts, so the break is kept — 10:00 a 20, break x 10 | b 10, qa q 20 to 11:00 — 10:27
  cuts: q 20>13
V2: a first part that must end by 10:50, 7 over, with a fixed start behind it — 10:00 by 10:50 a 20, break x 10, b 20 | 11:30 c 10, qa q 20 to 12:00 — 10:27
  cuts: x 10>3
  asking: b 20>13?
V2: a part that was over 7 late is nothing to land on any more — 10:00 by 10:20 a 20 | c 50, qa q 20 to 12:00 — 10:27 finish, 10:28
  kept
V2: a kind that gains nothing over a milder one is not offered — 10:00 by 10:26 a 20, b 6 | break w 4, break x 4, break y 4, break z 4, c 8 to 10:50 — 10:23
  cuts: z 4>1 | 3 missed
  asking: b 6>4?, c 8>7? | 1 missed
`),
)(
  'ways to land a small show that begins at 10:00, worked by hand: $title',
  ({ plan, stop, story, lines }) => {
    offers(begun(showOf(plan, { stop })).plays(story), ...lines)
  },
)

describe('what belongs to somebody, and what has another least or rank', () => {
  const gone = (planned: number, dropRank: number) => ({
    slimming: { least: planned * MINUTE, dropRank },
  })
  const at = (time: string, agenda: Agenda) => begun(agenda).at(time)

  test('V3: a discussion that has people and a break that has none are beside each other', () => {
    const bare = showOf('10:00 a 20, discussion d 10, break x 4, c 6', { stop: '10:40' })
    const owned = withItems(bare, { d: by('p'), c: by('q') })
    offers(at('10:22', owned), 'cuts: x 4>2', 'cuts: d 10>8')
    offers(
      at('10:25', owned),
      'cuts: d 10>8.5, x 4>0.5',
      'cuts: d 10>5',
      'drops: d 10>9 | -x',
      'asking: d 10>9, x 4>0.5, c 6>5.5?',
    )
  })

  test('P3, V2: a lower rank goes first, though the next one alone would do', () => {
    const two = showOf('10:00 a 20, break x 4, discussion d 10, c 6', { stop: '10:40' })
    const whole = withItems(two, { d: gone(10, 2), x: gone(4, 1) })
    offers(at('10:28', whole), 'drops: -x -d', 'asking: d 10>6? | -x')
  })

  test('P3, V2: a lower rank that gains nothing is not dropped, unless only both together do', () => {
    const behind = showOf('10:00 by 10:30 a 20, discussion d 10, c 6 | break z 5, e 5')
    const ranked = withItems(behind, { d: gone(10, 2), z: gone(5, 1) })
    offers(at('10:24', ranked), 'drops: -d')
    const holding = showOf('10:00 a 20 | for 20 break z 4, discussion d 6 | c 20', {
      stop: '10:55',
    })
    const both = withItems(holding, { d: gone(6, 2), z: gone(4, 1) })
    offers(at('10:26', both), 'drops: -z -d', 'asking: c 20>15?')
  })

  test('P3, V2: what was dropped before is no drop, and its person is not touched', () => {
    const three = '10:00 a 20, discussion w 6, discussion x 8, discussion y 10, c 4'
    const owned = { w: by('p'), x: by('p'), y: by('q') }
    offers(
      begun(withItems(showOf(three, { stop: '10:42' }), owned)).plays('10:05 drop w, 10:24'),
      'cuts: y 10>6',
      'cuts: x 8>6.5, y 10>7.5',
      'asking: y 10>7.5, c 4>2.5?',
      'asking: x 8>7, y 10>8.5, c 4>2.5?',
    )
  })

  test('V2: where the stop has to move, the first choice leaves people and breaks their time', () => {
    const show = showOf('10:00 a 20, break w 4, discussion d 10, c 6', { stop: '10:40' })
    offers(
      at('10:35', movableTo('11:00', show)),
      'stop: d 10>1 | stop 10:46',
      'stop: w 4>0.5, d 10>0.5 | stop 10:42',
      'asking: w 4>0.5, d 10>0.5, c 6>4?',
    )
  })
})
