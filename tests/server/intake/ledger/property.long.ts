import { expect, test } from 'vitest'
import { SOURCES, textOf } from '../corpus/sources.ts'
import { reading } from '../reading/support/readings.ts'
import { edited } from './edits.ts'
import { ledgerFaults, lostTexts } from './lost.ts'

/** How many edits of each source, which are the same in every run: of others a few lose words. */
const EACH = 60

test('nothing of a source is lost silently, however its lines were edited', () => {
  const faults = SOURCES.filter(({ there }) => there).flatMap((source) =>
    Array.from({ length: EACH }, (_, n) => n + 1).flatMap((seed) => {
      const read = reading(edited(textOf(source), seed * 1_000))
      const lost = read.agendas.length === 0 ? [] : lostTexts(read)
      return [...ledgerFaults(read), ...lost].map(
        (fault) => `${source.expectation.source}, seed ${seed}: ${fault}`,
      )
    }),
  )
  expect(faults).toEqual([])
})
