import { describe, expect, test } from 'vitest'
import type { SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { SOURCES, textOf } from '../corpus/sources.ts'
import { reading } from '../reading/support/readings.ts'
import { edited } from './edits.ts'
import { ledgerFaults, lostTexts } from './lost.ts'

const THERE = SOURCES.filter(({ there }) => there).map(textOf)

/** What is wrong with how a text is accounted for; a text in which nothing is an agenda is not taken at all. */
function faults(text: string): string[] {
  const read = reading(text)
  return [...ledgerFaults(read), ...(read.agendas.length === 0 ? [] : lostTexts(read))]
}

describe('nothing that was pasted is lost silently', () => {
  test('of any source of the corpus: each line is one thing, and each word is somewhere', () => {
    expect(THERE.flatMap(faults)).toEqual([])
  })

  test('nor of some of them with lines deleted, doubled, swapped and joined, and noise among them', () => {
    const some = THERE.filter((_, n) => n % 3 === 0)
    expect(some.flatMap((text, n) => faults(edited(text, n + 1)))).toEqual([])
  })

  test('and where something is lost it is seen', () => {
    const whole = reading(THERE[0] ?? '')
    const { ledger = [], agendas } = whole
    const without = (part: object): SourceReading => ({ ...whole, ...part })
    expect(ledgerFaults(without({ ledger: ledger.slice(1) }))).not.toEqual([])
    expect(ledgerFaults(without({ ledger: [...ledger, ...ledger.slice(-1)] }))).not.toEqual([])
    const speechless = agendas.map((agenda) => ({
      ...agenda,
      segments: agenda.segments.map((segment) => ({
        ...segment,
        items: segment.items.map((item) => ({ ...item, speakers: [] })),
      })),
    }))
    expect(lostTexts(without({ agendas: speechless }))).not.toEqual([])
    const noted = agendas.map((agenda) => ({ ...agenda, notes: [] }))
    expect(lostTexts(without({ agendas: noted }))).not.toEqual([])
    const endless = agendas.map((agenda) => ({
      ...agenda,
      segments: agenda.segments.map((segment) => ({
        ...segment,
        budget: null,
        items: segment.items.map((item) => ({ ...item, planned: null })),
      })),
    }))
    expect(lostTexts({ ...reading(LENGTHS), agendas: endless })).not.toEqual([])
  })
})

const LENGTHS = 'Call\n14:00 Welcome (5 min)\n14:05 Talk (25 min)\n14:30 Close'
