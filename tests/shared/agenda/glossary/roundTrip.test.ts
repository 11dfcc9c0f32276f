import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glossaryText } from '../../../../shared/agenda/glossary/exportFile.ts'
import { guessColumns } from '../../../../shared/agenda/glossary/intake/columns.ts'
import { cellsOfText } from '../../../../shared/agenda/glossary/intake/pastedCells.ts'
import { readTerms } from '../../../../shared/agenda/glossary/intake/readTerms.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { runs } from '../../../support/runs.ts'
import { founding } from '../../../support/shows.ts'

const agenda = founding()

/** What the file of a glossary comes to in a show that has none, and in the show itself. */
function again(glossary: readonly Term[], as: 'csv' | 'tsv') {
  const text = glossaryText({ ...agenda, glossary: [...glossary] }, as)
  const { rows } = cellsOfText(text)
  const { columns, isHeaded } = guessColumns(rows, agenda.languages)
  const uses = columns.map(({ use }) => use)
  const read = (known: readonly Term[]) => {
    let n = 0
    const beside = { ...agenda, glossary: known }
    return readTerms(rows, isHeaded ? 1 : 0, uses, beside, () => `new ${++n}`)
  }
  const { added, extended } = read(glossary)
  return {
    elsewhere: read([]).added.map(({ id: _, ...term }) => term),
    here: [...added, ...extended],
  }
}

function expectSame(glossary: readonly Term[]) {
  for (const as of ['csv', 'tsv'] as const) {
    const { elsewhere, here } = again(glossary, as)
    expect(elsewhere).toEqual(glossary.map(({ id: _, ...term }) => term))
    expect(here).toEqual([])
  }
}

const term = (id: string, en: string, over: Partial<Term> = {}): Term => ({
  id,
  texts: { en, 'zh-Hans': '词' },
  ...over,
})

/** Text as people write it, and as it hurts a table. */
const ODD = [
  ...['\u00a0', '　', '; ', ': ', ', ', ' – ', ' = ', "'", '"', '\n', '\t'],
  ...['=', '-', '@', '|', '：', '词', 'é', '1'],
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...ODD), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  // Of line ends, only this one is typed.
  .map((parts) => parts.join('').replaceAll('\r', '').trim())
  .filter((made) => made !== '')
const texts = fc.dictionary(
  fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'de', 'fi', 'id', 'no', 'en-GB'),
  text,
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
)
const rest = fc.record(
  {
    said: texts,
    note: text,
    segments: fc.uniqueArray(fc.constantFrom('welcome', 'presentations', 'panel'), {
      minLength: 1,
    }),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const glossaries = fc
  .array(fc.tuple(texts, rest), { minLength: 1, maxLength: 8 })
  .map((all): Term[] => all.map(([words, over], n) => ({ id: `t${n}`, texts: words, ...over })))

test.each([
  [
    'half of whose lines have synonyms',
    [term('a', 'land; ground'), term('b', 'sea; ocean'), term('c', 'air')],
  ],
  ['all of whose terms have synonyms', [term('a', 'land; ground'), term('b', 'sea; ocean')]],
  [
    'with colons in its notes',
    [term('a', 'land', { note: 'law: public' }), term('b', 'sea', { note: 'see: b' })],
  ],
  ['with lines in its notes and words', [term('a', 'land\nground', { note: 'one\ntwo' })]],
  [
    'with one word in two senses',
    [term('a', 'lead'), term('b', 'lead', { note: 'metal' }), { id: 'c', texts: { en: 'lead' } }],
  ],
  [
    'in languages that are words of headings',
    [term('a', 'x', { texts: { id: 'air', no: 'vann', fi: 'vesi' } })],
  ],
  [
    'in two scripts of one language',
    [term('a', 'x', { texts: { 'zh-Hans': '土地', 'zh-Hant': '土地' } })],
  ],
])('P11: a glossary that was exported: %s is read back as it was', (_, glossary) =>
  expectSame(glossary),
)

test('P11: a glossary that was exported is read back as it was, whatever stands in it', () => {
  fc.assert(fc.property(glossaries, expectSame), { numRuns: runs(200) })
})
