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

  test('P2: slack is what the budget leaves over: 5 min behind the talks, none elsewhere', () => {
    const { segments } = given(founding()).timeline()
    expect(segments.map(({ slack }) => minutes(slack))).toEqual([0, 0, 5, 0, 0, 0])
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

  test('P2: published again, slack is fixed again, but not where an item has begun', () => {
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

  test('P6: after a swap planned starts are dealt out again', () => {
    const show = given(founding()).onPlanUntil('talk-bai').does('swap', 'talk-wende', 'talk-barra')
    show.plans({ 'talk-barra': '15:20', 'talk-yan': '15:30', 'talk-wende': '15:45' })
    show.plans({ 'talk-wang': '16:05' }).starts({ 'talk-wende': '15:45' }).drifts(0)
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

const bai = () => given(founding()).onPlanUntil('talk-bai')

describe('what is on', () => {
  test('T1: once over it ends now, second by second', () => {
    const show = bai().at('15:22:30').starts({ 'talk-wende': '15:22:30' }).at('15:22:31')
    show.starts({ 'talk-wende': '15:22:31', 'talk-yan': '15:42:31' })
  })

  test('T1: paused, everything later moves with now', () => {
    const show = bai().at('15:15').does('pause').at('15:20').starts({ 'talk-wende': '15:25' })
    show.at('15:21')
    show.starts({ 'talk-wende': '15:26', 'talk-wang': '16:11', 'water-break-item': '16:21' })
  })

  test('T1: a waiting item that has spent time lasts only what it has left', () => {
    const show = bai().at('15:18').does('next').at('15:20').does('previous')
    show.starts({ 'talk-wende': '15:22', 'talk-yan': '15:40' })
  })

  test('T1: a waiting item that has spent more than it is allotted lasts no time', () => {
    const show = given(showOf('15:00 a 10, b 5, c 10')).onPlanUntil('b').at('15:17')
    show.does('previous').at('15:18').starts({ b: '15:18', c: '15:18' })
  })

  test('T1: time taken to nothing ends what is on now', () => {
    bai().at('15:12').does('takeTime', 'talk-bai', 10).starts({ 'talk-wende': '15:12' })
  })
})

test('T1b: before Start and in standby: started early, standby still shows the planned start', () => {
  const show = given(founding()).at('14:55').does('startShow').at('14:57')
  show.starts({ 'introduction-item': '15:00' }).at('15:02')
  show.starts({ 'introduction-item': '15:02', 'welcome-zhu': '15:03' }).drifts(2)
})

test('T1b: before Start and in standby: standby eats slack first: talks end 16:10, the break shows 16:15, then moves with now', () => {
  const show = given(founding()).onPlanUntil('talk-wang').at('16:10').does('finish')
  show.starts({ 'water-break-item': '16:15' }).at('16:13')
  show.starts({ 'water-break-item': '16:15', 'case-taizhou': '16:25' }).at('16:17')
  show.starts({ 'water-break-item': '16:17', 'case-taizhou': '16:25' }).ends('17:30', 0)
})

test('T1b: before Start and in standby: standby before a pinned segment waits for its time', () => {
  const show = given(founding()).onPlanUntil('water-break-item').at('16:22').does('finish')
  show.starts({ 'case-taizhou': '16:25' }).at('16:26').starts({ 'case-taizhou': '16:26' })
  show.ends('17:31', -1)
})

test('T1b: before Start and in standby: the rest of a segment dropped, its slack still holds the next one', () => {
  const show = given(founding()).onPlanUntil('talk-barra').does('drop', 'talk-wang')
  show.starts({ 'water-break-item': '16:10' }).at('16:05').does('finish').at('16:08')
  show.starts({ 'water-break-item': '16:10', 'case-taizhou': '16:25' })
})

test('T2: segments: holding never blocks Start: the panel can begin before 16:25', () => {
  const show = given(founding()).onPlanUntil('water-break-item').at('16:22').does('next')
  show.starts({ 'case-dresden': '16:27', 'closing-item': '17:27' }).ends('17:27', 3)
})

test('T2: segments: a segment that was run before its turn holds nothing up any more', () => {
  // The guest of the second block had to leave: c was on from 15:05 to 15:25, pinned to 16:00.
  const show = showOf('15:00 a 10, b 10 | 16:00 c 20 | d 10', { stop: '16:30' })
  const again = given(show).onPlanUntil('a').at('15:05').does('goTo', 'c').at('15:25')
  again.does('goTo', 'b').starts({ d: '15:35' }).ends('15:45', 45)
})

test('T2: segments: passed-over items are out; put next, they come right after what is on', () => {
  const show = bai().at('15:12').does('goTo', 'talk-barra').leavesOut('talk-wende', 'talk-yan')
  show.starts({ 'talk-wang': '15:22', 'water-break-item': '15:37', 'case-taizhou': '16:25' })
  show.does('putNext', 'talk-yan')
  show.starts({ 'talk-yan': '15:22', 'talk-wang': '15:37', 'water-break-item': '15:52' })
})
