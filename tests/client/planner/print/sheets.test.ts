import { expect, test } from 'vitest'
import {
  linesOf,
  type PrintChoice,
  secondLanguages,
  sourceOf,
  usualPaper,
  validChoice,
  withSheet,
} from '../../../../client/views/planner/print/model/source.ts'
import { speakerCards } from '../../../../client/views/planner/print/sheets/Card.tsx'
import {
  boothPerson,
  boothSheet,
  programme,
} from '../../../../client/views/planner/print/sheets/LanguageSheets.tsx'
import { type RunItem, runSheet } from '../../../../client/views/planner/print/sheets/RunSheet.tsx'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { instant, MINUTE } from '../../../../shared/time/instant.ts'
import { given, unpublished } from '../../../support/given.ts'
import { hearing, SECRETS } from '../../../support/hearing.ts'
import { present } from '../../../support/present.ts'
import { chairedBy, founding, showOf, withSegment } from '../../../support/shows.ts'

const BOTH = ['en', 'zh-Hans'] as const

const sourceOn = (agenda: Agenda) => present(sourceOf(given(agenda).state, 'published'))

function runItem(id: string): RunItem {
  const { lines } = runSheet(sourceOn(founding()))
  const found = lines.find(({ key }) => key === `item ${id}`)
  if (found?.type !== 'item') throw new Error(`there is no item ${id}`)
  return found
}

test('the run sheet says of an item when, how long, what, who, in what, and by when it must begin', () => {
  expect(runItem('talk-yan')).toMatchObject({
    time: { home: '15:40', others: ['09:40'] },
    length: 15 * MINUTE,
    title: {
      en: 'Urban Ecological Space Planning Based on Ecosystem Services',
      'zh-Hans': '基于生态系统服务的城市生态空间规划',
    },
    people: [{ person: { id: 'wentao-yan' }, role: 'speaker' }],
    languages: ['zh-Hans'],
    switched: true,
    latest: '15:45',
    atLeast: '16:20',
    facts: null,
  })
})

test('the run sheet heads a segment with its budget and slack, and says when it may not begin before', () => {
  const { lines, end, stop } = runSheet(sourceOn(founding()))
  expect(lines.find(({ key }) => key === 'segment presentations')).toMatchObject({
    time: { home: '15:10' },
    facts: { budget: 70 * MINUTE, slack: 5 * MINUTE, notBefore: null },
  })
  expect(lines.find(({ key }) => key === 'segment panel')).toMatchObject({
    facts: { notBefore: { home: '16:25', others: ['10:25'] } },
  })
  expect(end.home).toBe('17:30')
  expect(stop).toMatchObject({ at: { home: '17:30', others: ['11:30'] } })
})

test('the run sheet: one row says both where an item is all of its segment, and a title is not said twice', () => {
  const { lines } = runSheet(sourceOn(founding()))
  expect(lines.some(({ key }) => key === 'segment introduction')).toBe(false)
  expect(runItem('introduction-item')).toMatchObject({ facts: { slack: 0, notBefore: null } })
  expect(runItem('welcome-zhu').title).toBeNull()
})

test('every sheet says who chairs a segment, under its title or with its only item', () => {
  const agenda = chairedBy('shu-zhu', 'water-break', chairedBy('shu-zhu', 'panel', founding()))
  const { lines } = runSheet(sourceOn(agenda))
  const at = <L extends { readonly key: string }>(all: readonly L[], key: string) =>
    all.find((one) => one.key === key)
  const chair = { person: { id: 'shu-zhu' }, role: 'moderator' }
  expect(at(lines, 'segment presentations')).toMatchObject({ people: [] })
  for (const sheet of [lines, programme(agenda, BOTH), boothSheet(agenda)]) {
    expect(at<{ readonly key: string }>(sheet, 'segment panel')).toMatchObject({ people: [chair] })
    expect(at<{ readonly key: string }>(sheet, 'item water-break-item')).toMatchObject({
      people: [chair],
    })
  }
})

test('speakers’ cards: come in the order of first turns, each in its speaker’s language', () => {
  const cards = speakerCards(founding(), { language: 'own', person: null })
  expect(cards.map(({ person, lang }) => [person.id, lang]).slice(0, 3)).toEqual([
    ['ying-wang', 'en'],
    ['shu-zhu', 'zh-Hans'],
    ['anke-hagemann', 'en'],
  ])
})

test('speakers’ cards say each turn with whom it stands between and how its time is shown', () => {
  const [card] = speakerCards(founding(), { language: 'en', person: 'marc-barra' })
  expect(card?.turns).toMatchObject([
    {
      time: { home: '15:55', others: ['09:55'] },
      afterWhom: { text: 'Wentao Yan' },
      beforeWhom: { text: 'Jiang Wang' },
      bounds: { amber: 2 * MINUTE, red: MINUTE },
    },
    { time: { home: '16:40' }, role: 'panellist', item: { talkingPoints: { length: 5 } } },
  ])
  expect(card?.agenda.meeting?.passcode).toBe('000000')
})

test('speakers’ cards hold nothing of what others alone may read', () => {
  const [card] = speakerCards(hearing(), { language: 'en', person: 'bo' })
  const said = JSON.stringify(card)
  expect(said).not.toContain(SECRETS.notes)
  expect(said).not.toContain(SECRETS.announce)
})

test('the booth’s sheet: marks where the floor changes its language, and says repeated talking points once', () => {
  const lines = boothSheet(founding())
  const items = lines.flatMap((line) => (line.type === 'item' ? [line] : []))
  const of = (id: string) => items.find(({ key }) => key === `item ${id}`)
  expect(of('talk-wende')).toMatchObject({ languages: ['en'], switched: true })
  expect(of('case-korea')).toMatchObject({ languages: ['en'], switched: false })
  expect(of('case-taizhou')).toMatchObject({ pointsAs: null })
  expect(of('case-dresden')).toMatchObject({ pointsAs: { home: '16:25' } })
  const wende = boothPerson(present(of('talk-wende')?.people[0]).person, BOTH)
  expect(wende.name).toEqual([{ text: 'Prof. Wolfgang Wende', lang: 'en', missing: false }, null])
  // Where there is no name for it to stand with, a form of address stands with what they are.
  expect(wende.about.map((one) => one?.text)).toEqual([
    expect.stringMatching(/^Leibniz/),
    expect.stringMatching(/^教授，莱布尼茨/),
  ])
})

test('the programme holds what the audience may see, and no more', () => {
  const said = JSON.stringify(programme(hearing(), ['en']))
  for (const secret of Object.values(SECRETS)) expect(said).not.toContain(secret)
})

test('an agenda of two days says each, and times of another day in another zone', () => {
  const start = { type: 'notBefore', at: instant(Date.UTC(2023, 5, 22, 1)) } as const
  const agenda = withSegment(founding(), 'panel', { start })
  const late: Agenda = { ...agenda, zones: ['Asia/Shanghai', 'America/New_York'] }
  const days = linesOf(late).flatMap((line) => (line.type === 'day' ? [line.day] : []))
  expect(days).toEqual(['2023-06-21', '2023-06-22'])
  const { lines } = runSheet(sourceOn(late))
  expect(lines.find(({ key }) => key === 'segment panel')).toMatchObject({
    time: { home: '09:00', others: ['21:00\u00a0−1'] },
  })
})

test('a draft alone gives a draft alone, and a publication is dated by its step', () => {
  const { state } = unpublished(founding())
  expect(sourceOf(state, 'published')).toBeNull()
  expect(sourceOf(state, 'draft')).toMatchObject({ side: 'draft', publishedAt: null })
  const show = given(founding())
  expect(sourceOf(show.state, 'published')?.publishedAt).toBe(show.now)
})

test('Z1, Z3: over midnight latest starts say their day, the stop is told from the first, and each clock stands once', () => {
  const night = showOf('23:30 a 60, b 60', {
    date: '2026-06-17',
    zones: ['Asia/Shanghai', 'Asia/Taipei', 'Europe/Berlin'],
    stop: '02:45+1',
  })
  const source = present(sourceOf(given(night).state, 'published'))
  expect(source.agenda.zones).toEqual(['Asia/Shanghai', 'Europe/Berlin'])
  const { lines, stop, end } = runSheet(source)
  const [a, b] = lines.flatMap((line) => (line.type === 'item' ? [line] : []))
  expect(a).toMatchObject({ time: { home: '23:30', others: ['17:30'] }, latest: '00:45\u00a0+1' })
  // Under the heading of its own day.
  expect(b).toMatchObject({ time: { home: '00:30', others: ['18:30\u00a0−1'] }, latest: '01:45' })
  expect(stop?.at).toEqual({ home: '02:45\u00a0+1', others: ['20:45'] })
  expect(end).toEqual({ home: '01:30', others: ['19:30\u00a0−1'] })
})

const RUN: PrintChoice = {
  sheet: 'run',
  side: 'published',
  paper: 'A4',
  language: 'en',
  second: 'zh-Hans',
  person: null,
}

test('each sheet comes in the languages that are usual for it', () => {
  const agenda = founding()
  expect(withSheet(RUN, 'cards', agenda)).toMatchObject({ language: 'own', second: null })
  expect(withSheet(RUN, 'booth', agenda)).toMatchObject({ language: 'en', second: 'zh-Hans' })
  expect(withSheet(RUN, 'programme', agenda)).toMatchObject({ language: 'en', second: null })
  const cards = withSheet(RUN, 'cards', agenda)
  expect(withSheet(cards, 'run', agenda)).toMatchObject({ language: 'en', second: 'zh-Hans' })
})

test('what an agenda does not offer is replaced by what it does', () => {
  const agenda = { ...founding(), languages: ['zh-Hans'] }
  const wish = { ...RUN, person: 'nobody' }
  expect(validChoice(wish, agenda, ['draft'])).toEqual({
    ...RUN,
    side: 'draft',
    language: 'zh-Hans',
    second: null,
  })
  expect(secondLanguages({ ...RUN, sheet: 'booth' }, founding())).toEqual(['zh-Hans'])
  expect(secondLanguages(RUN, founding())).toEqual([null, 'zh-Hans'])
})

test('paper is Letter where people use it', () => {
  expect(['en-US', 'en-GB', 'en', 'zh-Hans-CN', 'fr-CA'].map(usualPaper)).toEqual([
    'Letter',
    'A4',
    'A4',
    'A4',
    'Letter',
  ])
})
