import { expect, it } from 'vitest'
import { guessTag } from '../../../client/i18n/guessTag.ts'
import { textWidth } from '../../../client/i18n/textWidth.ts'

it.each([
  ['Langsamer bitte', ['de'], 'de'],
  ['Slower please', ['zh-Hans'], 'en'],
  ['Slower please', ['zh-Hans', 'fr'], 'fr'],
  ['请慢一点', ['de'], 'zh-Hans'],
  ['請慢一點', ['zh-Hant'], 'zh-Hant'],
  ['ليلى حداد', ['en'], 'ar'],
  ['ليلى حداد', ['en', 'fa'], 'fa'],
  ['Slower', [], 'en'],
] as const)('%s, typed where %j is at hand, is %s', (text, offered, tag) => {
  expect(guessTag(text, offered)).toBe(tag)
})

it('a Chinese character is as wide as two letters', () => {
  expect(textWidth('Urban')).toBe(5)
  expect(textWidth('生态 Stadt')).toBe(10)
  expect(textWidth('「修复」')).toBe(8)
  expect(textWidth('Grünflächen')).toBe(11)
})
