import { describe, expect, test } from 'vitest'
import { given } from '../../support/given.ts'
import { founding, showOf } from '../../support/shows.ts'

describe('latest starts', () => {
  test('T4: a grant to the Q&A moves the panel earlier: too early for its clock time, so what precedes is never', () => {
    const show = given(founding()).does('giveTime', 'questions', 5)
    show.latest({ questions: '17:05', 'open-discussion': '16:45', 'case-taizhou': '16:20' })
    show.latest({ 'water-break-item': 'never', 'talk-wang': 'never' })
    show.latestLeast({ 'case-korea': '17:15' })
  })

  test('T4: a dropped item takes no time', () => {
    const show = given(founding()).does('drop', 'open-discussion')
    show.latest({ 'case-korea': '17:05', 'case-taizhou': '16:45' })
  })

  test('T4: dropping the break moves the talks 5 min later, the panel not', () => {
    const show = given(founding()).does('drop', 'water-break-item')
    show.latest({ 'case-taizhou': '16:25', 'talk-wang': '16:15' })
    show.latestLeast({ 'talk-wang': '16:45' })
  })

  test('T4: the length that counts is what remains', () => {
    // Wende was on by mistake from 15:18 to 15:20: 18 of his 20 minutes remain.
    const show = given(founding()).onPlanUntil('talk-bai').at('15:18').does('next').at('15:20')
    show.does('previous').latest({ 'talk-yan': '15:45', 'talk-wende': '15:27' })
  })

  test('T4: slack counts as nothing', () => {
    given(showOf('15:00 for 30 a 10 | b 20', { stop: '16:00' })).latest({ a: '15:30', b: '15:40' })
  })

  test('T4: never, where a later clock time lies after its own latest start', () => {
    given(showOf('15:00 a 10, b 10 | 16:00 c 40, d 10', { stop: '16:30' })).latest({
      a: 'never',
      b: 'never',
      d: '16:20',
    })
  })

  test('T4: never at allotted length, yet a time with everything at its least', () => {
    const show = given(showOf('15:00 a 10 | 16:00 qa c 40', { stop: '16:30' }))
    show.latest({ a: 'never' }).latestLeast({ a: '16:00', c: '16:10' })
  })

  test('T4: a clock time that can still be kept leaves latest starts alone', () => {
    given(showOf('15:00 a 10 | 16:00 c 30', { stop: '16:30' })).latest({ a: '15:50', c: '16:00' })
  })

  test('T4: the clock time of a dropped segment still holds what follows it', () => {
    // c cannot begin before 15:40 in the projection, and needs 15:30.
    const show = showOf('15:00 a 10 | 15:40 b 5 | c 20', { stop: '15:50' })
    given(show).does('drop', 'b').starts({ c: '15:40' }).latest({ a: 'never', c: '15:30' })
  })

  test('T4: back-timed from the nearest later stop, here the one of its own segment', () => {
    given(showOf('15:00 by 15:30 a 10, b 10 | c 10', { stop: '17:00' })).latest({
      a: '15:10',
      b: '15:20',
      c: '16:50',
    })
  })

  test('T4: back-timed from the nearest later stop, here the one of a later segment', () => {
    given(showOf('15:00 a 10 | by 15:45 b 15 | c 30', { stop: '18:00' })).latest({
      a: '15:20',
      b: '15:30',
      c: '17:30',
    })
  })

  test('T4: what a dropped segment must end by counts for what comes before it', () => {
    // Lunch is dropped, but the room is needed at 15:45: a has to be over by then.
    const show = showOf('15:00 a 10, b 10 | by 15:45 break lunch 15 | c 30', { stop: '18:00' })
    given(show).latest({ a: '15:10', b: '15:20', lunch: '15:30', c: '17:30' })
    given(show).does('drop', 'lunch').latest({ a: '15:25', b: '15:35', c: '17:30' })
  })

  test('T4: so does that of a segment without items, in the middle and at the end', () => {
    given(
      showOf('15:00 a 10 | by 15:40 for 10 | b 20 | 16:55 by 17:00 for 10', { stop: '18:00' }),
    ).latest({ a: '15:30', b: '16:40' })
  })

  test('T4: without a hard stop the one behind the last item is still a stop', () => {
    given(showOf('15:00 a 10 | by 16:00 for 5')).latest({ a: '15:50' })
  })

  test('T4: what a segment that was run before its turn had to end by counts no more', () => {
    const show = showOf('15:00 a 10 | b 10 | by 15:45 c 10 | d 30', { stop: '18:00' })
    // c was on early, from 15:05 to 15:15; then a goes on, and b waits for the hard stop alone.
    const early = given(show).begins('15:00').at('15:05')
    early.does('goTo', 'c').at('15:15').does('finish').at('15:20').does('goTo', 'a')
    early.has({ c: 'done' }).latest({ b: '17:20', d: '17:30' })
  })

  test('T4: each says whence it is reckoned', () => {
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
    const show = given(showOf('15:00 a 10'))
    show.latest({ a: null }).latestLeast({ a: null })
  })

  test('T4: behind the last stop nothing limits a start', () => {
    given(showOf('15:00 by 15:20 a 10 | b 10')).latest({ a: '15:10', b: null })
  })

  test('T4: latest starts stay when the show runs late', () => {
    const show = given(founding()).onPlanUntil('talk-yan').at('16:10')
    show.latest({ 'talk-barra': '16:00', 'water-break-item': '16:20' })
  })
})
