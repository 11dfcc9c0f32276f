import { expect, test } from 'vitest'
import { EDITS } from '../corpus/edits.ts'
import { lostLines } from '../corpus/score.ts'
import { SOURCES, sourcesOf, textOf } from '../corpus/sources.ts'
import { reading } from '../reading/support/readings.ts'
import { edited } from './edits.ts'
import { ledgerFaults, lostNames, lostTexts, lostValues } from './lost.ts'

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

test('no time at the begin of a line, no value or name of an untidy text is lost as it is, in another layout or by edits', () => {
  const training = sourcesOf('training').map(textOf)
  const plain = training.map((text) => reading(text))
  const laidOut = training.map((text, n) => reading(EDITS[n % EDITS.length]?.of(text) ?? text))
  const changed = training.map((text, n) => reading(edited(text, n + 1)))
  const taken = (all: typeof plain) => all.filter(({ agendas }) => agendas.length > 0)
  expect([
    ...taken([...plain, ...laidOut]).flatMap(lostLines),
    ...taken([...plain, ...changed]).flatMap(lostValues),
    ...taken([...plain, ...laidOut, ...changed]).flatMap(lostNames),
  ]).toEqual([])
})
