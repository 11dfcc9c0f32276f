import { describe, expect, test } from 'vitest'
import { reportCsv } from '../../../server/export/csv/reportCsv.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import { displayedFacts } from '../../../shared/report/displayedFacts.ts'
import { reportSumsOf } from '../../../shared/report/reportSums.ts'
import {
  REPORT_VISIBILITY,
  type ReportVisibility,
  visibleFacts,
} from '../../../shared/report/reportVisibility.ts'
import { given } from '../../support/given.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { founding } from '../../support/shows.ts'
import { inMinutes, readOf } from './readOf.ts'

/** The founding dialogue in which these speak in (or chair) an item. */
function spokenBy(item: string, speakers: Item['speakers'], kind: Item['kind'] = 'talk') {
  const segments = founding().segments.map((one) => ({
    ...one,
    items: one.items.map((each) => (each.id === item ? { ...each, speakers, kind } : each)),
  }))
  return { ...founding(), segments }
}

const marked = (person: string, mark: 'here' | 'not-here' | null = 'not-here') =>
  ({ type: 'markAttendance', person, mark }) as const
const speaker = (person: string) => ({ person, role: 'speaker' as const })

/** Who had how much of the talk that is on from 15:10 to 15:20, after these marks. */
function had(agenda: Agenda, ...marks: readonly (readonly [string, ReturnType<typeof marked>])[]) {
  const show = given(agenda).at('15:05').does('startShow').at('15:10').does('goTo', 'talk-bai')
  for (const [time, mark] of marks) show.at(time).does(mark)
  const report = readOf(show.at('15:20').does('finish').does('endShow'))
  const row = report.rows.find(({ item }) => item === 'talk-bai')
  return {
    absent: row?.absent,
    ...Object.fromEntries(
      report.shares.people
        .filter(({ whose }) => row?.speakers.includes(whose))
        .map(({ whose, used }) => [whose, inMinutes(used)]),
    ),
  }
}

describe('R14c: whose time it is', () => {
  const two = spokenBy('talk-bai', ['wei-bai', 'shu-zhu'].map(speaker))

  test('who chairs an item has its time where nobody else is named, unless others speak in it', () => {
    const chair = [{ person: 'shu-zhu', role: 'moderator' as const }]
    expect(had(spokenBy('talk-bai', chair, 'welcome'))).toEqual({ absent: [], 'shu-zhu': '10:00' })
    expect(had(spokenBy('talk-bai', [...chair, speaker('wei-bai')]))).toEqual({
      absent: [],
      'wei-bai': '10:00',
    })
    for (const kind of ['panel', 'discussion', 'qa'] as const)
      expect(had(spokenBy('talk-bai', chair, kind))).toEqual({ absent: [] })
  })

  test('R7c: who was not here has none of it, and the others have it all', () => {
    expect(had(founding(), ['15:10', marked('wei-bai')])).toEqual({ absent: ['wei-bai'] })
    const away = { absent: ['wei-bai'], 'shu-zhu': '10:00' }
    expect(had(two, ['15:10', marked('wei-bai')])).toEqual(away)
    // Whoever has gone since was here.
    expect(had(founding(), ['15:20', marked('wei-bai')])).toEqual({
      absent: [],
      'wei-bai': '10:00',
    })
  })

  test('R7c: what was on before the mark, and after it was withdrawn, is theirs', () => {
    expect(had(founding(), ['15:11', marked('wei-bai')])).toEqual({ absent: [], 'wei-bai': '1:00' })
    const back = ['15:16', marked('wei-bai', null)] as const
    expect(had(two, ['15:12', marked('wei-bai')], back)).toEqual({
      absent: [],
      'wei-bai': '3:00',
      'shu-zhu': '7:00',
    })
  })

  test('R14: only owner and moderator read for which item somebody was not here', () => {
    const show = given(founding()).at('15:00').does('startShow').does(marked('wei-bai'))
    const facts = reportFacts(show.does('goTo', 'talk-bai').at('15:10').does('endShow').log)
    if (facts === null) throw new Error('the show has not ended')
    const absentIn = (sight: ReportVisibility) =>
      visibleFacts(facts, sight).rows.flatMap(({ absent }) => absent ?? [])
    const inTable = (sight: ReportVisibility) =>
      reportCsv(visibleFacts(facts, sight), 'en').includes('Wei Bai')
    expect(absentIn(REPORT_VISIBILITY.moderator)).toEqual(['wei-bai'])
    expect([inTable(REPORT_VISIBILITY.moderator), inTable(REPORT_VISIBILITY.named)]).toEqual([
      true,
      false,
    ])
    for (const sight of [
      REPORT_VISIBILITY.planner,
      REPORT_VISIBILITY.named,
      REPORT_VISIBILITY.nameless,
    ])
      expect(absentIn(sight)).toEqual([])
  })

  test('T5: an item of several is divided into whole seconds that add up to it', () => {
    const show = given(two).at('15:00').does('startShow').does('goTo', 'talk-bai')
    const { shares } = reportSumsOf(displayedFacts(readOf(show.at('15:09:59').does('endShow'))))
    const used = shares.people.map((share) => share.used).filter((length) => length > 0)
    expect(used.map(inMinutes)).toEqual(['5:00', '4:59'])
  })
})

describe('R14c: what a reader adds up', () => {
  const show = given(founding()).onPlanUntil('talk-bai').does('insertBehind', 'talk-bai', 4)
  show.does('giveTime', 'talk-bai', 2).does('drop', 'talk-yan').at('15:22').does('next')
  show.at('15:25').does('takeTime', 'talk-wende', 1).does('endShow')

  test('planned, given and taken come to what was allotted, in each item and in all', () => {
    const { rows, totals } = readOf(show)
    for (const { item, planned, granted, taken, allotted } of [...rows, { ...totals, item: 'all' }])
      expect([item, planned + granted - taken]).toEqual([item, allotted])
    expect([totals.granted, totals.taken].map(inMinutes)).toEqual(['6:00', '16:00'])
    for (const of of ['planned', 'granted', 'taken', 'allotted'] as const)
      expect(rows.reduce((sum, row) => sum + row[of], 0)).toBe(totals[of])
  })

  test('R14: a shared page says that time was given, and neither who nor in which role', () => {
    const facts = reportFacts(show.log)
    const roles = (sight: ReportVisibility) =>
      facts && visibleFacts(facts, sight).grants.map((one) => one.role)
    expect(roles(REPORT_VISIBILITY.planner)).toEqual(['moderator', 'moderator'])
    for (const sight of [REPORT_VISIBILITY.named, REPORT_VISIBILITY.nameless])
      expect(roles(sight)).toEqual([null, null])
  })
})
