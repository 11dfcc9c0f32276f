import { describe, expect, it } from 'vitest'
import type { Language } from '../../../client/i18n/language.ts'
import { DICTIONARIES } from '../support/dictionaries.ts'
import { speaks } from '../support/speaks.ts'

const behind = (language: Language, count: number) =>
  speaks(language).translate('common')('drift.behind', { count })

describe('minutes', () => {
  it.each<[Language, number, string]>([
    ['en', 4, '4 min behind'],
    ['en', 16.5, '16½ min behind'],
    ['en', 99, '99 min behind'],
    ['en', 100, '1 h 40 min behind'],
    ['en', 120, '2 h behind'],
    ['en', 454, '7 h 34 min behind'],
    ['en', 24 * 60 - 1, '23 h 59 min behind'],
    ['en', 24 * 60, '1 day behind'],
    ['en', 24 * 60 + 59, '1 day behind'],
    ['en', 3204 * 60 + 15, '133 days 12 h behind'],
    ['zh', 4, '落后 4 分钟'],
    ['zh', 454, '落后 7 小时 34 分钟'],
    ['zh', 3204 * 60 + 15, '落后 133 天 12 小时'],
  ])('in %s, %d of them are written as %s', (language, count, text) => {
    expect(behind(language, count)).toBe(text)
  })

  it('are written so wherever a show is ahead, over or has time to spare', () => {
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
  })

  it('are written with ½ where they end on half of one', () => {
    const said = (language: Language) => {
      const t = speaks(language).translate('common')
      return [0.5, 1, 16.5].map((count) => t('minutes', { count }))
    }
    expect(said('en')).toEqual(['½ min', '1 min', '16½ min'])
    expect(said('zh')).toEqual(['½ 分钟', '1 分钟', '16½ 分钟'])
  })

  it('are told to an audience in whole words', () => {
    const t = speaks('en').translate('audience')
    expect([1, 5, 61, 100, 121].map((count) => t('live.over', { count }))).toEqual([
      '1 minute over',
      '5 minutes over',
      '61 minutes over',
      '1 hour 40 minutes over',
      '2 hours 1 minute over',
    ])
  })

  it('stand in no text in a form that is not known', () => {
    const texts = [...DICTIONARIES.values()].flatMap((all) => [...all.values()])
    const forms = texts.join('\n').matchAll(/\{\{\w+,([^}]*)\}\}/g)
    const known = [...new Set([...forms].map(([, form = '']) => form.trim()))].sort()
    expect(known.filter((form) => form !== 'number')).toEqual(['bare', 'figure', 'long', 'span'])
  })
})
