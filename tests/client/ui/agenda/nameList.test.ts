import { expect, it } from 'vitest'
import { nameList } from '../../../../client/ui/agenda/peopleNames.ts'

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
