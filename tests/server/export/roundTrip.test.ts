import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test, vi } from 'vitest'
import { agendaFileText } from '../../../server/export/agendaFile.ts'
import { agendaCsv } from '../../../server/export/csv/agendaCsv.ts'
import { agendaFileOf, agendaOfFile } from '../../../shared/agenda/agendaFile.ts'
import { escapeFormula } from '../../../shared/agenda/csv/escape.ts'
import { agendaOfCsv } from '../../../shared/agenda/csv/readCsv.ts'
import { Agenda } from '../../../shared/agenda/model.ts'
import { same } from '../../../shared/agenda/same.ts'
import { anyAgenda } from '../../support/anyAgenda.ts'
import { hearing } from '../../support/hearing.ts'
import { runs } from '../../support/runs.ts'
import { founding } from '../../support/shows.ts'

/** Whether a spreadsheet runs a cell, or a part of it where it takes semicolons for the ends of cells. */
const isFormula = (cell: string): boolean =>
  /^[=+\-@＝＋－＠\t\r]|[;\t\r\n] *[=+\-@＝＋－＠]/.test(cell)

// Every form that any field can take is among the first 25; a fault planted in one is found by these, and more of them run in the long run.
test('agendas of any kind come back exactly from their file, and from CSV in which nothing is a formula', () => {
  const property = fc.property(anyAgenda, (agenda) => {
    expect(same(Agenda.parse(agenda), agenda)).toBe(true)
    const file: unknown = JSON.parse(JSON.stringify(agendaFileOf(agenda)))
    const read = agendaOfFile(file)
    expect(read.ok && same(read.agenda, agenda)).toBe(true)
    const csv = agendaCsv(agenda)
    const rows = agendaOfCsv(csv, { ...agenda, segments: founding().segments })
    expect(rows.ok && same(rows.agenda, agenda)).toBe(true)
    const { data } = Papa.parse<string[]>(csv, { delimiter: ',' })
    expect(data.flat().filter(isFormula)).toEqual([])
  })
  fc.assert(property, { numRuns: runs(25, 3_000) })
}, 900_000)

test('a cell that begins with a tab is no formula', () => {
  expect(escapeFormula('\t1')).toBe("'\t1")
})

describe('the founding agenda as CSV', () => {
  const [heads = [], ...rows] = Papa.parse<string[]>(
    agendaCsv(founding()).replace('\uFEFF', ''),
  ).data
  const row = (id: string) => {
    const cells = rows.find((one) => one[1] === id) ?? []
    return Object.fromEntries(heads.map((head, n) => [head, cells[n]]))
  }

  test('has a row for each segment and item, readable as it stands', () => {
    expect(rows.filter(([what]) => what === 'segment')).toHaveLength(6)
    expect(rows.filter(([what]) => what === 'item')).toHaveLength(18)
    expect(row('talk-yan')).toMatchObject({
      'planned start': '2023-06-21 15:40',
      minutes: '15',
      kind: 'talk',
      speakers: 'Wentao Yan',
      'floor language': 'zh-Hans',
      'title zh-Hans': '基于生态系统服务的城市生态空间规划',
    })
    expect(row('panel')).toMatchObject({ 'not before': '2023-06-21T16:25:00+08:00' })
  })
})

test('who chairs a segment stands in CSV by name and by id, and the id counts', () => {
  const [first, ...others] = founding().segments
  if (first === undefined) throw new Error('nothing to chair')
  const chaired = { ...founding(), segments: [{ ...first, chair: 'wei-bai' }, ...others] }
  const csv = agendaCsv(chaired)
  const { data } = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true })
  expect(data[0]).toMatchObject({ row: 'segment', chair: 'Wei Bai', 'chair id': 'wei-bai' })
  const read = agendaOfCsv(csv.replace('wei-bai', 'marc-barra'), founding())
  expect(read.ok && read.agenda.segments.map(({ chair }) => chair)).toEqual([
    ...['marc-barra', ...others.map(() => undefined)],
  ])
})

test('wrong files are refused with the fault and its place', () => {
  const file = agendaFileOf(founding())
  const [first] = file.agenda.segments
  const broken = {
    ...file,
    agenda: { ...file.agenda, segments: [{ ...first, mustEndBy: 'noon' }] },
  }
  expect(agendaOfFile(broken)).toMatchObject({
    ok: false,
    faults: [{ path: 'agenda.segments.0.mustEndBy' }],
  })
  expect(agendaOfFile({ format: 'rostrum-agenda', version: 2 })).toMatchObject({ ok: false })
})

test('files that are wrong: name the row of a CSV', () => {
  const csv = agendaCsv(founding()).replace('2023-06-21T15:00:00+08:00', '')
  expect(agendaOfCsv(csv, founding())).toMatchObject({
    ok: false,
    faults: [{ path: 'segments.0.start' }],
  })
  expect(agendaOfCsv('a,b\r\n1,2\r\n', founding())).toMatchObject({ ok: false })
})

test('files that are wrong: the row of a CSV counts blank rows', () => {
  const [head = '', ...rows] = agendaCsv(founding()).split('\r\n')
  const segment = rows.findLastIndex((row) => row.startsWith('segment'))
  const wrong = rows.with(segment, 'segment').toSpliced(1, 0, '', ',,')
  expect(agendaOfCsv([head, ...wrong].join('\r\n'), founding())).toMatchObject({
    faults: expect.arrayContaining([
      { path: `row ${segment + 4}: id`, problem: expect.anything() },
    ]),
  })
})

test('a plan is written out once, however often it is taken', () => {
  const plan = hearing()
  const first = agendaFileText(plan, 'json')
  const written = vi.spyOn(JSON, 'stringify')
  const again = agendaFileText(plan, 'json')
  const calls = written.mock.calls.length
  written.mockRestore()
  expect(calls).toBe(0)
  expect(again).toBe(first)
})

test('only the newest files are stored, so that many changes of a plan fill no memory', () => {
  const first = hearing()
  agendaFileText(first, 'json')
  for (let n = 0; n < 20; n += 1) agendaFileText(hearing(), 'json')
  const written = vi.spyOn(JSON, 'stringify')
  agendaFileText(first, 'json')
  const calls = written.mock.calls.length
  written.mockRestore()
  expect(calls).toBe(1)
})
