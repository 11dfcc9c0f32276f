import { describe, expect, test } from 'vitest'
import { clipOf, sourceOfClip } from '../../../../client/ui/intake/model/clip.ts'
import { gotRows, spanOf } from '../../../../client/ui/intake/model/gotRows.ts'
import { NEW_INTAKE, next } from '../../../../client/ui/intake/model/intake.ts'
import { sourceRows } from '../../../../client/ui/intake/model/sourceRows.ts'
import { litBy, tiedLines, tiesOf } from '../../../../client/ui/intake/model/ties.ts'
import {
  askedOf,
  newWork,
  shownAgenda,
  takenOver,
} from '../../../../client/ui/intake/model/work.ts'
import { zoneChoices, zonesFor } from '../../../../client/ui/intake/model/zoneSearch.ts'
import { otherSide } from '../../../../client/ui/intake/sides.ts'
import { adopt } from '../../../../shared/agenda/reading/adopt.ts'
import { RIVER } from './sample.ts'

const work = newWork(RIVER)
const asked = askedOf(work)
const shown = shownAgenda(work)
const ties = tiesOf(shown, asked)
const adopted = adopt(takenOver(work), { date: null, zone: null })
const index = (code: string) => RIVER.findings.findIndex((finding) => finding.code === code)

test('a block is shown with who chairs it', () => {
  const [agenda] = RIVER.agendas
  const [first, second] = agenda?.segments ?? []
  if (agenda === undefined || first === undefined || second === undefined) throw new Error('two')
  const chair = { name: { en: 'Eve' }, title: null, affiliation: null, role: 'moderator' as const }
  const chaired = { ...RIVER, agendas: [{ ...agenda, segments: [first, { ...second, chair }] }] }
  const rows = gotRows(shownAgenda(newWork(chaired)), asked, adopted)
  expect(rows.find(({ type }) => type === 'segment')?.speakers).toEqual([
    { name: { en: 'Eve' }, chairs: true },
  ])
})

describe('what belongs together lights up', () => {
  test('from a line: its items and its findings', () => {
    const lit = litBy({ at: 'line', line: 10 }, ties)
    expect([...lit.places]).toEqual(['1/1'])
    expect([...lit.findings]).toEqual([index('rest-of-block')])
  })

  test('from a finding: its line and its place', () => {
    const lit = litBy({ at: 'finding', index: index('sum-under') }, ties)
    expect([...lit.lines]).toEqual([8])
    expect([...lit.places]).toEqual(['1'])
  })

  test('from an item: its lines and the findings about it', () => {
    const lit = litBy({ at: 'place', place: '1/1' }, ties)
    expect([...lit.lines]).toEqual([10])
    expect([...lit.findings]).toEqual([index('rest-of-block')])
    expect(litBy(null, ties).lines.size).toBe(0)
  })

  test('and a press leads to the other side', () => {
    expect(otherSide({ at: 'line', line: 10 }, ties)).toEqual({
      side: 'got',
      selector: `[data-finding="${index('rest-of-block')}"]`,
    })
    expect(otherSide({ at: 'line', line: 7 }, ties)).toEqual({
      side: 'got',
      selector: '[data-place="0/0"]',
    })
    expect(otherSide({ at: 'place', place: '1/0' }, ties)).toEqual({
      side: 'source',
      selector: '[data-line="9"]',
    })
    expect(otherSide({ at: 'finding', index: index('a-kind-of-tomorrow') }, ties)).toBeNull()
  })
})

describe('the source', () => {
  const tied = tiedLines(ties)

  test('folds long stretches of which nothing was made, and leaves blank lines out', () => {
    expect(
      sourceRows(RIVER.source, tied, new Set()).map((row) =>
        row.type === 'line' ? row.n : [row.from, row.to],
      ),
    ).toEqual([[1, 6], 7, 8, 9, 10, 12])
  })

  test('opens a stretch, a part at a time where it is a book', () => {
    const opened = sourceRows(RIVER.source, tied, new Set([1]))
    expect(opened.map((row) => row.type)).not.toContain('fold')
    const book = Array.from({ length: 1_000 }, (_, n) => `line ${n}`)
    const rows = sourceRows(book, new Set(), new Set([1]))
    expect(rows).toHaveLength(401)
    expect(rows.at(-1)).toEqual({ type: 'fold', from: 401, to: 1_000 })
  })
})

describe('the agenda as read', () => {
  const rows = gotRows(shown, asked, adopted)

  test('has the times of the draft it comes to, in every zone, and what a block leaves over', () => {
    expect(
      rows.map(({ type, place, times, minutes, rest }) => [
        type,
        place,
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
    expect(spanOf(adopted)?.end.map(({ text }) => text)).toEqual(['11:00', '17:00'])
  })

  test('has the numbers of the findings about each row', () => {
    expect(rows.map(({ marks }) => marks.map(({ n, look }) => `${n} ${look}`))).toEqual([
      [],
      ['2 asks'],
      [],
      ['3 assumed'],
    ])
  })

  test('has the times of the source while no draft can be made of it', () => {
    const without = gotRows(shown, asked, { ok: false, lacks: ['date'], faults: [] })
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
    const plain = clipOf(held('<p>tables and <b>lists</b></p>'))
    expect(sourceOfClip(plain)).toMatchObject({
      content: 'as text',
      type: 'text/plain; charset=utf-8',
    })
  })
})

describe('the way to a reading', () => {
  const typed = next(NEW_INTAKE, { type: 'typed', text: '10:00 Welcome' })

  test('keeps the text whatever goes wrong', () => {
    const sent = next(typed, { type: 'sent', name: null })
    expect(sent.at).toBe('reading')
    const back = next(sent, { type: 'came', answer: { ok: false, code: 'pdf', line: 'A PDF.' } })
    expect(back).toMatchObject({
      at: 'field',
      clip: { text: '10:00 Welcome' },
      trouble: { code: 'pdf' },
    })
    expect(next(back, { type: 'typed', text: 'x' }).trouble).toBeNull()
  })

  test('comes to a reading with nothing answered, and back to the same text', () => {
    const read = next(typed, { type: 'came', answer: { ok: true, reading: RIVER } })
    expect(read).toMatchObject({ at: 'read', work: { answers: {}, agenda: 0 } })
    expect(next(read, { type: 'again' })).toMatchObject({ at: 'field', clip: typed.clip })
  })

  test('forgets the page that was pasted once its text is changed', () => {
    const pasted = next(NEW_INTAKE, { type: 'pasted', clip: { text: 'a', html: '<table>' } })
    expect(next(pasted, { type: 'typed', text: 'ab' }).clip).toEqual({ text: 'ab', html: null })
    expect(next(pasted, { type: 'plain' }).clip).toEqual({ text: 'a', html: null })
  })
})

describe('zones', () => {
  const choices = zoneChoices((zone) => (zone === 'Asia/Shanghai' ? ['Beijing', '北京'] : []))
  const found = (typed: string) =>
    zonesFor(choices, typed, ['Europe/Vienna']).map(({ zone }) => zone)

  test('are found by their city in either language, by place and by name', () => {
    expect(found('beij')[0]).toBe('Asia/Shanghai')
    expect(found('北')[0]).toBe('Asia/Shanghai')
    expect(found('new yo')[0]).toBe('America/New_York')
    expect(found('sao p')[0]).toBe('America/Sao_Paulo')
    expect(found('nowhere at all')).toEqual([])
  })

  test('are offered by likelihood before anything is typed', () => {
    expect(found('').slice(0, 2)).toEqual(['Europe/Vienna', 'Asia/Shanghai'])
  })
})
