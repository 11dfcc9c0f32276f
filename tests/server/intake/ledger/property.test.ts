import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '../../../../server/intake/readText.ts'
import type { SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { SOURCES } from '../corpus/sources.ts'
import { edited } from './edits.ts'
import { ledgerFaults, lostTexts } from './lost.ts'

const THERE = SOURCES.filter(({ there }) => there).map(({ text }) => readFileSync(text, 'utf8'))

function read(text: string): SourceReading {
  return readText(text, { date: null, zone: null })
}

/** What is wrong with how a text is accounted for; a text in which nothing is an agenda is not taken at all. */
function faults(text: string): string[] {
  const reading = read(text)
  return [...ledgerFaults(reading), ...(reading.agendas.length === 0 ? [] : lostTexts(reading))]
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
    const whole = read(THERE[0] ?? '')
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
    expect(lostTexts({ ...read(LENGTHS), agendas: endless })).not.toEqual([])
  })
})

const LENGTHS = 'Call\n14:00 Welcome (5 min)\n14:05 Talk (25 min)\n14:30 Close'
