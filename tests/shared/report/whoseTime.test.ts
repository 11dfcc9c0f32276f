import { describe, expect, test } from 'vitest'
import { reportCsv } from '../../../server/export/csv/reportCsv.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import { displayedFacts } from '../../../shared/report/displayedFacts.ts'
import { namingOf } from '../../../shared/report/naming/naming.ts'
import { ReportFacts } from '../../../shared/report/report.ts'
import { reportSumsOf } from '../../../shared/report/reportSums.ts'
import {
  REPORT_VISIBILITY,
  type ReportVisibility,
  visibleFacts,
} from '../../../shared/report/reportVisibility.ts'
import { percents, wholeParts } from '../../../shared/report/shares.ts'
import type { ShowEvent } from '../../../shared/run/state.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { linkMade } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { reportFacts } from '../../support/reportFacts.ts'
import { founding, withItem } from '../../support/shows.ts'
import { inMinutes, readOf } from './readOf.ts'

/** The founding dialogue in which these speak in (or chair) an item. */
const spokenBy = (item: string, speakers: Item['speakers'], kind: Item['kind'] = 'talk') =>
  withItem(founding(), item, { speakers, kind })

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

test('R14c: however many share a length, their parts add up to it', () => {
  for (const [count, length] of [
    [6, 1_000],
    [7, 61_000],
  ] as const) {
    const parts = wholeParts(Array(count).fill(length / count))
    expect(parts.reduce((sum, part) => sum + part)).toBe(length)
  }
})

test('R14: shares in percent add up to a hundred, by the largest remainders', () => {
  expect(percents([1, 2, 4])).toEqual([14, 29, 57])
  expect(percents([1, 1, 1])).toEqual([34, 33, 33])
})

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

  test('R14: only owner and moderator read for which item somebody was not here', () => {
    const show = given(founding()).at('15:00').does('startShow').does(marked('wei-bai'))
    const facts = present(
      reportFacts(show.does('goTo', 'talk-bai').at('15:10').does('endShow').log),
    )
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

  test('R14: a shared page shows that time was given, without who gave it and in which role', () => {
    const facts = reportFacts(show.log)
    const roles = (sight: ReportVisibility) =>
      facts && visibleFacts(facts, sight).grants.map((one) => one.role)
    expect(roles(REPORT_VISIBILITY.planner)).toEqual(['moderator', 'moderator'])
    for (const sight of [REPORT_VISIBILITY.named, REPORT_VISIBILITY.nameless])
      expect(roles(sight)).toEqual([null, null])
  })
})

const named = (...names: readonly string[]) => namingOf(names.map((name) => ({ en: name })))

/** Which of these texts name somebody. */
const caught = (names: readonly string[], texts: readonly string[]): readonly string[] =>
  texts.filter(named(...names))

describe('R14: a title names somebody', () => {
  test.each([
    ['Ying Wang', ['Wang’s talk', "wang's talk", 'Q&A with Prof. WANG', 'Wang/Yan: two rivers']],
    ['Marc Barra', ['Paris, by Barra', 'barra_slides', 'Marc on rivers', 'Barras Vortrag']],
    ['Jürgen Müller-Lüdenscheid', ['Muller', 'Dr Mueller', 'Lüdenscheids Talk', 'JÜRGEN']],
    ['Xiao-Miao Sheng', ['Xiaomiao on Seoul', 'Talk of Miao']],
    ['Xiaomiao Sheng', ['Xiao-Miao on Seoul']],
    ['Conor O’Brien', ["O'Brien", 'Brien', 'OBrien at the river']],
    ['Łukasz Nowák', ['Lukasz', 'Nowak', 'Nowákovi', 'Nowaks']],
    ['Иван Иванов', ['Доклад Иванова', 'Вопросы Иванову']],
    ['Wei Bai', ['WeiBai', '@baiwei', 'Bai ON AIR']],
    ['Ruhai Yu', ['Yu', 'Prof. Yu', "Yu's case", 'Yu教授']],
    ['YU Ruhai', ['Prof. YU']],
    ['van der Berg', ['Berg', 'van der Berg']],
    ['ＷＡＮＧ Ying', ['Wang']],
  ])('%s, in part', (name, texts) => {
    expect(caught([name], texts)).toEqual(texts)
  })

  test.each([
    ['王颖', ['王教授的报告', '王 老师', '王颖', '报告人王颖（北京）', '王副院长致辞', '颖老师']],
    ['颜文涛', ['文涛谈生态', '颜、王两位教授对谈', '颜博士', '颜女士']],
    ['欧阳文涛', ['欧阳先生', '文涛', '欧阳文涛']],
    ['乌特·布兰特', ['布兰特的报告', '乌特·布兰特', '乌特布兰特']],
    ['王 颖', ['王颖', '王工的方案']],
    ['田中 太郎', ['田中さんの講演', '太郎']],
    ['김민수', ['김 교수의 발표', '민수', '김민수의 발표']],
  ])('%s, in part', (name, texts) => {
    expect(caught([name], texts)).toEqual(texts)
  })

  test('and these name nobody', () => {
    const names = ['Ying Wang', 'Ruhai Yu', 'Ai Weiwei', 'van der Berg', 'Wolfgang Wende', '王颖']
    const plain = [
      ...['Open discussion', 'Case: Taizhou', 'Swings and roundabouts', 'yu', 'AI for cities'],
      ...['Rivers van der Zee', 'Q & A', '王国的河流', '新颖的方法', 'Wen', '教授'],
    ]
    expect(caught(names, plain)).toEqual([])
  })
})

const BOOTH = 'Li and Bai'

const takes = (was: string | null) => ({ type: 'takeMic', was }) as const

/** An hour of a show with two in its booth: one of the agenda, one by a name of their own; three swaps, the end a minute after the last item. */
function hour(): Case {
  const show = given(founding()).at('14:50')
  const linked = (link: string, person: string | null, name?: string): ShowEvent =>
    linkMade(link, {
      roles: ['interpreter'],
      person,
      booth: BOOTH,
      ...(name === undefined ? {} : { name }),
    })
  show.record([linked('li', null, 'Li'), linked('bai', 'wei-bai')])
  show.asBooth(BOOTH, 'li').does(takes(null))
  show.as('moderator').begins('15:00')
  show.at('15:20:30').asBooth(BOOTH, 'bai', 'wei-bai').does(takes('li'))
  show.at('15:40').asBooth(BOOTH, 'li').does({ type: 'askSwap', on: 'bai', before: null })
  const request = show.state.run.booths[BOOTH]?.request?.id ?? ''
  show.asBooth(BOOTH, 'bai', 'wei-bai').does({ type: 'acceptSwap', request })
  // One who leaves and comes back is no swap; a colleague after that is.
  show.asBooth(BOOTH, 'li').at('15:45').does({ type: 'leaveMic' }).at('15:46').does(takes(null))
  show.at('15:50').does({ type: 'leaveMic' })
  show.asBooth(BOOTH, 'bai', 'wei-bai').does(takes(null))
  return show.as('moderator').at('16:00').does('endShow')
}

const factsOf = (show: Case): ReportFacts => ReportFacts.parse(present(reportFacts(show.log)))

test('R14: booths in the report: what had passed until the end counts once the show was reopened, and the time between to nobody', () => {
  const show = hour().at('16:10').does('reopen').at('16:20').does('endShow')
  const [booth] = factsOf(show).booths
  expect(booth?.people.map(({ worked }) => worked / MINUTE)).toEqual([29.5, 29.5])
})

test('R14: booths in the report: has no names, nor a booth’s name made of them, where names are off', () => {
  const facts = displayedFacts(factsOf(hour()))
  const named = visibleFacts(facts, REPORT_VISIBILITY.named).booths[0]
  expect(named).toMatchObject({ booth: BOOTH, people: [{ name: 'Li' }, { name: null }] })
  expect(named?.people[1]?.person).toMatch(/^person-\d+$/)
  expect(visibleFacts(facts, REPORT_VISIBILITY.nameless).booths[0]).toEqual({
    booth: null,
    swaps: 3,
    people: [
      { person: null, name: null, worked: 29.5 * MINUTE },
      { person: null, name: null, worked: 29.5 * MINUTE },
    ],
  })
})
