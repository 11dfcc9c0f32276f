import { describe, expect, test } from 'vitest'
import { agendaFaults } from '../../../../shared/agenda/checks.ts'
import { applyChanges } from '../../../../shared/agenda/draft/apply.ts'
import { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import { searchTerms, syllablesOf } from '../../../../shared/agenda/glossary/search.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { Agenda } from '../../../../shared/agenda/model.ts'
import { TERMS_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import { founding } from '../../../support/shows.ts'

const term = (id: string, over: Partial<Term> = {}): Term => ({
  id,
  texts: { en: `word ${id}`, 'zh-Hans': `词${id}` },
  ...over,
})

const [a, b, c, d] = [term('a'), term('b'), term('c'), term('d')]

function agendaWith(...glossary: Term[]): Agenda {
  const { glossary: _, ...agenda } = founding()
  return glossary.length === 0 ? agenda : { ...agenda, glossary }
}

function changed(agenda: Agenda, ...changes: DraftChange[]) {
  const made = applyChanges(
    agenda,
    changes.map((change) => DraftChange.parse(change)),
  )
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made
}

const ids = ({ glossary }: Agenda) => glossary?.map(({ id }) => id)

describe('P11: changes of a glossary', () => {
  test('one without a term left is not there at all', () => {
    expect(changed(agendaWith(a), { type: 'removeTerms', was: [a] }).agenda).toEqual(agendaWith())
  })

  test('terms that stood apart come back each to its place', () => {
    const all = agendaWith(a, b, c, d)
    const { agenda, undo } = changed(all, { type: 'removeTerms', was: [d, a, b] })
    expect(ids(agenda)).toEqual(['c'])
    expect(undo).toHaveLength(2)
    expect(changed(agenda, ...undo).agenda).toEqual(all)
  })

  test('a word, its pronunciation, a note and segments are changed one by one, and empty ones are left out', () => {
    const at = { of: 'term', id: 'a' } as const
    const { agenda, undo } = changed(
      agendaWith(a),
      { type: 'setText', ...at, field: 'texts', lang: 'en', was: 'word a', value: null },
      { type: 'setText', ...at, field: 'said', lang: 'zh-Hans', was: null, value: 'cí a' },
      { type: 'setValue', ...at, field: 'note', was: null, value: 'a hint' },
      { type: 'setValue', ...at, field: 'segments', was: [], value: ['panel'] },
    )
    expect(agenda.glossary).toEqual([
      term('a', {
        texts: { 'zh-Hans': '词a' },
        said: { 'zh-Hans': 'cí a' },
        note: 'a hint',
        segments: ['panel'],
      }),
    ])
    expect(changed(agenda, ...undo).agenda).toEqual(agendaWith(a))
  })

  test('are refused against what somebody else made of a term, and where it is gone, known or too many', () => {
    const at = { type: 'setText', of: 'term', field: 'texts', lang: 'en' } as const
    const other = term('a', { note: 'changed' })
    const many = Array.from({ length: TERMS_LIMIT }, (_, n) => term(`n${n}`))
    const refused = (agenda: Agenda, change: DraftChange) => applyChanges(agenda, [change])
    expect(refused(agendaWith(a), { ...at, id: 'a', was: 'old', value: 'new' })).toMatchObject({
      refusal: { reason: 'stale-value', actual: 'word a' },
    })
    expect(refused(agendaWith(other), { type: 'removeTerms', was: [a] })).toMatchObject({
      refusal: { reason: 'stale-value', actual: other },
    })
    expect(refused(agendaWith(a), { ...at, id: 'x', was: null, value: 'new' })).toEqual({
      ok: false,
      refusal: { reason: 'unknown', what: 'term', id: 'x' },
    })
    expect(
      refused(agendaWith(a), { type: 'insertTerms', after: null, terms: [b, a] }),
    ).toMatchObject({ refusal: { reason: 'id-taken', id: 'a' } })
    expect(
      refused(agendaWith(a), { type: 'insertTerms', after: null, terms: [b, b] }),
    ).toMatchObject({ refusal: { reason: 'id-taken', id: 'b' } })
    expect(refused(agendaWith(a), { type: 'insertTerms', after: 'a', terms: many })).toMatchObject({
      refusal: { reason: 'too-many', what: 'terms', limit: TERMS_LIMIT },
    })
    const alone = agendaWith(term('a', { texts: { en: 'alone' } }))
    expect(refused(alone, { ...at, id: 'a', was: 'alone', value: null })).toMatchObject({
      refusal: { reason: 'last-one', what: 'texts.en' },
    })
  })
})

test('an agenda with a glossary is in order but where an id is there twice, and is read back from what it was written as', () => {
  expect(agendaFaults(agendaWith(a, b))).toEqual([])
  expect(agendaFaults(agendaWith(a, b, a))).toMatchObject([{ path: 'glossary.2' }])
  const full = agendaWith(term('a', { said: { 'zh-Hans': 'cí' }, note: 'n', segments: ['x'] }))
  expect(Agenda.parse(JSON.parse(JSON.stringify(full)))).toEqual(full)
  expect(Agenda.parse(agendaWith())).toEqual(agendaWith())
  expect(Agenda.safeParse(agendaWith(term('a', { texts: {} }))).success).toBe(false)
  expect(Agenda.safeParse(agendaWith(term('a', { texts: { en: 'x'.repeat(301) } }))).success).toBe(
    false,
  )
})

const wordOf = (id: string, zh: string, said: string, note?: string): Term => ({
  id,
  texts: { en: id, 'zh-Hans': zh },
  said: { 'zh-Hans': said },
  ...(note === undefined ? {} : { note }),
})

const GLOSSARY: readonly Term[] = [
  wordOf('ecosystem services', '生态系统服务', 'shēngtài xìtǒng fúwù'),
  wordOf('ecological restoration', '生态修复', 'shēngtài xiūfù'),
  wordOf('rural revitalization', '乡村振兴', 'xiāngcūn zhènxīng', 'a policy since 2017'),
  wordOf('green space', '绿地', 'lǜdì'),
  wordOf('Xi’an', '西安', 'Xī’ān'),
  { id: 'Île-de-France', texts: { fr: 'Île-de-France', en: 'Paris Region' } },
]

const found = (typed: string) => searchTerms(GLOSSARY, typed).map(({ id }) => id)

describe('a term is found', () => {
  test.each([
    ['by its beginning', 'ecolog', 'ecological restoration'],
    ['whatever its case', 'RURAL', 'rural revitalization'],
    ['by a word inside', 'revital', 'rural revitalization'],
    ['by words in any order', 'rest ecol', 'ecological restoration'],
    ['by its first letters', 'er', 'ecological restoration'],
    ['without its accents', 'ile de', 'Île-de-France'],
    ['by the other language', '修复', 'ecological restoration'],
    ['by Chinese with a blank in it', '生态 修复', 'ecological restoration'],
    ['by pinyin without tones and blanks', 'shengtaixiufu', 'ecological restoration'],
    ['by pinyin with a blank between words', 'shengtai xiu', 'ecological restoration'],
    ['by pinyin with blanks between syllables', 'xiang cun', 'rural revitalization'],
    ['by pinyin with tones', 'shēngtài xiūfù', 'ecological restoration'],
    ['by pinyin with tones as figures', 'sheng1tai4xiu1', 'ecological restoration'],
    ['by pinyin from a later syllable', 'zhenxing', 'rural revitalization'],
    ['by the first letters of its pinyin', 'stxf', 'ecological restoration'],
    ['by the first letters with blanks', 's t x f', 'ecological restoration'],
    ['by ü typed as v', 'lvdi', 'green space'],
    ['by ü typed as u', 'ludi', 'green space'],
    ['by an apostrophe or none', 'xian', 'Xi’an'],
    ['by its note at last', 'since 2017', 'rural revitalization'],
  ])('%s', (_, typed, first) => {
    expect(found(typed)[0]).toBe(first)
  })

  test('the likeliest first: what begins so before what holds it', () => {
    expect(found('生态')).toEqual(['ecological restoration', 'ecosystem services'])
    expect(found('fuwu')).toEqual(['ecosystem services'])
  })

  test('but not where nothing is typed, from the middle of a syllable, or by one letter anywhere', () => {
    expect(found('  ')).toEqual([])
    expect(found('engtai')).toEqual([])
    expect(found('q')).toEqual([])
    expect(found('zzz')).toEqual([])
  })
})

test.each([
  ['shengtai xitong', 'sheng tai xi tong'],
  ['xiangcunzhenxing', 'xiang cun zhen xing'],
  ['fangan', 'fan gan'],
  ['fang’an', 'fang an'],
  ['nu’er', 'nu er'],
  ['ertong', 'er tong'],
  ['shuangbaipuxi', 'shuang bai pu xi'],
  ['ioer', 'io er'],
])('the syllables of %s', (said, syllables) => {
  expect(syllablesOf(said).join(' ')).toBe(syllables)
})
