import { describe, expect, it } from 'vitest'
import type { Language } from '../../../client/i18n/language.ts'
import { DICTIONARIES } from '../support/dictionaries.ts'
import { speaks } from '../support/speaks.ts'

/** Drift and landing in a language. */
function words(language: Language, count: number): readonly string[] {
  const t = speaks(language).translate('common')
  return [
    t('drift.behind', { count }),
    t('drift.ahead', { count }),
    t('landing.over', { end: '17:30', count }),
    t('landing.spare', { end: '17:30', count }),
  ]
}

describe('minutes', () => {
  it('are told as such below a hundred', () => {
    expect(words('en', 4)).toEqual([
      '4 min behind',
      '4 min ahead',
      'Ends 17:30, 4 over',
      'Ends 17:30, 4 to spare',
    ])
    expect(words('en', 99)[0]).toBe('99 min behind')
    expect(words('zh', 4)[2]).toBe('17:30 结束，超 4 分钟')
  })

  it('are told in hours and minutes from a hundred on', () => {
    expect(words('en', 454)).toEqual([
      '7 h 34 min behind',
      '7 h 34 min ahead',
      'Ends 17:30, 7 h 34 min over',
      'Ends 17:30, 7 h 34 min to spare',
    ])
    expect(words('en', 100)[0]).toBe('1 h 40 min behind')
    expect(words('en', 120)[0]).toBe('2 h behind')
    expect(words('zh', 454)).toEqual([
      '落后 7 小时 34 分钟',
      '提前 7 小时 34 分钟',
      '17:30 结束，超 7 小时 34 分钟',
      '17:30 结束，余 7 小时 34 分钟',
    ])
  })

  it('are told in days and hours from a day on', () => {
    expect(words('en', 3204 * 60 + 15)).toEqual([
      '133 days 12 h behind',
      '133 days 12 h ahead',
      'Ends 17:30, 133 days 12 h over',
      'Ends 17:30, 133 days 12 h to spare',
    ])
    expect(words('en', 24 * 60 - 1)[0]).toBe('23 h 59 min behind')
    expect(words('en', 24 * 60)[0]).toBe('1 day behind')
    expect(words('en', 24 * 60 + 59)[1]).toBe('1 day ahead')
    expect(words('zh', 3204 * 60 + 15)).toEqual([
      '落后 133 天 12 小时',
      '提前 133 天 12 小时',
      '17:30 结束，超 133 天 12 小时',
      '17:30 结束，余 133 天 12 小时',
    ])
  })

  it('are written with ½ where they end on half of one', () => {
    const said = (language: Language) => {
      const t = speaks(language).translate('common')
      return [0.5, 1, 16.5].map((count) => t('minutes', { count }))
    }
    expect(said('en')).toEqual(['½ min', '1 min', '16½ min'])
    expect(said('zh')).toEqual(['½ 分钟', '1 分钟', '16½ 分钟'])
    expect(words('en', 16.5)[0]).toBe('16½ min behind')
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
