import { describe, expect, test } from 'vitest'
import { EDITS } from '../corpus/edits.ts'
import { lostLines } from '../corpus/score.ts'
import { SOURCES, sourcesOf, textOf } from '../corpus/sources.ts'
import { reading } from '../reading/support/readings.ts'
import { edited } from './edits.ts'
import { ledgerFaults, lostTexts, lostValues } from './lost.ts'

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

  test('no line that begins with a clock time, of untidy texts and of their other layouts', () => {
    const training = sourcesOf('training').map(textOf)
    const laidOut = training.map((text, n) => EDITS[n % EDITS.length]?.of(text) ?? text)
    const lost = [...training, ...laidOut]
      .map((text) => reading(text))
      .filter(({ agendas }) => agendas.length > 0)
    expect(lost.flatMap(lostLines)).toEqual([])
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

  test('no time, length, mail address or link, of untidy texts and of their edits', () => {
    const training = sourcesOf('training').map(textOf)
    const texts = training.flatMap((text, n) => [text, edited(text, n + 1)])
    const readings = texts.map((text) => reading(text)).filter(({ agendas }) => agendas.length > 0)
    expect(readings.flatMap(lostValues)).toEqual([])
  })
})
