import { describe, expect, test } from 'vitest'
import { EDITS } from '../corpus/edits.ts'
import { lostLines } from '../corpus/score.ts'
import { SOURCES, sourcesOf, textOf } from '../corpus/sources.ts'
import { reading } from '../reading/support/readings.ts'
import { edited } from './edits.ts'
import { ledgerFaults, lostNames, lostTexts, lostValues } from './lost.ts'

const TRAINING = sourcesOf('training').map(textOf)
/** Each twelfth of the training texts. */
const some = (first: number) => TRAINING.filter((_, n) => n % 12 === first)
/** Reads the texts; one in which nothing is an agenda is not taken at all. */
const agendasOf = (texts: readonly string[]) =>
  texts.map((text) => reading(text)).filter(({ agendas }) => agendas.length > 0)

// The corpus tests check each source as it is; the long run checks all texts and many more edits.
describe('nothing that was pasted is lost silently', () => {
  test('of a text with lines deleted, doubled, swapped and joined, and noise among them', () => {
    const sources = SOURCES.filter(({ there }, n) => there && n % 9 === 0).map(textOf)
    const readings = sources.slice(0, 4).map((text, n) => reading(edited(text, n + 1)))
    const lost = readings.filter(({ agendas }) => agendas.length > 0).flatMap(lostTexts)
    expect([...readings.flatMap(ledgerFaults), ...lost]).toEqual([])
  })

  test('no clock time that begins a line, no time, length, mail address or link of untidy texts', () => {
    const readings = agendasOf(some(0))
    expect([...readings.flatMap(lostLines), ...readings.flatMap(lostValues)]).toEqual([])
  })

  test('no clock time that begins a line, of their other layouts', () => {
    const laidOut = some(2).map((text, n) => EDITS[(n * 4) % EDITS.length]?.of(text) ?? text)
    expect(agendasOf(laidOut).flatMap(lostLines)).toEqual([])
  })

  test('no time, length, mail address or link of their edits', () => {
    const changed = some(4).map((text, n) => edited(text, n * 12 + 5))
    expect(agendasOf(changed).flatMap(lostValues)).toEqual([])
  })

  test('no name of untidy texts, of their other layouts and edits', () => {
    const laidOut = TRAINING.map((text, n) => EDITS[n % EDITS.length]?.of(text) ?? text)
    const changed = some(6).map((text, n) => edited(text, n * 12 + 7))
    expect(agendasOf([...TRAINING, ...laidOut, ...changed]).flatMap(lostNames)).toEqual([])
  })

  test('no line that begins with a clock time, of days with parallel forums', () => {
    const forums = ['A', 'B', 'C'].map((letter) => [`Forum ${letter}: Pflege`, 'Anna Roth', 'Raum'])
    const texts = ['', '    ', '\t'].flatMap((indent) =>
      ['', 'Ort: ', 'Leitung: '].map((label) => {
        const lines = forums
          .flat()
          .map((line, n) => `${indent}${n % 3 > 0 ? label : ''}${line} ${n}`)
        return `Fachtag\n22. April 2027\n9.30 Uhr Begrüßung\n11.15–12.45 Uhr Foren (parallel)\n${lines.join('\n')}\n12.45 Uhr Mittagessen\n13.30–15.00 Uhr Foren\n15.00 Uhr Ende`
      }),
    )
    expect(texts.map((text) => reading(text)).flatMap(lostLines)).toEqual([])
  })
})
