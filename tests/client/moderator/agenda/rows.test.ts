import { describe, expect, it } from 'vitest'
import { tableAt } from '../../../../client/views/moderator/agenda/figures.ts'
import { foldAt } from '../../../../client/views/moderator/agenda/rows.ts'
import { type Case, given } from '../../../support/given.ts'
import { chairedBy, founding, withItem, withSegment } from '../../../support/shows.ts'
import { consoleContextOf, lineOf, linesAt } from '../consoleContextOf.ts'

const beforeStop = (minutes: string) => ({ is: 'hardStop', at: '17:30', minutes, segment: null })

describe('the lines of the agenda', () => {
  it('has a heading for each segment of several items, and one line for a segment of one', () => {
    const lines = linesAt(given(founding()))
    expect(lines.map((line) => line.type)).toEqual([
      'item',
      'segment',
      ...Array(3).fill('item'),
      'segment',
      ...Array(5).fill('item'),
      'item',
      'segment',
      ...Array(7).fill('item'),
      'item',
    ])
    expect(lines[0]).toMatchObject({ id: 'introduction-item', alone: true })
    expect(lines[1]).toMatchObject({
      title: { text: 'Welcome remarks' },
      pinned: null,
      slack: null,
    })
    expect(lines.at(-9)).toMatchObject({ id: 'panel', pinned: '16:25' })
  })

  it('says who chairs a segment where that is shown, unless its only row names them', () => {
    const agenda = ['presentations', 'water-break', 'introduction'].reduce(
      (one, segment) => chairedBy('ying-wang', segment, one),
      founding(),
    )
    const lines = linesAt(given(agenda))
    const chairs = lines.flatMap(({ id, chair }) => (chair === null ? [] : [[id, chair.text]]))
    expect(chairs).toEqual([
      ['presentations', 'Ying Wang'],
      ['water-break-item', 'Ying Wang'],
    ])
    const byOne = agenda.segments.reduce(
      (one, { id }) => chairedBy('ying-wang', id, one),
      founding(),
    )
    const rowsOfOne = linesAt(given(byOne)).filter((line) => line.type === 'item' && line.chair)
    expect(rowsOfOne).toEqual([])
  })

  it('folds the finished segments while the show runs', () => {
    const fold = (show: Case) => {
      const found = foldAt(consoleContextOf(show), show.now)
      return found && [found.titles.map(({ text }) => text).join(', '), found.items, found.behind]
    }
    const before = ['Introduction, Welcome remarks', 4, 0]
    expect(fold(given(founding()))).toBeNull()
    expect(fold(given(founding()).onPlanUntil('talk-yan'))).toEqual(before)
    expect(fold(given(founding()).onPlanUntil('talk-wende').does('finish'))).toEqual(before)
    const late = given(founding()).onPlanUntil('welcome-wang').at('15:13').does('next')
    expect(fold(late)).toEqual(['Introduction, Welcome remarks', 4, 3])
    expect(fold(late.does('endShow'))).toBeNull()
  })

  it('T5: after the end the difference from the plan is that of the lengths as shown', () => {
    const show = given(founding()).onPlanUntil('talk-wende').at('15:39:34.600').does('next')
    const ended = show.does('endShow')
    expect(lineOf(ended, 'talk-wende').against).toBe('−0:26')
  })

  it('marks one row: the first that must begin soon, or begins too late', () => {
    const marked = (show: Case) =>
      linesAt(show).flatMap((line) =>
        line.type === 'item' && ['by', 'late'].includes(line.note.kind)
          ? [[line.id, line.note]]
          : [],
      )
    const show = given(founding()).onPlanUntil('talk-wende').at('15:44').does('next')
    expect(marked(show)).toEqual([['talk-barra', { kind: 'by', at: '16:00' }]])
    expect(marked(show.at('16:08'))).toEqual([['talk-barra', { kind: 'late', count: 8 }]])
  })

  it('shows planned and expected times at home, and expected ones away', () => {
    const show = given(founding()).onPlanUntil('talk-wende').at('15:44:00').does('next')
    expect(lineOf(show, 'talk-wende')).toMatchObject({
      status: 'done',
      planned: '15:20',
      expected: '15:20',
      note: { kind: 'over', count: 4 },
    })
    expect(lineOf(show, 'talk-yan')).toMatchObject({
      status: 'live',
      planned: '15:40',
      expected: '15:44',
      otherZoneTimes: [{ zone: 'Europe/Berlin', text: '09:44' }],
      moved: true,
      minutes: '15',
      latest: null,
    })
    expect(lineOf(show, 'talk-barra')).toMatchObject({
      isNext: true,
      expected: '15:59',
      otherZoneTimes: [{ zone: 'Europe/Berlin', text: '09:59' }],
      latest: { text: '16:00', missed: false, why: beforeStop('90') },
      latestLeast: { text: '16:35', missed: false, why: beforeStop('55') },
    })
  })

  it('strikes latest starts that have passed', () => {
    const show = given(founding()).onPlanUntil('talk-yan').at('16:02')
    expect(lineOf(show, 'talk-barra').latest).toEqual({
      text: '16:00',
      missed: true,
      why: beforeStop('90'),
    })
    expect(lineOf(show, 'talk-barra').latestLeast).toEqual({
      text: '16:35',
      missed: false,
      why: beforeStop('55'),
    })
  })

  it('says whence a latest start is reckoned: a time to end by, a clock time that comes too late', () => {
    const panel = { by: 'kind', kind: 'panel' }
    const longer = given(founding()).does('giveTime', 'questions', 5)
    expect(lineOf(longer, 'talk-wang').latest).toEqual({
      text: null,
      missed: true,
      why: { is: 'clockTime', at: '16:25', minutes: '5', segment: panel },
    })
    const ending = withSegment(founding(), 'panel', { mustEndBy: longer.instantOf('17:25') })
    expect(lineOf(given(ending), 'case-korea').latest?.why).toEqual({
      is: 'mustEnd',
      at: '17:25',
      minutes: '45',
      segment: panel,
    })
  })

  it('gives no time to what will not come', () => {
    const show = given(founding())
      .onPlanUntil('welcome-hagemann')
      .does('drop', 'talk-wang')
      .does('goTo', 'talk-wende')
    expect(lineOf(show, 'talk-wang')).toMatchObject({
      expected: '',
      otherZoneTimes: [{ text: '' }],
      note: { kind: 'dropped' },
    })
    expect(lineOf(show, 'talk-bai')).toMatchObject({ expected: '', note: { kind: 'passed' } })
  })

  it('T1c: says to when a break is held, beside the minutes it has itself', () => {
    const show = given(founding())
      .onPlanUntil('talk-wang')
      .at('16:10')
      .does('next')
      .at('16:16:40')
      .shows('8:20')
    const row = () => lineOf(show, 'water-break-item')
    expect(row()).toMatchObject({ minutes: '5', note: { kind: 'held', at: '16:25' } })
    show.at('16:26:30').isIn('over')
    expect(row()).toMatchObject({ minutes: '5', note: { kind: 'held', at: '16:25' } })
    show.does('next')
    expect(row()).toMatchObject({ minutes: '5', note: { kind: 'over', count: 1 } })
  })

  it('T1c: a break that was held is not over where it ended with that, however it ended', () => {
    const held = given(founding()).onPlanUntil('talk-wang').at('16:10').does('next').at('16:25:20')
    expect(lineOf(held.does('next'), 'water-break-item').note).toEqual({ kind: 'none' })
    expect(lineOf(held.at('16:58').does('finish'), 'water-break-item').note).toEqual({
      kind: 'none',
    })
    const own = given(founding()).onPlanUntil('water-break-item').at('16:27').does('next')
    expect(lineOf(own, 'water-break-item').note).toEqual({ kind: 'over', count: 2 })
  })

  it('T1c: a break that has its own time alone is not held', () => {
    const show = given(founding()).onPlanUntil('water-break-item').at('16:21')
    expect(lineOf(show, 'water-break-item').note).toEqual({ kind: 'none' })
    const paused = given(founding()).onPlanUntil('talk-wang').at('16:10').does('next').does('pause')
    expect(lineOf(paused, 'water-break-item').note).toEqual({ kind: 'none' })
  })

  it('reads titles in the language asked for, and names as they are', () => {
    const line = linesAt(given(founding()), 'zh-Hans').find((one) => one.id === 'talk-yan')
    expect(line).toMatchObject({
      title: { lang: 'zh-Hans', missing: false },
      who: [{ text: 'Wentao Yan', lang: 'en', missing: true }],
    })
  })

  it('R7c: names who is here of an item to come, and everyone again once it is over', () => {
    const speakers = ['wentao-yan', 'marc-barra'].map((person) => ({
      person,
      role: 'speaker' as const,
    }))
    const show = given(withItem(founding(), 'talk-barra', { speakers })).onPlanUntil('talk-yan')
    show.does({ type: 'markAttendance', person: 'wentao-yan', mark: 'not-here' })
    const names = () => lineOf(show, 'talk-barra').who.map(({ text }) => text)
    expect(names()).toEqual(['Marc Barra'])
    show.does('next').does('next')
    expect(names()).toEqual(['Wentao Yan', 'Marc Barra'])
  })

  it('tells what is left of the slack as the displayed times differ', () => {
    const show = given(founding()).onPlanUntil('talk-wende').at('15:44:05').does('next')
    const talks = linesAt(show).find((line) => line.id === 'presentations')
    expect(talks).toMatchObject({ slack: { whole: 5, left: 1 } })
  })

  it('writes half a minute as the ways to land do', () => {
    const show = given(founding())
      .onPlanUntil('talk-yan')
      .does({ type: 'editLength', item: 'questions', length: 16.5 * 60_000, was: 20 * 60_000 })
    const lines = linesAt(show)
    expect(lines.find(({ id }) => id === 'questions')).toMatchObject({ minutes: '16½' })
    expect(lines.find(({ id }) => id === 'case-paris')).toMatchObject({ minutes: '5' })
  })
})

const crosses = (show: Case) => tableAt(consoleContextOf(show), show.now).crosses

it('Z3: a show that is tried days before has times with marks in its table, and room for them', () => {
  const planned = given(founding())
  expect(crosses(planned.at('14:30'))).toBe(false)
  const tried = planned.at('2023-06-09T15:00:00+08:00').does('startShow')
  expect(crosses(tried)).toBe(true)
  expect(
    tableAt(consoleContextOf(tried), tried.now).figures.items['closing-item']?.expected,
  ).toMatch(/^17:30\s\+12$/)
})
