import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  NO_CHOICES,
  proposalChanges,
  proposals,
  readImport,
  segmentsByTerm,
} from '../../../../client/views/planner/glossary/terms.ts'
import { fetchSyllables, pinyinText } from '../../../../client/views/planner/pinyin.ts'
import { applyChanges } from '../../../../shared/agenda/draft/apply.ts'
import { glossaryText } from '../../../../shared/agenda/glossary/exportFile.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { founding } from '../../../support/shows.ts'

const land: Term = { id: 'land', texts: { en: 'land', 'zh-Hans': '土地' } }

it('how Chinese is said is written word by word with tones, as the booth reads it', async () => {
  const syllables = await fetchSyllables()
  const said = (text: string) => pinyinText(text, syllables)
  expect(said('生态修复')).toBe('shēngtài xiūfù')
  expect(said('绿')).toBe('lǜ')
  expect(said('IOER 研究所')).toBe('IOER yánjiūsuǒ')
  expect(said('生态；修复')).toBe('shēngtài； xiūfù')
  expect(said('IOER')).toBe('IOER')
})

it('how Chinese is said parts syllables of a word that could be read otherwise; is proposed where nobody has said it, and never put over what somebody wrote', () => {
  const syllables = (signs: string) =>
    [...signs].map((sign) => ({ 西: 'xī', 安: 'ān' })[sign] ?? '')
  expect(pinyinText('西安', syllables)).toBe('xī’ān')
  const mine: Term = { ...land, id: 'mine', said: { 'zh-Hans': 'my own' } }
  const english: Term = { id: 'english', texts: { en: 'land' } }
  const all = proposals([mine, land, english], () => 'tǔdì')
  expect(all).toEqual([{ term: land, lang: 'zh-Hans', said: 'tǔdì' }])
  const after = applyChanges({ ...founding(), glossary: [mine, land] }, proposalChanges(all))
  expect(after.ok && after.agenda.glossary?.map(({ said }) => said)).toEqual([
    mine.said,
    { 'zh-Hans': 'tǔdì' },
  ])
})

it('the table of terms has a column for each language of agenda and glossary, and one for how it is said where writing does not tell', () => {
  const french: Term = { id: 'fr', texts: { fr: 'terre' }, said: { fr: 'tehr' } }
  expect(columnsOf({ ...founding(), glossary: [land, french] })).toEqual({
    words: ['en', 'zh-Hans', 'fr'],
    said: ['zh-Hans', 'fr'],
  })
  const bySegment = segmentsByTerm(founding())
  expect(bySegment.get('term-biodiversity-offset')).toEqual(['presentations'])
  expect(bySegment.get('term-village-layout')).toBeUndefined()
  const [first, ...others] = founding().glossary ?? []
  if (first === undefined) throw new Error('no glossary')
  const tied = { ...founding(), glossary: [{ ...first, segments: ['welcome'] }, ...others] }
  expect(segmentsByTerm(tied).get(first.id)).toEqual(['welcome'])
})

describe('a pasted text', () => {
  const agenda = { ...founding(), glossary: [land] }
  let n = 0
  const newId = () => `new-${++n}`

  it('is understood otherwise where somebody says so', () => {
    const text = 'en\tzh\nwater\t水'
    expect(readImport(text, NO_CHOICES, agenda, newId)?.read.added).toMatchObject([
      { texts: { en: 'water', 'zh-Hans': '水' } },
    ])
    const uses = { 0: { as: 'note' } } as const
    const made = readImport(text, { uses, isHeaded: false }, agenda, newId)
    expect(made?.read.added[1]).toMatchObject({ texts: { 'zh-Hans': '水' }, note: 'water' })
    expect(readImport(' \n', NO_CHOICES, agenda, newId)).toBeNull()
  })
})

describe.each(['csv', 'tsv'] as const)('a glossary as %s', (as) => {
  it('P11: comes back as it was, but for ids, with what was tied by hand', () => {
    const odd: Term = {
      id: 'odd',
      texts: { en: '=1+1, "two"', 'zh-Hans': '一；二' },
      note: "'quoted' one; two",
      segments: ['panel', 'welcome', 'water-break', 'closing'],
    }
    // Two of one title, and one that holds what stands between titles, are named by their ids.
    const titled: Record<string, string> = {
      welcome: 'Break',
      'water-break': 'Break',
      closing: 'Thanks; bye',
    }
    const segments = founding().segments.map((one) => {
      const title = titled[one.id]
      return title === undefined ? one : { ...one, title: { en: title } }
    })
    const glossary = [...(founding().glossary ?? []), odd]
    const agenda = { ...founding(), segments, glossary }
    const text = glossaryText(agenda, as)
    expect(text).toMatch(/Panel discussion: [^;]+; welcome; water-break; closing/)
    const bare = { ...agenda, glossary: [] }
    let n = 0
    const back = readImport(text, NO_CHOICES, bare, () => `n${++n}`)
    const plain = (terms: readonly Term[] = []) => terms.map(({ id: _, ...term }) => term)
    expect(back?.read.doubtful).toEqual([])
    expect(plain(back?.read.added)).toEqual(plain(agenda.glossary))
  })
})
