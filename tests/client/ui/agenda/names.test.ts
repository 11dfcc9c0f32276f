import { expect, it } from 'vitest'
import { nameList, shortTitle } from '../../../../client/ui/agenda/peopleNames.ts'
import { lengthFigure, withDecimals } from '../../../../client/ui/agenda/useLength.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'

const named = (...names: readonly string[]) =>
  names.map((text) => ({ text, lang: 'en', missing: false }))

it.each([
  ['en', [], ''],
  ['en', ['Ada'], 'Ada'],
  ['en', ['Ada', 'Bo', 'Cem'], 'Ada, Bo, Cem'],
  ['en', ['Ada', 'Bo', 'Cem', 'Dana', 'Eli'], 'Ada, Bo, Cem + 2'],
  ['zh-Hans', ['严文涛', '王江', '李楠'], '严文涛、王江、李楠'],
  ['zh-Hans', ['严文涛', '王江', '李楠', '陈晨'], '严文涛、王江、李楠 + 1'],
  ['ja', ['佐藤', '鈴木'], '佐藤、鈴木'],
  ['de', ['Ada', 'Bo', 'Cem'], 'Ada, Bo und Cem'],
  ['de', ['Ada', 'Bo', 'Cem', 'Dana'], 'Ada, Bo, Cem + 1'],
] as const)('names in %s are listed as that language lists them: %o', (lang, names, text) => {
  expect(nameList(named(...names), lang)).toBe(text)
})

it('a list of one at most has no mark between names', () => {
  expect(nameList(named('Ada', 'Bo'), 'en', 1)).toBe('Ada + 1')
})

const of = (text: string, lang = 'en') => shortTitle(textIn({ [lang]: text }, lang)).text

it.each([
  ['en', 'Thematic presentations: ecosystem restoration', 'Thematic presentations'],
  ['zh-Hans', '专题报告：生态系统修复与产业发展', '专题报告'],
])(
  'a title beside something else leaves out what comes behind a colon (%s)',
  (lang, whole, head) => {
    expect(of(whole, lang)).toBe(head)
  },
)

it.each([
  ['Case: Taizhou', 'en'],
  ['案例：台州', 'zh-Hans'],
  ['A long title of a block without any second half', 'en'],
  [': a title that begins with its colon', 'en'],
])(
  'a title beside something else stays whole where it is short, or has no half to leave out: %s',
  (text, lang) => {
    expect(of(text, lang)).toBe(text)
  },
)

it('writes a length one way: minutes and halves, else m:ss', () => {
  expect([0, 30, 60, 990, 600, 61].map((seconds) => lengthFigure(seconds * 1000))).toEqual([
    ...['0', '½', '1', '16½', '10', '1:01'],
  ])
})

it('reads a typed half as the number it is', () => {
  expect(['½', '16½', '16 ½', '16.5', '16'].map(withDecimals)).toEqual([
    ...['0.5', '16.5', '16.5', '16.5', '16'],
  ])
})
