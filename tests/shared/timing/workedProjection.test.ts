import { describe, test } from 'vitest'
import { given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

const bai = () => given(founding()).onPlanUntil('talk-bai')

describe('what is on', () => {
  test('T1: it ends when it has used what it is allotted', () => {
    bai().at('15:14').starts({ 'talk-wende': '15:20', 'talk-yan': '15:40' }).drifts(0)
  })

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

  test('T1: grants to a later item lengthen it in the projection', () => {
    const show = bai().does('giveTime', 'talk-barra', 3)
    show.starts({ 'talk-barra': '15:55', 'talk-wang': '16:08', 'water-break-item': '16:20' })
    show.does('giveTime', 'talk-barra', 5)
    show.starts({ 'talk-wang': '16:13', 'water-break-item': '16:23', 'case-taizhou': '16:28' })
    show.ends('17:33', -3)
  })

  test('T1: time taken from a later item shortens it', () => {
    bai().does('takeTime', 'open-discussion', 5).starts({ questions: '17:05' }).ends('17:25', 5)
  })

  test('T1: time taken to nothing ends what is on now', () => {
    bai().at('15:12').does('takeTime', 'talk-bai', 10).starts({ 'talk-wende': '15:12' })
  })
})

describe('before Start and in standby', () => {
  test('T1b: before its time the first item waits for it', () => {
    const show = given(founding()).at('14:30')
    show.starts({ 'introduction-item': '15:00', 'talk-bai': '15:10' }).drifts(0).ends('17:30', 0)
  })

  test('T1b: started early, standby still shows the planned start', () => {
    const show = given(founding()).at('14:55').does('startShow').at('14:57')
    show.starts({ 'introduction-item': '15:00' }).at('15:02')
    show.starts({ 'introduction-item': '15:02', 'welcome-zhu': '15:03' }).drifts(2)
  })

  test('T1b: inside a segment the next item starts now', () => {
    const show = bai().at('15:18').does('finish').starts({ 'talk-wende': '15:18' }).at('15:19:20')
    show.starts({ 'talk-wende': '15:19:20' }).drifts(-1)
  })

  test('T1b: standby eats slack first: talks end 16:10, the break shows 16:15, then moves with now', () => {
    const show = given(founding()).onPlanUntil('talk-wang').at('16:10').does('finish')
    show.starts({ 'water-break-item': '16:15' }).at('16:13')
    show.starts({ 'water-break-item': '16:15', 'case-taizhou': '16:25' }).at('16:17')
    show.starts({ 'water-break-item': '16:17', 'case-taizhou': '16:25' }).ends('17:30', 0)
  })

  test('T1b: on time the last talk ends 16:15 and the slack holds the break to 16:20', () => {
    const show = given(founding()).onPlanUntil('talk-wang').at('16:15').does('finish')
    show.starts({ 'water-break-item': '16:20' }).at('16:20:45')
    show.starts({ 'water-break-item': '16:20:45' })
  })

  test('T1b: standby behind a segment without slack moves with now', () => {
    const show = given(founding()).onPlanUntil('welcome-wang').at('15:10').does('finish')
    show.at('15:12').starts({ 'talk-bai': '15:12', 'water-break-item': '16:20' }).drifts(2)
  })

  test('T1b: standby before a pinned segment waits for its time', () => {
    const show = given(founding()).onPlanUntil('water-break-item').at('16:22').does('finish')
    show.starts({ 'case-taizhou': '16:25' }).at('16:26').starts({ 'case-taizhou': '16:26' })
    show.ends('17:31', -1)
  })

  test('T1b: the rest of a segment dropped, its slack still holds the next one', () => {
    const show = given(founding()).onPlanUntil('talk-barra').does('drop', 'talk-wang')
    show.starts({ 'water-break-item': '16:10' }).at('16:05').does('finish').at('16:08')
    show.starts({ 'water-break-item': '16:10', 'case-taizhou': '16:25' })
  })
})

describe('segments', () => {
  test('T2: holding never blocks Start: the panel can begin before 16:25', () => {
    const show = given(founding()).onPlanUntil('water-break-item').at('16:22').does('next')
    show.starts({ 'case-dresden': '16:27', 'closing-item': '17:27' }).ends('17:27', 3)
  })

  test('T2: earliness passes on until a clock time', () => {
    const show = given(showOf('15:00 a 10 | b 20 | 15:45 c 30 | d 10', { stop: '16:30' }))
    show.onPlanUntil('a').at('15:04').does('next').starts({ c: '15:45', d: '16:15' }).at('15:24')
    show.does('next').starts({ d: '15:54' }).ends('16:04', 26)
  })

  test('T2: slack of two segments absorbs lateness one after the other', () => {
    const show = showOf('15:00 for 15 a 10 | for 15 b 12 | for 15 c 15', { stop: '15:45' })
    // a ends 15:10, 15:17, 15:20: block 2 begins 15:15, 15:17, 15:20; b ends 12 min later.
    const again = given(show).onPlanUntil('a').starts({ b: '15:15', c: '15:30' }).at('15:17')
    again.starts({ b: '15:17', c: '15:30' }).ends('15:45', 0).at('15:20')
    again.starts({ b: '15:20', c: '15:32' }).ends('15:47', -2)
  })

  test('T2: slack never grows: a segment that lost an item passes the gain on', () => {
    const show = bai().does('drop', 'talk-yan')
    show.starts({ 'talk-barra': '15:40', 'water-break-item': '16:05' })
    show.starts({ 'case-taizhou': '16:25' })
  })

  test('T2: time left over at the end of a budget without slack is passed on', () => {
    const show = given(founding()).onPlanUntil('welcome-wang').at('15:08').does('next')
    show.starts({ 'talk-wende': '15:18', 'water-break-item': '16:18' })
  })

  test('T2: a dropped segment keeps its clock time for what follows', () => {
    const show = given(showOf('15:00 a 10 | b 10')).does('drop', 'a').at('14:50')
    show.starts({ b: '15:00' }).drifts(-10)
  })

  test('T2: a segment that was run before its turn holds nothing up any more', () => {
    // The guest of the second block had to leave: c was on from 15:05 to 15:25, pinned to 16:00.
    const show = showOf('15:00 a 10, b 10 | 16:00 c 20 | d 10', { stop: '16:30' })
    const again = given(show).onPlanUntil('a').at('15:05').does('goTo', 'c').at('15:25')
    again.does('goTo', 'b').starts({ d: '15:35' }).ends('15:45', 45)
  })

  test('T2: passed-over items are out; put next, they come right after what is on', () => {
    const show = bai().at('15:12').does('goTo', 'talk-barra').leavesOut('talk-wende', 'talk-yan')
    show.starts({ 'talk-wang': '15:22', 'water-break-item': '15:37', 'case-taizhou': '16:25' })
    show.does('putNext', 'talk-yan')
    show.starts({ 'talk-yan': '15:22', 'talk-wang': '15:37', 'water-break-item': '15:52' })
  })
})
