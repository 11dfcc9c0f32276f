import { expect, it } from 'vitest'
import { guessTag } from '../../../client/i18n/guessTag.ts'
import { isolate } from '../../../client/i18n/isolate.ts'
import { listText } from '../../../client/i18n/listText.ts'
import { textWidth } from '../../../client/i18n/textWidth.ts'
import { createWords } from '../../../client/i18n/words.ts'

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

const TITLE = 'استعادة النظم البيئية'
const [FIRST, POP] = ['\u2068', '\u2069']

it('what is written from right to left is set apart from the sentence that it stands in, and nothing else is', () => {
  const words = createWords('en')
  words.add('hall', { next: '{{item}}, {{count}} minutes' })
  expect(words.textOf('hall', 'next', { item: TITLE, count: 10 })).toBe(
    `${FIRST}${TITLE}${POP}, 10 minutes`,
  )
  expect(words.textOf('hall', 'next', { item: '生态修复', count: 10 })).toBe('生态修复, 10 minutes')
})

it('what is written from right to left is set apart from its neighbours in a list', () => {
  expect(listText(['Wei Bai', 'ليلى حداد'], 'en')).toBe(`Wei Bai, ${FIRST}ليلى حداد${POP}`)
})

it('what is written from right to left is told by any of its letters', () => {
  expect(isolate('UN-Habitat القاهرة')).toBe(`${FIRST}UN-Habitat القاهرة${POP}`)
  expect(isolate('שלום')).toBe(`${FIRST}שלום${POP}`)
  expect(isolate('Ecosystems, 生态')).toBe('Ecosystems, 生态')
})
