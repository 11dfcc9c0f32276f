import { describe, expect, it } from 'vitest'
import { en } from '../../../client/i18n/en/dictionary.ts'
import { makeI18n } from '../../../client/i18n/i18n.ts'
import type { Language } from '../../../client/i18n/language.ts'
import { zh } from '../../../client/i18n/zh/dictionary.ts'

/** Drift and landing in a language. */
function words(language: Language, count: number): readonly string[] {
  const t = makeI18n(language).translate('common')
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

  it('are told in whole days from two days on, as where the show of another year is opened', () => {
    expect(words('en', 2 * 24 * 60 - 1)[0]).toBe('47 h 59 min behind')
    expect(words('en', 30_117 * 60 + 31)).toEqual([
      '1255 days behind',
      '1255 days ahead',
      'Ends 17:30, 1255 days over',
      'Ends 17:30, 1255 days to spare',
    ])
    expect(words('zh', 2 * 24 * 60)[0]).toBe('落后 2 天')
  })

  it('are told to an audience in whole words', () => {
    const made = makeI18n('en')
    made.learn('en', 'audience', en.audience)
    const t = made.translate('audience')
    expect([1, 5, 61, 100, 121].map((count) => t('live.over', { count }))).toEqual([
      '1 minute over',
      '5 minutes over',
      '61 minutes over',
      '1 hour 40 minutes over',
      '2 hours 1 minute over',
    ])
  })

  it('stand in no text in a form that is not known', () => {
    const forms = JSON.stringify([en, zh]).matchAll(/\{\{\w+,([^}]*)\}\}/g)
    const known = [...new Set([...forms].map(([, form = '']) => form.trim()))].sort()
    expect(known.filter((form) => form !== 'number')).toEqual(['bare', 'long', 'span'])
  })
})
