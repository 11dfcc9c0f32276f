import { afterEach, expect, it } from 'vitest'
import { followLanguage, makeI18n } from '../../../client/i18n/i18n.ts'
import { firstLanguage, languageOf, storedLanguage, tagOf } from '../../../client/i18n/language.ts'

afterEach(() => localStorage.clear())

it('the language of a screen is that of the address, else the stored one, else the browser’s', () => {
  expect(firstLanguage('?lang=zh', 'en', ['en-GB'])).toBe('zh')
  expect(firstLanguage('', 'zh', ['en-GB'])).toBe('zh')
  expect(firstLanguage('?lang=xx', null, ['nl-NL', 'zh-CN', 'en'])).toBe('zh')
  expect(firstLanguage('?lang=de', 'zh', ['en-GB'])).toBe('de')
  expect(firstLanguage('', null, ['nl-NL', 'de-AT'])).toBe('de')
  expect(firstLanguage('', null, ['nl-NL'])).toBe('en')
})

it('the language of a screen follows from the base of a tag', () => {
  expect(languageOf('zh-Hant-TW')).toBe('zh')
  expect(languageOf('EN')).toBe('en')
  expect(languageOf('de-CH')).toBe('de')
  expect(languageOf('nl')).toBeNull()
  expect(tagOf('zh')).toBe('zh-Hans')
})

it('the language of a screen is written to the page, and stored once it was chosen', () => {
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

it('the language of a screen is asked for by the address from then on, where that asked for one', () => {
  const open = (search: string) => window.history.replaceState(null, '', `/${search}#show.link`)
  const chosen = () => {
    const i18n = makeI18n('de')
    const stop = followLanguage(i18n)
    i18n.changeLanguage('zh')
    stop()
    return `${window.location.search}${window.location.hash}`
  }
  open('?lang=de')
  expect(chosen()).toBe('?lang=zh#show.link')
  open('')
  expect(chosen()).toBe('#show.link')
})
