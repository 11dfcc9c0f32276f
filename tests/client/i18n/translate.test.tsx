import { act, render, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { followLanguage, makeI18n } from '../../../client/i18n/i18n.ts'
import {
  firstLanguage,
  LANGUAGES,
  languageOf,
  storedLanguage,
  tagOf,
} from '../../../client/i18n/language.ts'
import { loadOtherLanguages, loadTexts } from '../../../client/i18n/loadTexts.ts'
import { I18nProvider, useTranslation } from '../../../client/i18n/useTranslation.tsx'
import { createWords } from '../../../client/i18n/words.ts'
import { speaks } from '../support/speaks.ts'

describe('the text of a key', () => {
  it('ends with one full stop where a fact ends with an abbreviation', () => {
    const words = createWords('de')
    words.add('hall', { left: 'Es bleiben: {{length}}. Bald ist Schluss.' })
    const textFor = (length: string) => words.textOf('hall', 'left', { length })
    expect(textFor('26 Min.')).toBe('Es bleiben: 26 Min. Bald ist Schluss.')
    expect(textFor('26 Minuten')).toBe('Es bleiben: 26 Minuten. Bald ist Schluss.')
  })

  it('has no space after a fact that ends in a full-width mark', () => {
    const words = createWords('zh')
    words.add('hall', { at: '{{city}} {{time}} 开始' })
    const textFor = (city: string) => words.textOf('hall', 'at', { city, time: '15:00' })
    expect(textFor('北京')).toBe('北京 15:00 开始')
    expect(textFor('北京（UTC+8）')).toBe('北京（UTC+8）15:00 开始')
  })

  it('is that of the area it names, else of the first that has it', () => {
    const t = speaks('en').translate(['speaker', 'common'])
    expect(t('common:standby')).toBe('standby')
    expect(t('points.choose')).toBe(speaks('en').translate('speaker')('points.choose'))
  })
})

it('what speaks in a screen stays the same until the language changes, however often the screen is drawn', () => {
  const i18n = makeI18n('en')
  const wrapper = ({ children }: { readonly children?: ReactNode }) => (
    <I18nProvider i18n={i18n}>{children}</I18nProvider>
  )
  const { result, rerender } = renderHook(() => useTranslation(['common', 'smallWindow']).t, {
    wrapper,
  })
  const first = result.current
  rerender()
  expect(result.current).toBe(first)
  act(() => i18n.changeLanguage('zh'))
  expect(result.current).not.toBe(first)
  expect(result.current('standby')).toBe(makeI18n('zh').translate('common')('standby'))
})

it('a translation reports only its own changes, where two have the same texts', () => {
  const screen = makeI18n('en')
  const sheet = screen.withLanguage('zh')
  screen.changeLanguage('zh')
  screen.changeLanguage('en')
  expect([screen.language(), sheet.language()]).toEqual(['en', 'zh'])
})

/** What a screen says in its language, and in German beside it. */
function Screen() {
  const { t } = useTranslation(['stage', 'common'])
  return <p>{[t('toAll'), t('toAll', { lng: 'de' }), t('common:standby')].join('|')}</p>
}

it('a page starts with its opening texts, in every language', () => {
  for (const language of LANGUAGES) {
    const t = makeI18n(language).translate('common')
    expect(t('opening.title')).not.toBe('opening.title')
    expect(t('standby')).toBe('standby')
  }
})

it('it loads the areas of a screen in its own language first, then in all others, and translates again', async () => {
  const i18n = makeI18n('zh')
  await loadTexts(i18n, ['stage'])
  expect(LANGUAGES.filter((language) => i18n.hasTexts(language, 'stage'))).toEqual(['zh'])
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <Screen />
    </I18nProvider>,
  )
  const [own = '', beside, standby] = container.textContent?.split('|') ?? []
  // Until it knows more, it says in its own language what it cannot say in another.
  expect([beside, standby]).toEqual([own, '候场'])
  await act(() => loadOtherLanguages(i18n))
  expect(LANGUAGES.filter((language) => i18n.hasTexts(language, 'stage'))).toEqual([...LANGUAGES])
  expect(container.textContent).toBe(`${own}|An alle|候场`)
})

it('a language that is chosen before its words are here is spoken once they are', async () => {
  const i18n = makeI18n('en')
  await loadTexts(i18n, ['stage'])
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <Screen />
    </I18nProvider>,
  )
  const english = container.textContent
  act(() => i18n.changeLanguage('de'))
  expect(container.textContent).toBe(english)
  await act(() => loadOtherLanguages(i18n))
  expect(container.textContent).not.toBe(english)
})

it('a sheet in another language gets loaded texts too', async () => {
  const screen = makeI18n('en')
  const sheet = screen.withLanguage('de')
  let editions = 0
  const stop = sheet.onRevision(() => {
    editions += 1
  })
  await loadTexts(screen, ['stage'])
  await loadOtherLanguages(screen)
  expect(editions).toBe(1)
  stop()
  screen.refresh()
  expect(editions).toBe(1)
})

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
