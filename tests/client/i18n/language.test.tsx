import { afterEach, describe, expect, it } from 'vitest'
import { followLanguage, makeI18n } from '../../../client/i18n/i18n.ts'
import { firstLanguage, languageOf, storedLanguage, tagOf } from '../../../client/i18n/language.ts'

afterEach(() => localStorage.clear())

describe('the language of a screen', () => {
  it('is what the address asks for, else what the device kept, else the browser’s', () => {
    expect(firstLanguage('?lang=zh', 'en', ['en-GB'])).toBe('zh')
    expect(firstLanguage('', 'zh', ['en-GB'])).toBe('zh')
    expect(firstLanguage('?lang=xx', null, ['fr-FR', 'zh-CN', 'en'])).toBe('zh')
    expect(firstLanguage('', null, ['fr-FR'])).toBe('en')
  })

  it('is told by the base of a tag', () => {
    expect(languageOf('zh-Hant-TW')).toBe('zh')
    expect(languageOf('EN')).toBe('en')
    expect(languageOf('de')).toBeNull()
    expect(tagOf('zh')).toBe('zh-Hans')
  })

  it('is written to the page, and kept once it was chosen', () => {
    const i18n = makeI18n('en')
    const stop = followLanguage(i18n)
    expect(document.documentElement.lang).toBe('en')
    expect(storedLanguage()).toBeNull()
    i18n.changeLanguage('zh')
    expect(document.documentElement.lang).toBe('zh-Hans')
    expect(storedLanguage()).toBe('zh')
    stop()
    i18n.changeLanguage('en')
    expect(document.documentElement.lang).toBe('zh-Hans')
    expect(i18n.language()).toBe('en')
  })

  it('counts in both languages', () => {
    expect(makeI18n('en').translate('common')('cue.minutes', { count: 1 })).toBe('1 minute left')
    expect(makeI18n('en').translate('common')('cue.minutes', { count: 5 })).toBe('5 minutes left')
    expect(makeI18n('zh').translate('common')('cue.minutes', { count: 1 })).toBe('还剩 1 分钟')
  })
})
