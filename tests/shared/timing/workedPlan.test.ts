import { describe, expect, test } from 'vitest'
import { slimmingFor } from '../../../shared/agenda/defaults.ts'
import { given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

const minutes = (ms: number) => ms / 60_000

describe('the plan', () => {
  test('P1: a segment follows the one before, or starts not before its time', () => {
    given(showOf('15:00 a 10 | b 10 | 16:00 c 10 | d 10')).plans({
      a: '15:00',
      b: '15:10',
      c: '16:00',
      d: '16:10',
    })
  })

  test('P1: a budget that is given counts, not the sum of the items', () => {
    given(showOf('15:00 for 30 a 10 | b 5')).plans({ b: '15:30' })
  })

  test('P1: in the plan too a later clock time comes first', () => {
    given(showOf('15:00 a 40 | 15:30 b 10')).plans({ b: '15:40' })
  })

  test('P2: slack is what the budget leaves over: 5 min behind the talks, none elsewhere', () => {
    const { segments } = given(founding()).timeline()
    expect(segments.map(({ slack }) => minutes(slack))).toEqual([0, 0, 5, 0, 0, 0])
  })

  test('P2: items over their budget have no slack, not less', () => {
    const show = showOf('15:00 for 10 a 12')
    expect(given(show).timeline().segments[0]?.slack).toBe(0)
  })

  test('P2: grants, cuts, inserts and drops leave the slack alone', () => {
    // 5 taken, 2 given, 4 inserted, 10 dropped: the talks end 7 min earlier, then wait 5.
    const show = given(founding()).onPlanUntil('talk-bai').does('takeTime', 'talk-wende', 5)
    show.does('giveTime', 'talk-yan', 2).does('insertBehind', 'talk-yan', 4)
    show.does('drop', 'talk-barra').starts({ 'talk-wang': '15:56', 'water-break-item': '16:11' })
  })

  test('P2: a segment whose items are all dropped has no slack', () => {
    const show = showOf('15:00 a 10 | for 20 b 10, c 5 | d 10', { stop: '16:00' })
    const again = given(show).onPlanUntil('a').does('drop', 'b').starts({ c: '15:10', d: '15:20' })
    again.does('drop', 'c').starts({ d: '15:10' })
  })

  test('P2: published again, slack is fixed anew, but not where an item has begun', () => {
    const show = showOf('15:00 for 20 a 10, b 5 | for 20 c 10')
    const running = given(show).onPlanUntil('a')
    const [one, two] = show.segments
    if (one === undefined || two === undefined) throw new Error('two segments')
    const agenda = {
      ...show,
      segments: [
        { ...one, budget: 1_800_000 },
        { ...two, budget: 1_800_000 },
      ],
    }
    running.drafts(agenda)
    running.does('publish')
    expect(running.timeline().segments.map(({ slack }) => minutes(slack))).toEqual([5, 20])
  })

  test.each([
    ['break', 5, 0, 1],
    ['discussion', 20, 0, 2],
    ['qa', 20, 10, null],
    ['qa', 30, 15, null],
    ['talk', 15, 15, null],
    ['case', 5, 5, null],
    ['welcome', 3, 3, null],
    ['opening', 1, 1, null],
    ['panel', 30, 30, null],
    ['closing', 0, 0, null],
    ['other', 7, 7, null],
  ] as const)('P3: %s of %d min: least %d, drop rank %s', (kind, planned, least, dropRank) => {
    expect(slimmingFor(kind, planned * 60_000)).toEqual({ least: least * 60_000, dropRank })
  })

  test('P3: half of an odd Q&A is in whole minutes', () => {
    expect(minutes(slimmingFor('qa', 15 * 60_000).least) % 1).toBe(0)
  })

  test('P4: the founding panel, dealt out in its 65 minutes', () => {
    given(founding())
      .plans({ 'case-taizhou': '16:25', 'case-dresden': '16:30', 'case-chengdu': '16:35' })
      .plans({ 'case-paris': '16:40', 'case-korea': '16:45', 'open-discussion': '16:50' })
      .plans({ questions: '17:10', 'closing-item': '17:30' })
  })

  test('P5: landing is measured against the hard stop', () => {
    given(showOf('15:00 a 10', { stop: '15:30' })).ends('15:10', 20)
  })

  test('P6: planned starts are dealt out in the order of items', () => {
    given(founding())
      .plans({ 'talk-bai': '15:10', 'talk-wende': '15:20', 'talk-yan': '15:40' })
      .plans({ 'talk-barra': '15:55', 'talk-wang': '16:05', 'water-break-item': '16:20' })
  })

  test('P6: after a swap planned starts are dealt out again', () => {
    const show = given(founding()).onPlanUntil('talk-bai').does('swap', 'talk-wende', 'talk-barra')
    show.plans({ 'talk-barra': '15:20', 'talk-yan': '15:30', 'talk-wende': '15:45' })
    show.plans({ 'talk-wang': '16:05' }).starts({ 'talk-wende': '15:45' }).drifts(0)
  })

  test('P6: after a reorder planned starts are dealt out again', () => {
    const show = given(founding()).onPlanUntil('talk-bai')
    show.does('moveBehind', 'talk-wang', 'talk-bai')
    show.plans({ 'talk-wang': '15:20', 'talk-wende': '15:30', 'talk-barra': '16:05' })
    show.plans({ 'water-break-item': '16:20' })
  })

  test('P6: an item inserted live has length 0 in the plan', () => {
    const show = given(founding()).onPlanUntil('talk-yan').does('insertBehind', 'talk-yan', 6)
    show.plans({ 'talk-barra': '15:55', 'water-break-item': '16:20' })
    show.starts({ 'talk-barra': '16:01', 'water-break-item': '16:21', 'case-taizhou': '16:26' })
    show.ends('17:31', -1)
  })

  test('P6: a new length changes the plan from there on', () => {
    const show = given(founding()).does('editLength', 'talk-yan', 18).onPlanUntil('talk-bai')
    show.plans({ 'talk-barra': '15:58', 'talk-wang': '16:08', 'water-break-item': '16:20' })
    show.starts({ 'talk-wang': '16:08', 'water-break-item': '16:20' })
  })
})
