import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newItem, newPerson, newSegment } from '../../../../shared/agenda/fields/fieldTables.ts'
import { glossaryText } from '../../../../shared/agenda/glossary/exportFile.ts'
import { guessColumns } from '../../../../shared/agenda/glossary/intake/columns.ts'
import { cellsOfText } from '../../../../shared/agenda/glossary/intake/pastedCells.ts'
import { readTerms } from '../../../../shared/agenda/glossary/intake/readTerms.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { termsOfItem, termsOfSegment } from '../../../../shared/agenda/glossary/termOccurrences.ts'
import type { Agenda, Item, Person } from '../../../../shared/agenda/model.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { present } from '../../../support/present.ts'
import { runs } from '../../../support/runs.ts'
import { founding } from '../../../support/shows.ts'

const talk = (title: Texts, over: Partial<Item> = {}): Item =>
  newItem({ id: 'talk', title, kind: 'talk', planned: 60_000, ...over })

function agendaOf(item: Item, glossary: Term[], people: Person[] = []): Agenda {
  const segment = newSegment({ id: 'block', title: { en: 'Block of wetlands' }, items: [item] })
  const other = newSegment({ id: 'other', title: { en: 'Other' } })
  return { ...founding(), people, glossary, segments: [segment, other] }
}

const terms = (...all: Texts[]): Term[] => all.map((texts, n) => ({ id: `t${n}`, texts }))

/** The words of the terms that occur in an item, in their order. */
function inItem(item: Item, glossary: Term[], people: Person[] = []): readonly string[] {
  const agenda = agendaOf(item, glossary, people)
  const segment = present(agenda.segments[0])
  return termsOfItem(item, segment, agenda).map(({ texts }) => Object.values(texts)[0] ?? '')
}

describe('P11: a term occurs in an item', () => {
  test.each([
    ['whatever its case', 'ECOLOGICAL Restoration today', 'ecological restoration'],
    [
      'whatever the width of its letters',
      'ＥＣＯＬＯＧＩＣＡＬ　restoration',
      'ecological restoration',
    ],
    ['in the plural', 'Biodiversity offsets and policies', 'biodiversity offset'],
    ['in the singular', 'Its ecosystem service', 'ecosystem services'],
    ['with y or ies', 'Many policies', 'policy'],
    ['with a hyphen or without', 'On eco restoration', 'eco-restoration'],
    ['without its accents', 'The Ile de France', 'Île-de-France'],
    ['in one of several ways', 'On eco-restoration', 'ecological restoration; eco-restoration'],
    ['without what is in brackets', 'An offset', 'offset (measure)'],
    ['with an apostrophe', 'The cities’ needs', 'city'],
  ])('%s', (_, title, word) => {
    expect(inItem(talk({ en: title }), terms({ en: word }))).toEqual([word])
  })

  test.each([
    ['inside another word', 'Restart', 'art'],
    ['in another order', 'Restoration of ecological sites', 'ecological restoration'],
    ['over the end of a phrase', 'What is ecological? Restoration is', 'ecological restoration'],
    ['in the text of another language', 'Gift', 'Gift', 'de'],
  ])('but not %s', (_, title, word, lang = 'en') => {
    expect(inItem(talk({ en: title }), terms({ [lang]: word }))).toEqual([])
  })

  test('in Chinese anywhere, but not over a comma; Latin words inside it too', () => {
    const glossary = terms({ 'zh-Hans': '生态修复' }, { 'zh-Hans': '修复与' }, { en: 'IOER' })
    expect(inItem(talk({ 'zh-Hans': '城市生态修复，与IOER合作' }), glossary)).toEqual([
      '生态修复',
      'IOER',
    ])
  })

  test('with the endings of German nouns', () => {
    const glossary = terms({ de: 'Wald' }, { de: 'Ökosystemleistung' })
    const title = { de: 'Ökosystemleistungen der Wälder' }
    expect(inItem(talk(title), glossary)).toEqual(['Ökosystemleistung', 'Wald'])
    const inChinese = talk({ 'zh-Hans': '《Rahmen》讨论' })
    expect(inItem(inChinese, terms({ de: 'Rahmen' }))).toEqual(['Rahmen'])
  })

  test('in points, notes, announcements and what its people are, in the order in which they are read', () => {
    const item = talk(
      { en: 'Five' },
      {
        talkingPoints: [{ en: 'Two fringes' }],
        briefing: { notes: { en: 'three notes' }, announce: { en: 'four words' } },
        speakers: [{ person: 'ana', role: 'speaker' }],
      },
    )
    const ana = newPerson({ id: 'ana', name: { en: 'One' }, title: { en: 'Professor of six' } })
    const glossary = terms(...['one', 'two', 'three', 'four', 'five', 'six'].map((en) => ({ en })))
    expect(inItem(item, glossary, [ana])).toEqual(['five', 'two', 'three', 'four', 'six'])
  })

  test('and is shown there in no segment but those that it was tied to', () => {
    const word = present(terms({ en: 'wetland' })[0])
    const item = talk({ en: 'Wetlands' })
    expect(inItem(item, [{ ...word, segments: ['other'] }])).toEqual([])
    expect(inItem(item, [{ ...word, segments: ['block'] }])).toEqual(['wetland'])
    // Its segment is gone: it belongs where it occurs, as before.
    expect(inItem(item, [{ ...word, segments: ['gone'] }])).toEqual(['wetland'])
  })
})

test('a segment has what occurs in its title and items, and what was tied to it', () => {
  const glossary: Term[] = [
    { id: 'tied', texts: { en: 'sediment' }, segments: ['block'] },
    { id: 'elsewhere', texts: { en: 'levee' }, segments: ['other'] },
    { id: 'title', texts: { en: 'wetland' } },
    { id: 'item', texts: { en: 'levee' } },
    { id: 'nowhere', texts: { en: 'nothing' } },
  ]
  const agenda = agendaOf(talk({ en: 'Levees' }), glossary)
  const ids = agenda.segments.map((one) => termsOfSegment(one, agenda).map(({ id }) => id))
  expect(ids).toEqual([['title', 'item', 'tied'], ['elsewhere']])
})

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
  fc.assert(fc.property(glossaries, expectSame), { numRuns: runs(80, 200) })
})
