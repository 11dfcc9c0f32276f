import { describe, expect, test } from 'vitest'
import {
  agendaRows,
  headlineOf,
  itemsRead,
  openCount,
  openQuestions,
  spanOf,
} from '../../../../client/ui/intake/model/agendaRows.ts'
import { type FindingAnswer, placeKey } from '../../../../client/ui/intake/model/corrections.ts'
import {
  joinTargetOf,
  textWithoutContacts,
} from '../../../../client/ui/intake/model/findingFields.ts'
import { ledgerOf, wholeText } from '../../../../client/ui/intake/model/ledger.ts'
import {
  agendaToImport,
  findingsToAsk,
  newReview,
  type Review,
  shownAgenda,
  shownFindings,
  withAnswer,
  withDate,
  withJoinedLine,
  withOptions,
  withRowAct,
} from '../../../../client/ui/intake/model/review.ts'
import { agendasToImport, clipOf, sourceOfClip } from '../../../../client/ui/intake/useIntake.ts'
import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  ParsedAgenda,
  ReadFinding,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { present } from '../../../support/present.ts'
import { RIVER } from './sample.ts'

const review = newReview(RIVER)
const shown = shownAgenda(review)
const adopted = draftFromReading(agendaToImport(review), { date: null, zone: null })
const index = (code: string) => RIVER.findings.findIndex((finding) => finding.code === code)

test('a block is shown with who chairs it', () => {
  const [agenda] = RIVER.agendas
  const [first, second] = agenda?.segments ?? []
  if (agenda === undefined || first === undefined || second === undefined) throw new Error('two')
  const chair = { name: { en: 'Eve' }, title: null, affiliation: null, role: 'moderator' as const }
  const chaired = { ...RIVER, agendas: [{ ...agenda, segments: [first, { ...second, chair }] }] }
  const rows = agendaRows(shownAgenda(newReview(chaired)), adopted)
  expect(rows.find(({ type }) => type === 'segment')?.speakers).toEqual([chair])
})

describe('the ledger', () => {
  const ledgerFor = (of: Review) => {
    const draft = draftFromReading(agendaToImport(of), { date: null, zone: null })
    return ledgerOf(
      agendaRows(shownAgenda(of), draft),
      of.reading,
      shownFindings(of),
      findingsToAsk(of),
    )
  }

  test('has each item beside its line, doubtful lines among them, and the lines about the show after', () => {
    const { agenda, others, loose } = ledgerFor(review)
    expect(agenda.map(({ key, source, findings }) => [key, source?.from, findings.length])).toEqual(
      [
        ['row 0/0', 7, 0],
        ['row 1', 8, 1],
        ['row 1/0', 9, 0],
        ['row 1/1', 10, 1],
        ['line 12', 12, 1],
      ],
    )
    expect(others.map(({ source, result }) => `${source?.from}-${source?.to} ${result}`)).toEqual([
      '1-1 title',
      '2-6 note',
    ])
    expect(loose.map(({ finding }) => finding.code)).toEqual(['a-kind-of-tomorrow'])
  })

  test('has a line of a segment and its items beside the segment, not its first item', () => {
    const [agenda] = RIVER.agendas
    const [first, talks] = present(agenda).segments
    const items = present(talks).items.map((item) => ({ ...item, lines: [8] }))
    const segments = [present(first), { ...present(talks), items }]
    const places = items.map((_, item) => ({ agenda: 0, segment: 1, item }))
    const ledger = [{ from: 8, to: 8, became: 'item' as const, places }]
    const one = newReview({
      ...RIVER,
      findings: [],
      agendas: [{ ...present(agenda), segments }],
      ledger,
    })
    const rows = ledgerFor(one).agenda.slice(1)
    expect(rows.map(({ source }) => source?.from)).toEqual([8, undefined, undefined])
  })

  test('has the line of a removed item as left out, without its findings', () => {
    const without = present(withRowAct(review, { segment: 1, item: 1 }, 'remove')).review
    const { agenda, others } = ledgerFor(without)
    const results = agenda.map(({ source, result }) => [source?.from, result])
    expect(results.slice(-2)).toEqual([
      [10, 'left-out'],
      [12, 'not-understood'],
    ])
    expect(others).toHaveLength(2)
    expect(findingsToAsk(without).map(({ finding }) => finding.line)).not.toContain(10)
  })

  test('shows a line that was not understood where it is, and what a person made of it', () => {
    const at = (answer: FindingAnswer) =>
      ledgerFor(withAnswer(review, index('not-understood'), answer)).agenda.at(-1)?.result
    expect(at({ as: 'dismissed' })).toBe('left-out')
    expect(at({ as: 'corrected', correction: { field: 'note', value: 'x' } })).toBe('note')
  })

  test('of a book shows the beginning, opened as much as a page holds', () => {
    const source = Array.from({ length: 1_000 }, (_, n) => `line ${n}`)
    const ledger = [{ from: 1, to: 1_000, became: 'note' }] as const
    const { source: row } = present(
      ledgerOf([], { ...RIVER, source, ledger: [...ledger] }, [], []).others[0],
    )
    expect(present(row).text.length).toBeLessThanOrEqual(300)
    expect(wholeText(source, present(row)).split('\n')).toHaveLength(401)
  })
})

test('the headline and the days count the same: findings, and what the source does not state (P9)', () => {
  const day = present(RIVER.agendas[0])
  const other = { ...day, date: null, zones: [] }
  const many = newReview({ ...RIVER, findings: [], agendas: [{ ...day, zones: [] }, other] })
  const lefts = (made: Review) => [
    headlineOf(made, []).left,
    ...[0, 1].map((agenda) => openCount({ ...made, agenda }, [])),
  ]
  // The zone is one question for both days, the date is that of the second.
  expect(lefts(many)).toEqual([2, 1, 2])
  expect(lefts(withOptions(many, { zone: 'Europe/Oslo' }))).toEqual([1, 0, 1])
  expect(lefts(withOptions(many, { zone: 'zzzz' }))).toEqual([2, 1, 2])
  expect(lefts(withOptions(newReview({ ...RIVER, findings: [] }), { zone: 'zzzz' }))[0]).toBe(1)
})

describe('a date that has passed', () => {
  const [day] = RIVER.agendas
  const second: ParsedAgenda = JSON.parse(
    JSON.stringify(day).replaceAll('2026-05-04', '2026-05-06'),
  )
  const days = [present(day), second]
  const late = newReview({ ...RIVER, findings: [], agendas: days }, undefined, '2026-06-01')
  const take = (made: Review) => agendasToImport({ existing: [], each: true }, made).made
  const asked = (made: Review) => openQuestions(made, []).includes('past')

  test('is asked about before the agenda is taken, and used if that is wanted', () => {
    expect([asked(late), take(late)]).toEqual([true, []])
    const used = withDate(late, '2026-05-04')
    expect([asked(used), take(used).map(({ agenda }) => dayOf(agenda))]).toEqual([
      false,
      ['2026-05-04', '2026-05-06'],
    ])
  })

  test('moves with all days', () => {
    const moved = withDate(late, '2026-06-10')
    expect(take(moved).map(({ agenda }) => dayOf(agenda))).toEqual(['2026-06-10', '2026-06-12'])
  })

  test('is none on the day, in no show that has a date of its own, and where none is read', () => {
    expect(asked(newReview(RIVER, undefined, '2026-05-04'))).toBe(false)
    const draft = adopted.ok ? [adopted.agenda] : []
    expect(openQuestions(late, draft)).toEqual([])
    const undated = { ...RIVER, agendas: [{ ...present(day), date: null }] }
    expect(asked(newReview(undated, undefined, '2026-06-01'))).toBe(false)
  })
})

describe('the headline', () => {
  const done = { as: 'confirmed' } as const
  const all = RIVER.findings.reduce((made, _, n) => withAnswer(made, n, done), review)

  test('counts what is left of all agendas', () => {
    const left = RIVER.findings.length
    expect(headlineOf(review, [])).toEqual({ left, found: true })
    expect(headlineOf(all, [])).toEqual({ left: 0, found: true })
    const clean = newReview({ ...RIVER, findings: [] })
    expect(headlineOf(clean, [])).toMatchObject({ left: 0, found: false })
    // A date without a year is a question and a finding, to be answered once.
    const place = { agenda: 0, segment: null, item: null }
    const noYear = {
      level: 'doubtful',
      code: 'no-year',
      line: 1,
      text: '',
      facts: {},
      place,
    } as const
    const undated = RIVER.agendas.map((one) => ({ ...one, date: null }))
    const yearless = newReview({ ...RIVER, agendas: undated, findings: [noYear] })
    expect(headlineOf(yearless, [])).toEqual({ left: 1, found: true })
    expect(openCount(yearless, [])).toBe(1)
    const two = newReview({ ...RIVER, agendas: [...RIVER.agendas, ...RIVER.agendas] })
    expect(itemsRead(two, shownAgenda(two).agenda)).toBe(6)
  })
})

describe('a line that goes on with the one before', () => {
  const source = [
    'A word on the river and the enhancement of its',
    'banks, at 14:00, too',
    '10:00 A talk',
    'Other',
  ]
  const broken: SourceReading = {
    ...RIVER,
    source,
    agendas: RIVER.agendas.map((agenda) => ({
      ...agenda,
      segments: agenda.segments.map((segment, n) => ({
        ...segment,
        items: segment.items.map((item) => ({ ...item, lines: [n === 0 ? 1 : 3] })),
      })),
    })),
    ledger: [
      { from: 1, to: 1, became: 'item', places: [{ agenda: 0, segment: 0, item: 0 }] },
      { from: 2, to: 2, became: 'not-understood' },
      { from: 3, to: 3, became: 'item', places: [{ agenda: 0, segment: 0, item: 0 }] },
      { from: 4, to: 4, became: 'not-understood' },
    ],
  }
  const finding = (line: number): ReadFinding => ({
    level: 'not-understood',
    line,
    text: '',
    code: 'not-understood',
    facts: {},
    place: null,
  })

  test('may be joined to its item, whose title has it without an address, and one that begins anew to nothing', () => {
    expect(joinTargetOf(broken, finding(2))).toBe(1)
    expect(joinTargetOf(broken, finding(4))).toBeNull()
    const titled = withJoinedLine(newReview({ ...broken, findings: [finding(2)] }), 0, 'banks')
    const titles = agendaToImport(titled).segments.flatMap(({ items }) =>
      items.map(({ title }) => title['en']),
    )
    expect(titles).toEqual(['Welcome banks', 'Stones', 'Fish'])
    expect(textWithoutContacts(['Ask Kim (kim@example.org) at 14:00'], 1)).toBe('Ask Kim at 14:00')
  })
})

describe('the agenda as read', () => {
  const rows = agendaRows(shown, adopted)

  test('has the times of the draft it comes to, in every zone, and what a block leaves over; those of the source while no draft can be made', () => {
    expect(
      rows.map(({ type, place, times, minutes, rest }) => [
        type,
        placeKey(place),
        times.map(({ text }) => text).join(' '),
        minutes,
        rest,
      ]),
    ).toEqual([
      ['single', '0/0', '10:00 16:00', 10, 0],
      ['segment', '1', '10:10 16:10', 50, 5],
      ['item', '1/0', '10:10 16:10', 20, 0],
      ['item', '1/1', '10:30 16:30', 25, 0],
    ])
    expect(adopted.ok && spanOf(adopted.agenda).end.map(({ text }) => text)).toEqual([
      '11:00',
      '17:00',
    ])
    const without = agendaRows(shown, { ok: false, missing: ['date'], faults: [] })
    expect(without[3]?.times).toEqual([{ zone: 'Europe/Berlin', text: '10:30' }])
  })
})

describe('a clipboard', () => {
  const held = (html: string) => ({
    getData: (type: string) => (type === 'text/html' ? html : 'as text'),
  })

  test('gives its page where that has a table or a list, else its text', () => {
    const table = clipOf(held('<TABLE border=1><tr><td>10:00</td></tr></table>'))
    expect(sourceOfClip(table)).toMatchObject({ type: 'text/html; charset=utf-8' })
    expect(clipOf(held('<ul><li>a</li></ul>')).html).not.toBeNull()
    expect(sourceOfClip(clipOf(held('<p>tables and <b>lists</b></p>')))).toMatchObject({
      content: 'as text',
      type: 'text/plain; charset=utf-8',
    })
  })
})
