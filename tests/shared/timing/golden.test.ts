import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type Case, given } from '../../support/given.ts'
import { founding, showOf, withSegment } from '../../support/shows.ts'

/** The founding dialogue on its day, with the third talk on since its planned 15:40. */
const thirdTalk = (agenda: Agenda = founding()): Case => given(agenda).onPlanUntil('talk-yan')

/** The founding agenda with its panel following the break, not pinned to 16:25. */
const unpinned = () => withSegment(founding(), 'panel', { start: { type: 'follows' } })

describe('the golden table, on the founding agenda on 2023-06-21', () => {
  test('T2: third talk 4 min over: break 16:20, landing 0', () => {
    const show = thirdTalk().at('15:59')
    show.starts({ 'talk-barra': '15:59', 'talk-wang': '16:09', 'water-break-item': '16:20' })
    show.starts({ 'case-taizhou': '16:25', questions: '17:10', 'closing-item': '17:30' })
    show.ends('17:30', 0)
  })

  test('T2: third talk 7 min over: break 16:22, panel 16:27, 2 over', () => {
    const show = thirdTalk().at('16:02')
    show.starts({ 'water-break-item': '16:22', 'case-taizhou': '16:27' }).ends('17:32', -2)
    show.drifts(7)
  })

  test('T2: third talk 7 over, break dropped: panel 16:25, landing 0', () => {
    const show = thirdTalk().at('16:02').does('drop', 'water-break-item')
    show.leavesOut('water-break-item').starts({ 'case-taizhou': '16:25' }).ends('17:30', 0)
  })

  test('T2: third talk 7 over, break dropped, panel not pinned: 3 spare', () => {
    const show = thirdTalk(unpinned()).at('16:02').does('drop', 'water-break-item')
    show.starts({ 'case-taizhou': '16:22' }).ends('17:27', 3)
  })

  test('T2: third talk 12 over (ends 16:07): break 16:27, panel 16:32, 7 over', () => {
    const show = thirdTalk().at('16:07')
    show.starts({ 'water-break-item': '16:27', 'case-taizhou': '16:32' }).ends('17:37', -7)
  })

  test('T2: start 6 min late: break 16:21, panel 16:26, 1 over', () => {
    const show = given(founding()).begins('15:06')
    show.starts({ 'welcome-zhu': '15:07', 'talk-bai': '15:16', 'water-break-item': '16:21' })
    show.starts({ 'case-taizhou': '16:26' }).ends('17:31', -1)
  })

  test('T2: start 6 min late: the same before anyone has pressed Start', () => {
    const show = given(founding()).at('15:06')
    show.starts({ 'introduction-item': '15:06', 'water-break-item': '16:21' }).ends('17:31', -1)
  })

  test('T2: third talk 9 min early: break 16:11, panel 16:25, landing 0', () => {
    const show = thirdTalk().at('15:46').does('next')
    show.starts({ 'talk-wang': '15:56', 'water-break-item': '16:11', 'case-taizhou': '16:25' })
    show.ends('17:30', 0).drifts(-9)
  })

  test('T4: latest starts, allotted', () => {
    given(founding())
      .latest({ 'closing-item': '17:30', questions: '17:10', 'open-discussion': '16:50' })
      .latest({ 'case-taizhou': '16:25', 'water-break-item': '16:20', 'talk-wang': '16:10' })
      .latest({ 'talk-barra': '16:00', 'talk-yan': '15:45', 'talk-wende': '15:25' })
      .latest({ 'talk-bai': '15:15', 'introduction-item': '15:05' })
  })

  test('T4: latest starts, least', () => {
    given(founding())
      .latestLeast({ questions: '17:20', 'open-discussion': '17:20', 'case-taizhou': '16:55' })
      .latestLeast({ 'water-break-item': '16:55', 'talk-wang': '16:45', 'talk-barra': '16:35' })
      .latestLeast({ 'talk-yan': '16:20', 'talk-wende': '16:00', 'talk-bai': '15:50' })
      .latestLeast({ 'introduction-item': '15:40' })
  })
})

describe('latest starts', () => {
  test('T4: what a segment that was run before its turn had to end by counts no more', () => {
    const show = showOf('15:00 a 10 | b 10 | by 15:45 c 10 | d 30', { stop: '18:00' })
    // c was on early, from 15:05 to 15:15; then a goes on, and b waits for the hard stop alone.
    const early = given(show).begins('15:00').at('15:05')
    early.does('goTo', 'c').at('15:15').does('finish').at('15:20').does('goTo', 'a')
    early.has({ c: 'done' }).latest({ b: '17:20', d: '17:30' })
  })

  test('T4: each has its reason', () => {
    const minutes = (item: string, show = given(founding())) => {
      const { because, latest } = show.row(item)
      if (because?.is === 'stop')
        return `${because.segment} ${(because.at - Number(latest)) / 60_000}`
      return because && `${because.segment} ${because.late / 60_000} late`
    }
    expect(minutes('open-discussion')).toBe('null 40')
    expect(minutes('talk-wang', given(founding()).does('giveTime', 'questions', 5))).toBe(
      'panel 5 late',
    )
    const show = showOf('15:00 a 10 | by 15:45 b 15 | c 30', { stop: '18:00' })
    expect(minutes('a', given(show))).toBe('block-2 25')
    expect(minutes('c', given(show))).toBe('null 30')
  })

  test('T4: without any stop nothing limits a start', () => {
    given(showOf('15:00 a 10')).latest({ a: null }).latestLeast({ a: null })
  })

  test('T4: latest starts stay when the show runs late', () => {
    const show = given(founding()).onPlanUntil('talk-yan').at('16:10')
    show.latest({ 'talk-barra': '16:00', 'water-break-item': '16:20' })
  })
})
