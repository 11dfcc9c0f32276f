import { describe, expect, test } from 'vitest'
import { displayedFacts } from '../../../shared/report/displayedFacts.ts'
import { ReportFacts } from '../../../shared/report/report.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given, rehearsal } from '../../support/given.ts'
import { cut, recover, redo } from '../../support/press.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { founding, showOf } from '../../support/shows.ts'
import { causes, inMinutes, readOf, sums } from './readOf.ts'

/** What each of these rows came to: planned, allotted, used, and paused where it was. */
const rows = (show: Case, ...items: readonly string[]): readonly string[] =>
  readOf(show)
    .rows.filter(({ item }) => items.includes(item))
    .map(({ item, planned, allotted, used, paused }) =>
      [item, ...[planned, allotted, used, ...(paused > 0 ? [paused] : [])].map(inMinutes)].join(
        ' ',
      ),
    )

const totals = (show: Case): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(readOf(show).totals).map(([name, length]) => [name, inMinutes(length)]),
  )

/** The founding dialogue, 2 min late, with a talk over what it was given, a break cut, a case dropped, a floor turn, a reopening. */
function dialogue(): Case {
  const show = given(founding()).at('15:00').does('startShow').at('15:02').does('next')
  for (const [time] of [['15:03'], ['15:06'], ['15:09'], ['15:12'], ['15:22'], ['15:42']] as const)
    show.at(time).does('next')
  show.at('15:55').does('giveTime', 'talk-yan', 3).at('16:04').does('finish')
  show.at('16:04:30').does('next').at('16:14').does('next')
  show.does('takeTime', 'water-break-item', 2).at('16:24').does('next').at('16:27').does('next')
  show.at('16:28').does('pause').at('16:28:30').does('resume')
  show.does('drop', 'case-korea')
  return show
}

describe('R14: the report of the founding dialogue', () => {
  const show = dialogue()
  show.at('16:33').does('next').at('16:38').does('next').at('16:44').does('next')
  show.at('16:49').does('next').at('17:00')
  show.does({ type: 'giveFloor', item: 'open-discussion', person: 'shu-zhu', limit: MINUTE })
  show.at('17:01:20').does('next').at('17:20').does('next').at('17:22').does('finish')
  show.does('endShow').at('17:25').does('reopen').at('17:26').does('goTo', 'closing-item')
  show.at('17:31').does('endShow')

  test('there is none before the end', () => {
    expect(reportFacts(dialogue().log)).toBeNull()
  })

  test('rows: planned, allotted, used', () => {
    expect(rows(show, 'talk-yan', 'water-break-item', 'case-taizhou', 'case-korea')).toEqual([
      'talk-yan 15:00 18:00 22:00',
      'water-break-item 5:00 3:00 3:00',
      'case-taizhou 5:00 5:00 5:30 0:30',
      'case-korea 5:00 0:00 0:00',
    ])
    expect(readOf(show).rows.find(({ item }) => item === 'case-korea')?.fate).toBe('dropped')
  })

  test('where the drift came from adds up', () => {
    const { drift } = readOf(show)
    const [moved, lies] = sums(drift)
    expect([inMinutes(moved), inMinutes(lies)]).toEqual(['1:00', '1:00'])
    expect(causes(drift)).toEqual([
      'given talk-yan 3:00',
      'over talk-yan 4:00',
      'over case-taizhou 0:30',
      'over case-chengdu 1:00',
      'unplanned closing-item 7:00',
      'waiting 3:30',
      'paused 0:30',
      'closed 3:00',
      'under talk-barra -0:30',
      'under open-discussion -7:40',
      'under questions -1:20',
      'slack talk-wang -5:00',
      'cut water-break-item -2:00',
      'dropped case-korea -5:00',
    ])
  })

  test('fairness: by person, and by language without the break', () => {
    const { people, languages } = readOf(show).shares
    const of = (id: string) => people.find(({ whose }) => whose === id)
    expect(of('wentao-yan')).toMatchObject({ planned: 15 * MINUTE, used: 22 * MINUTE, items: 1 })
    expect(of('shu-zhu')?.floor).toBe(80_000)
    expect(inMinutes(languages.reduce((sum, share) => sum + share.used, 0))).toBe('141:00')
  })
})

describe('R14: what was undone counts as if it had never been', () => {
  const until = () => given(founding()).onPlanUntil('talk-bai')

  test('a talk ended by mistake goes on', () => {
    const show = until().at('15:15').does('next').at('15:16').does('undo').at('15:20')
    show.does('endShow')
    expect(rows(show, 'talk-bai', 'talk-wende')).toEqual([
      'talk-bai 10:00 10:00 10:00',
      'talk-wende 20:00 20:00 0:00',
    ])
    expect(totals(show)).toMatchObject({ items: '20:00', waiting: '0:00', elapsed: '20:00' })
  })

  test('a show ended by mistake was never closed; given time that went back was never given', () => {
    const show = until().at('15:15').does('giveTime', 'talk-bai', 5).does('undo')
    show.does('endShow').at('15:18').does('undo').at('15:21').does('endShow')
    expect(rows(show, 'talk-bai')).toEqual(['talk-bai 10:00 10:00 11:00'])
    expect(totals(show)).toMatchObject({ closed: '0:00', elapsed: '21:00' })
    expect(readOf(show).grants).toEqual([])
  })

  test('a start that was set, and set back', () => {
    const show = until().at('15:20').does('finish').at('15:25').does('next').at('15:27')
    const was = show.instantOf('15:25')
    show.does({ type: 'beganAt', item: 'talk-wende', at: show.instantOf('15:22'), was })
    show.at('15:28').does('undo').at('15:30').does('pause').at('15:32').does('resume')
    show.does({ type: 'beganAt', item: 'talk-wende', at: show.instantOf('15:23'), was })
    show.at('15:35').does('endShow')
    expect(rows(show, 'talk-wende')).toEqual(['talk-wende 20:00 20:00 10:00 2:00'])
    expect(totals(show)).toMatchObject({ waiting: '3:00', paused: '2:00', elapsed: '35:00' })
  })

  test('a rehearsal that began again: the last run', () => {
    const show = rehearsal(founding()).at('15:00').does('startShow').at('15:05').does('next')
    show.at('15:09').does('giveTime', 'introduction-item', 2).does({ type: 'beginAgain' })
    show.begins('15:10').at('15:11').does('endShow')
    expect(totals(show)).toMatchObject({ items: '1:00', waiting: '0:00', elapsed: '1:00' })
    expect(readOf(show).grants).toEqual([])
  })

  test('a show that was run days before its plan, or left on for days, has its report', () => {
    const early = given(founding()).at('2023-06-16T07:00:00Z').does('startShow')
    early.does({ type: 'goTo', item: 'water-break-item', from: { at: 'standby', after: null } })
    early.at('2023-06-18T07:00:00Z').does('next').at('2023-06-18T07:01:00Z').does('endShow')
    const report = ReportFacts.parse(reportFacts(early.log))
    const [rest] = report.rows.filter(({ item }) => item === 'water-break-item')
    expect([rest?.used, (rest?.lasts ?? 0) > 5 * 24 * HOUR]).toEqual([48 * HOUR, true])
  })

  test('what is waited behind the last item is not part of the show (T3b)', () => {
    const show = until().at('15:20').does('finish').at('15:40').does('endShow')
    expect(totals(show)).toMatchObject({ elapsed: '20:00', waiting: '0:00' })
  })

  test('a recovery done again gives what it gave, once', () => {
    const show = until().at('15:15')
    show.does(recover({ cuts: [cut('open-discussion', 20, 18)] }))
    const step = show.lastStep
    show.does('undo').does(redo(step)).at('15:20').does('endShow')
    expect(readOf(show).grants.map(({ item, by }) => [item, inMinutes(by)])).toEqual([
      ['open-discussion', '-2:00'],
    ])
  })
})

test('R14: time that was waited, and time that was taken: what is waited before the first item fills no free time of the plan, also where others were skipped', () => {
  const agenda = showOf('10:00 a 10 | 10:30 b 10')
  const show = given(agenda).at('10:00').does('startShow').at('10:05').does('goTo', 'b')
  expect(causes(readOf(show.at('10:15').does('endShow')).drift)).toEqual([
    'waiting 5:00',
    'slack a -20:00',
    'missed a -10:00',
  ])
})

test('R14, T5: time that was waited, and time that was taken: what was taken is shown as long in the list of who took it as in the row of its item', () => {
  const show = given(founding()).onPlanUntil('talk-bai')
  show.does({ type: 'takeTime', item: 'talk-bai', by: 90_500 }).at('15:10').does('endShow')
  const { rows, grants } = displayedFacts(readOf(show))
  expect(inMinutes(rows.find(({ item }) => item === 'talk-bai')?.taken ?? 0)).toBe('1:30')
  expect(grants.map(({ by }) => inMinutes(by))).toEqual(['-1:30'])
})
