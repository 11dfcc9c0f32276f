import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readText } from '../../../../server/intake/readText.ts'
import { SOURCES } from '../corpus/sources.ts'
import { edited } from './edits.ts'
import { ledgerFaults, lostTexts } from './lost.ts'

/** How many edits of each source, which are the same in every run: of others a few lose words. */
const EACH = 60

test('nothing of a source is lost silently, in whichever way its lines were edited', () => {
  const wrong = SOURCES.filter(({ there }) => there).flatMap(({ text, expectation }) => {
    const source = readFileSync(text, 'utf8')
    return Array.from({ length: EACH }, (_, n) => n + 1).flatMap((seed) => {
      const reading = readText(edited(source, seed * 1_000), { date: null, zone: null })
      const lost = reading.agendas.length === 0 ? [] : lostTexts(reading)
      return [...ledgerFaults(reading), ...lost].map(
        (fault) => `${expectation.source}, seed ${seed}: ${fault}`,
      )
    })
  })
  expect(wrong).toEqual([])
})
