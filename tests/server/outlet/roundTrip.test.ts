import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../../server/outlet/csv/csv.ts'
import { agendaOfCsv } from '../../../shared/agenda/csv/readCsv.ts'
import { Agenda } from '../../../shared/agenda/model.ts'
import { agendaOfNative, nativeOf } from '../../../shared/agenda/native.ts'
import { same } from '../../../shared/agenda/same.ts'
import { anyAgenda } from '../../support/anyAgenda.ts'
import { founding } from '../../support/shows.ts'

function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell)
}

test('300 agendas of any kind come back exactly from their file, and from CSV in which nothing is a formula', () => {
  fc.assert(
    fc.property(anyAgenda, (agenda) => {
      expect(same(Agenda.parse(agenda), agenda)).toBe(true)
      const file: unknown = JSON.parse(JSON.stringify(nativeOf(agenda)))
      const read = agendaOfNative(file)
      expect(read.ok && same(read.agenda, agenda)).toBe(true)
      const csv = csvOf(agenda)
      const rows = agendaOfCsv(csv, { ...agenda, segments: founding().segments })
      expect(rows.ok && same(rows.agenda, agenda)).toBe(true)
      const { data } = Papa.parse<string[]>(csv, { delimiter: ',' })
      expect(data.flat().filter(isFormula)).toEqual([])
    }),
    { seed: 11, numRuns: 300 },
  )
})

describe('the founding agenda as CSV', () => {
  const [heads = [], ...rows] = Papa.parse<string[]>(csvOf(founding()).replace('\uFEFF', '')).data
  const row = (id: string) => {
    const cells = rows.find((one) => one[1] === id) ?? []
    return Object.fromEntries(heads.map((head, n) => [head, cells[n]]))
  }

  test('has a row for each segment and item, readable as it stands', () => {
    expect(rows.filter(([what]) => what === 'segment')).toHaveLength(6)
    expect(rows.filter(([what]) => what === 'item')).toHaveLength(18)
    expect(row('talk-yan')).toMatchObject({
      ...{ 'planned start': '2023-06-21 15:40', minutes: '15', kind: 'talk' },
      ...{ speakers: 'Wentao Yan', 'floor language': 'zh-Hans' },
      'title zh-Hans': '基于生态系统服务的城市生态空间规划',
    })
    expect(row('panel')).toMatchObject({ 'not before': '2023-06-21T16:25:00+08:00' })
  })
})

test('who chairs a segment stands in CSV by name and by id, and the id counts', () => {
  const [first, ...others] = founding().segments
  if (first === undefined) throw new Error('nothing to chair')
  const chaired = { ...founding(), segments: [{ ...first, chair: 'wei-bai' }, ...others] }
  const csv = csvOf(chaired)
  const { data } = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true })
  expect(data[0]).toMatchObject({ row: 'segment', chair: 'Wei Bai', 'chair id': 'wei-bai' })
  const read = agendaOfCsv(csv.replace('wei-bai', 'marc-barra'), founding())
  expect(read.ok && read.agenda.segments.map(({ chair }) => chair)).toEqual([
    ...['marc-barra', ...others.map(() => undefined)],
  ])
})

describe('files that are wrong', () => {
  test('say what is wrong and where', () => {
    const file = nativeOf(founding())
    const [first] = file.agenda.segments
    const broken = {
      ...file,
      agenda: { ...file.agenda, segments: [{ ...first, mustEndBy: 'noon' }] },
    }
    expect(agendaOfNative(broken)).toMatchObject({
      ok: false,
      faults: [{ path: 'agenda.segments.0.mustEndBy' }],
    })
    expect(agendaOfNative({ format: 'rostrum-agenda', version: 2 })).toMatchObject({ ok: false })
  })

  test('name the row of a CSV', () => {
    const csv = csvOf(founding()).replace('2023-06-21T15:00:00+08:00', '')
    expect(agendaOfCsv(csv, founding())).toMatchObject({
      ok: false,
      faults: [{ path: 'segments.0.start' }],
    })
    expect(agendaOfCsv('a,b\r\n1,2\r\n', founding())).toMatchObject({ ok: false })
  })
})
