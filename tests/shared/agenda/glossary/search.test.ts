import { describe, expect, test } from 'vitest'
import { searchTerms, syllablesOf } from '../../../../shared/agenda/glossary/search.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'

const term = (id: string, zh: string, said: string, note?: string): Term => ({
  id,
  texts: { en: id, 'zh-Hans': zh },
  said: { 'zh-Hans': said },
  ...(note === undefined ? {} : { note }),
})

const GLOSSARY: readonly Term[] = [
  term('ecosystem services', '生态系统服务', 'shēngtài xìtǒng fúwù'),
  term('ecological restoration', '生态修复', 'shēngtài xiūfù'),
  term('rural revitalization', '乡村振兴', 'xiāngcūn zhènxīng', 'a policy since 2017'),
  term('green space', '绿地', 'lǜdì'),
  term('Xi’an', '西安', 'Xī’ān'),
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
