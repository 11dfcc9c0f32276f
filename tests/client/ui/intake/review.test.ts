import { describe, expect, test } from 'vitest'
import { isUntitled } from '../../../../client/ui/intake/model/agendaRows.ts'
import type { Correction, Place } from '../../../../client/ui/intake/model/corrections.ts'
import {
  correctionOf,
  fieldOf,
  itemSentence,
} from '../../../../client/ui/intake/model/findingFields.ts'
import {
  agendaToImport,
  correctionCount,
  findingsToAsk,
  newReview,
  optionsOf,
  shownAgenda,
  shownFindings,
  withAnswer,
  withCorrection,
  withOptions,
  withReading,
  withRowAct,
} from '../../../../client/ui/intake/model/review.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { present } from '../../../support/present.ts'
import { finding, RIVER } from './sample.ts'

const river = present(RIVER.agendas[0])

const welcome = { segment: 0, item: 0 }
const stones = { segment: 1, item: 0 }
const fish = { segment: 1, item: 1 }
const put = (place: Place, correction: Correction, agenda = river) =>
  shownAgenda(withCorrection(newReview({ ...RIVER, agendas: [agenda] }), place, correction)).agenda

test('a source that says nowhere what it is called is asked for a title; one that is headed Agenda is not', () => {
  const day = present(RIVER.agendas[0])
  const nameless = { ...day, title: { en: 'Agenda' } }
  const line = { from: 1, to: 1 }
  expect(isUntitled({ ...RIVER, ledger: [] }, nameless)).toBe(true)
  expect(isUntitled({ ...RIVER, ledger: [{ ...line, became: 'title' }] }, nameless)).toBe(false)
  expect(isUntitled({ ...RIVER, ledger: [] }, day)).toBe(false)
})

test('what a source says it is about is for everybody, or else one of its notes', () => {
  const about = { background: { en: 'Why\nAnd how' }, partners: { en: 'River Trust' } }
  const review = newReview({ ...RIVER, agendas: [{ ...river, notes: ['Boots'], about }] })
  expect(agendaToImport(review)).toMatchObject({ about, notes: ['Boots'] })
  const noted = agendaToImport({ ...review, about: false })
  expect(noted.about).toBeUndefined()
  expect(noted.notes).toEqual(['Boots', 'Why', 'And how', 'River Trust'])
})

describe('a value put right', () => {
  test('is that of the item, and no longer inferred', () => {
    const after = put(fish, { field: 'planned', value: 30 * MINUTE })
    expect(after.segments[1]?.items[1]).toMatchObject({ planned: 30 * MINUTE, inferred: ['start'] })
    expect(after.segments[1]?.items[0]).toBe(river.segments[1]?.items[0])
  })

  test('of a time keeps day and offset', () => {
    const after = put(fish, { field: 'start', value: '10:35' })
    expect(after.segments[1]?.items[1]?.start).toBe('2026-05-04T10:35:00+02:00')
    expect(put({ segment: null, item: null }, { field: 'hardStop', value: '11:05' }).hardStop).toBe(
      '2026-05-04T11:05:00+02:00',
    )
  })

  test('of the speakers is that of the chair, where that was one of them', () => {
    const [welcome, talks] = river.segments
    if (welcome === undefined || talks === undefined) throw new Error('there are two blocks')
    const chair = {
      name: { en: 'Cem Cedar' },
      title: null,
      affiliation: null,
      role: 'moderator' as const,
    }
    const chaired = { ...river, segments: [welcome, { ...talks, chair }] }
    const correction = (value: string) =>
      put(fish, { field: 'speakers', value }, chaired).segments[1]?.chair?.name
    expect(correction('Cem Cedar, 李明')).toEqual({ en: 'Cem Cedar' })
    expect(correction('Cem Cedarwood')).toBeUndefined()
  })

  test('of a block is its budget, start or title', () => {
    const talks = { segment: 1, item: null }
    expect(put(talks, { field: 'planned', value: MINUTE }).segments[1]?.budget).toBe(MINUTE)
    expect(put(talks, { field: 'title', value: 'Papers' }).segments[1]?.title).toEqual({
      en: 'Papers',
    })
  })

  test('that was kept is confirmed', () => {
    const index = RIVER.findings.findIndex(({ code }) => code === 'rest-of-block')
    const confirmed = withAnswer(newReview(RIVER), index, { as: 'confirmed' })
    expect(shownAgenda(confirmed).agenda.segments[1]?.items[1]?.inferred).toEqual([])
  })
})

test('P9b: a start put right is that of the block that begins with its item', () => {
  const after = put({ segment: 1, item: 0 }, { field: 'start', value: '10:05' })
  expect(after.segments[1]?.start).toBe('2026-05-04T10:05:00+02:00')
  expect(after.segments[1]?.items[0]?.start).toBe('2026-05-04T10:05:00+02:00')
})

describe('P9: another text pasted for the same show', () => {
  const undated = (more: object = {}) => ({
    ...RIVER,
    agendas: [{ ...river, date: null, zones: [], ...more }],
  })
  const said = withOptions(newReview(undated()), { date: '2026-06-01', zone: 'Asia/Shanghai' })
  const chosen = { date: '2026-06-01', zone: 'Asia/Shanghai' }

  test('is read by the date and zone that a person chose, unless it states others', () => {
    expect(optionsOf(newReview(undated(), said))).toEqual(chosen)
    const berlin = newReview(undated({ date: '2026-06-02', zones: ['Europe/Berlin'] }), said)
    expect(optionsOf(berlin)).toEqual({ date: null, zone: null })
  })

  test('keeps what was answered to a finding', () => {
    const index = RIVER.findings.findIndex(({ place }) => place === null)
    const correction = { field: 'zone', value: 'Asia/Tokyo' } as const
    const review = withAnswer(newReview(undated()), index, { as: 'corrected', correction })
    expect(optionsOf(newReview(undated(), review)).zone).toBe('Asia/Tokyo')
  })
})

describe('P9: answers and corrections of the text before', () => {
  const review = newReview(RIVER)
  const at = RIVER.findings.findIndex(({ code }) => code === 'not-understood')
  const item = { field: 'item', value: 'Waders', line: 12 } as const
  const made = withAnswer(review, at, { as: 'corrected', correction: item })
  const named = withCorrection(made, { added: at }, { field: 'title', value: 'Boots' })
  const moved = present(withRowAct(named, { added: at }, 'moveUp')).review
  const titles = (of: typeof review) =>
    shownAgenda(of).agenda.segments.map(({ items }) => items.map(({ title }) => title['en']))

  test('stay if the text only has more lines and findings', () => {
    const line = (n: number) => n + 1
    const later = {
      ...RIVER,
      source: ['Hello', ...RIVER.source],
      agendas: [
        {
          ...river,
          segments: river.segments.map((segment) => ({
            ...segment,
            items: segment.items.map((one) => ({ ...one, lines: one.lines.map(line) })),
          })),
        },
      ],
      findings: [
        { ...present(RIVER.findings[0]), code: 'another' },
        ...RIVER.findings.map((one) => ({ ...one, line: one.line && line(one.line) })),
      ],
    }
    const after = newReview(later, moved)
    expect(titles(after)).toEqual(titles(moved))
    expect(titles(moved)[1]).toContain('Boots')
    expect(correctionCount(after)).toBe(correctionCount(moved))
  })

  test('go with their item, whose line says something else', () => {
    const kept = withCorrection(review, stones, { field: 'planned', value: 5 * MINUTE })
    const both = withCorrection(kept, welcome, { field: 'planned', value: 6 * MINUTE })
    const source = RIVER.source.with(8, 'Stones (30 min) Bo Birch')
    const after = newReview({ ...RIVER, source }, both)
    expect(after.corrections.map(({ place }) => place)).toEqual([welcome])
  })
})

test('doubts about a text of which little was read are one question, which one answer closes', () => {
  const doubts = ['unclear-part', 'unclear-line'].map((code, at) => finding(code, at + 4, {}))
  const questions = (findings: typeof RIVER.findings) =>
    findingsToAsk(newReview({ ...RIVER, findings }))
  expect(questions(doubts)).toHaveLength(2)
  const [one, ...others] = questions([...doubts, finding('little-read', null, {})])
  expect([one?.finding.code, one?.alike, others]).toEqual(['little-read', [2, 0, 1], []])
})

test('a doubt about the sum of a segment is over once its items are others', () => {
  const review = newReview(RIVER)
  const codes = (of: typeof review) => findingsToAsk(of).map(({ finding }) => finding.code)
  expect(codes(review)).toContain('sum-under')
  expect(codes(present(withRowAct(review, fish, 'remove')).review)).not.toContain('sum-under')
})

test('a paragraph that becomes an item gives its sentence with a time or a length', () => {
  const text = 'Thanks to all. Prof. Adler talks about dams at 14.30, 20 min. Bring boots.'
  expect(itemSentence(text)).toEqual({
    sentence: 'Prof. Adler talks about dams at 14.30, 20 min.',
    rest: 'Thanks to all. Bring boots.',
  })
  expect(itemSentence('bring waders!!')).toEqual({ sentence: 'bring waders!!', rest: '' })
})

describe('what is typed', () => {
  const [, rest, sum, unknown] = RIVER.findings
  if (rest === undefined || sum === undefined || unknown === undefined) throw new Error('findings')

  test('is the value the finding is about, and is taken only where it can be', () => {
    expect([fieldOf(rest), fieldOf(sum), fieldOf(unknown)]).toEqual(['planned', 'planned', null])
    const called = { ...unknown, code: 'title-in-prose', place: null }
    expect(fieldOf(called)).toBe('title')
    expect(correctionOf('planned', '7,5')).toEqual({ field: 'planned', value: 7.5 * MINUTE })
    expect(correctionOf('planned', '')).toBeNull()
    expect(correctionOf('planned', 'long')).toBeNull()
    expect(correctionOf('start', '25:00')).toBeNull()
    expect(correctionOf('title', '  ')).toBeNull()
    expect(correctionOf('speakers', '')).toEqual({ field: 'speakers', value: '' })
  })
})

describe('a reading that is looked at', () => {
  const review = newReview(RIVER)
  const at = (code: string) => RIVER.findings.findIndex((finding) => finding.code === code)

  test('has its findings in order of their cost, and knows which need an answer', () => {
    expect(
      shownFindings(review).map(({ finding, needsAnswer }) => [finding.code, needsAnswer]),
    ).toEqual([
      ['a-kind-of-tomorrow', true],
      ['not-understood', true],
      ['sum-under', true],
      ['rest-of-block', false],
    ])
  })

  test('makes an item or a note of a line that was not understood', () => {
    const index = at('not-understood')
    const item = { field: 'item', value: 'Waders', line: 9 } as const
    const made = shownAgenda(withAnswer(review, index, { as: 'corrected', correction: item }))
    expect(made.agenda.segments[1]?.items.map(({ title }) => title['en'])).toEqual([
      'Stones',
      'Waders',
      'Fish',
    ])
    expect(made.places[1]?.items).toEqual([
      { segment: 1, item: 0 },
      { added: index },
      { segment: 1, item: 1 },
    ])
    const note = { field: 'note', value: 'bring waders!!' } as const
    expect(
      agendaToImport(withAnswer(review, index, { as: 'corrected', correction: note })).notes,
    ).toEqual(['A word about the river.', 'bring waders!!'])
  })
})

describe('a cell that is corrected', () => {
  const review = newReview(RIVER)
  const at = (code: string) => RIVER.findings.findIndex((finding) => finding.code === code)
  const itemsOf = (of: typeof review) => shownAgenda(of).agenda.segments.map(({ items }) => items)

  test('is so in the agenda, and answers the finding about it', () => {
    const named = withCorrection(review, stones, { field: 'speakers', value: 'Di Dogwood' })
    expect(itemsOf(named)[1]?.[0]?.speakers[0]?.name).toEqual({ en: 'Di Dogwood' })
    expect(named.answers).toEqual({})
    const long = withCorrection(review, fish, { field: 'planned', value: 30 * MINUTE })
    const asked = shownFindings(long).find(({ index }) => index === at('rest-of-block'))
    expect(asked?.answer?.as).toBe('corrected')
    expect(itemsOf(long)[1]?.[1]?.planned).toBe(30 * MINUTE)
  })

  test('applies to another reading that has its item, and is gone with one that does not have it', () => {
    const second = {
      ...RIVER,
      agendas: [{ ...river, title: { en: 'As a table' }, segments: river.segments.slice(1) }],
    }
    const first = newReview({ ...RIVER, second: { from: 1, to: 9, reading: second } })
    const dated = withOptions(first, { date: '2026-06-01' })
    const named = withCorrection(dated, stones, { field: 'title', value: 'Pebbles' })
    const lost = withCorrection(named, welcome, { field: 'title', value: 'Hello' })
    const other = withReading(lost, second)
    expect(other).toMatchObject({ answers: {}, options: { 0: { date: '2026-06-01' } } })
    expect(itemsOf(other).map((items) => items.map(({ title }) => title['en']))).toEqual([
      ['Pebbles', 'Fish'],
    ])
    expect([correctionCount(lost), correctionCount(other)]).toEqual([2, 1])
    expect(other.reading.second?.reading.agendas[0]?.title).toEqual({ en: 'River forum' })
  })
})
