import { describe, expect, it } from 'vitest'
import { guessTag } from '../../../client/i18n/guessTag.ts'
import { makeI18n } from '../../../client/i18n/i18n.ts'
import { isolate } from '../../../client/i18n/isolate.ts'
import {
  firstLanguage,
  LANGUAGES,
  type Language,
  requestsPseudoTexts,
} from '../../../client/i18n/language.ts'
import { listText } from '../../../client/i18n/listText.ts'
import { loadTexts } from '../../../client/i18n/loadTexts.ts'
import { pseudoText, pseudoTexts } from '../../../client/i18n/pseudo.ts'
import { textWidth } from '../../../client/i18n/textWidth.ts'
import { createWords } from '../../../client/i18n/words.ts'
import { DICTIONARIES, dictionaryOf } from '../support/dictionaries.ts'
import { speaks } from '../support/speaks.ts'

const behind = (language: Language, count: number) =>
  speaks(language).translate('common')('drift.behind', { count })

describe('minutes', () => {
  it.each<[Language, number, string]>([
    ['en', 4, '4 min behind'],
    ['en', 16.5, '16½ min behind'],
    ['en', 100, '1 h 40 min behind'],
    ['en', 120, '2 h behind'],
    ['en', 454, '7 h 34 min behind'],
    ['en', 24 * 60 - 1, '23 h 59 min behind'],
    ['en', 24 * 60, '1 day behind'],
    ['en', 3204 * 60 + 15, '133 days 12 h behind'],
    ['zh', 454, '落后 7 小时 34 分钟'],
    ['zh', 3204 * 60 + 15, '落后 133 天 12 小时'],
  ])('in %s, %d of them are written as %s', (language, count, text) => {
    expect(behind(language, count)).toBe(text)
  })

  it('are written so wherever a show is ahead, over or has time to spare, with ½ where they end on half of one', () => {
    const t = speaks('en').translate('common')
    expect([
      t('drift.ahead', { count: 454 }),
      t('landing.over', { end: '17:30', count: 454 }),
      t('landing.spare', { end: '17:30', count: 454 }),
    ]).toEqual([
      '7 h 34 min ahead',
      'Ends 17:30, 7 h 34 min over',
      'Ends 17:30, 7 h 34 min to spare',
    ])
    const formatted = (language: Language) => {
      const t = speaks(language).translate('common')
      return [0.5, 1, 16.5].map((count) => t('minutes', { count }))
    }
    expect(formatted('en')).toEqual(['½ min', '1 min', '16½ min'])
    expect(formatted('zh')).toEqual(['½ 分钟', '1 分钟', '16½ 分钟'])
  })

  it('stand in no text in a form that is not known', () => {
    const texts = [...DICTIONARIES.values()].flatMap((all) => [...all.values()])
    const forms = texts.join('\n').matchAll(/\{\{\w+,([^}]*)\}\}/g)
    const known = [...new Set([...forms].map(([, form = '']) => form.trim()))].sort()
    expect(known.filter((form) => form !== 'number')).toEqual(['bare', 'figure', 'long', 'span'])
  })
})

const gaps = (text: string) => [...text.matchAll(/\{\{[^}]*\}\}|<[^>]*>/g)].map(([gap]) => gap)

describe('English dressed as a language of longer words', () => {
  it('is a third longer, between marks, with letters that are no English ones', () => {
    expect(pseudoText('Start show')).toBe('[Stártö shöwö]')
    expect(pseudoText(', ')).toBe(', ')
    expect(pseudoText('{{from}} / {{to}}')).toBe('{{from}} / {{to}}')
    expect(pseudoText('{{count}} min')).toMatch(/^\[\{\{count\}\} m.*\]$/)
  })

  it('keeps every gap of every text', () => {
    const lost = [...dictionaryOf('en').values()].filter(
      (text) => gaps(pseudoText(text)).join() !== gaps(text).join(),
    )
    expect(lost).toEqual([])
  })

  it('replaces English, and Chinese stays Chinese', async () => {
    const plain = speaks('en').translate('common')
    const dressed = makeI18n('en', pseudoTexts)
    await loadTexts(dressed, [], ['en', 'zh'])
    const t = dressed.translate('common')
    expect(t('standby')).toBe(pseudoText(plain('standby')))
    expect(t('cue.minutes', { count: 5 })).toContain('5')
    expect(t('standby', { lng: 'zh' })).toBe(plain('standby', { lng: 'zh' }))
    dressed.addTexts('en', 'stage', { follow: 'Follow' })
    expect(dressed.translate('stage')('follow')).toBe(pseudoText('Follow'))
  })

  it('is asked for by the address alone, and is none of the languages', () => {
    expect(requestsPseudoTexts('?lang=xx')).toBe(true)
    expect(requestsPseudoTexts('?lang=en')).toBe(false)
    expect(firstLanguage('', 'xx', ['xx'])).toBe('en')
    expect(LANGUAGES).not.toContain('xx')
  })
})

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
  expect(listText(['Wei Bai', 'ليلى حداد'], 'en')).toBe(`Wei Bai, ${FIRST}ليلى حداد${POP}`)
  expect(isolate('UN-Habitat القاهرة')).toBe(`${FIRST}UN-Habitat القاهرة${POP}`)
  expect(isolate('שלום')).toBe(`${FIRST}שלום${POP}`)
  expect(isolate('Ecosystems, 生态')).toBe('Ecosystems, 生态')
})
