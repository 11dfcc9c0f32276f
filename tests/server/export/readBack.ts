import fc from 'fast-check'
import Papa from 'papaparse'
import { expect } from 'vitest'
import { agendaCsv } from '../../../server/export/csv/agendaCsv.ts'
import { agendaFileOf, agendaOfFile } from '../../../shared/agenda/agendaFile.ts'
import { agendaOfCsv } from '../../../shared/agenda/csv/readCsv.ts'
import { Agenda } from '../../../shared/agenda/model.ts'
import { same } from '../../../shared/agenda/same.ts'
import { anyAgenda } from '../../support/anyAgenda.ts'
import { founding } from '../../support/shows.ts'

/** Whether a spreadsheet runs a cell, or a part of it where it takes semicolons for the ends of cells. */
const isFormula = (cell: string): boolean =>
  /^[=+\-@＝＋－＠\t\r]|[;\t\r\n] *[=+\-@＝＋－＠]/.test(cell)

/** So many agendas of any kind come back exactly from their file, and from CSV in which nothing is a formula. */
export function agendasComeBack(numRuns: number): void {
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
  fc.assert(property, { numRuns })
}
