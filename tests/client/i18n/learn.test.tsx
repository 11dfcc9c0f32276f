import { act, render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { makeI18n } from '../../../client/i18n/i18n.ts'
import { LANGUAGES } from '../../../client/i18n/language.ts'
import { loadOtherLanguages, loadTexts } from '../../../client/i18n/loadTexts.ts'
import { I18nProvider, useTranslation } from '../../../client/i18n/useTranslation.tsx'

/** What a screen says in its language, and in German beside it. */
function Screen() {
  const { t } = useTranslation(['stage', 'common'])
  return <p>{[t('toAll'), t('toAll', { lng: 'de' }), t('common:standby')].join('|')}</p>
}

it('a page begins with what it says while it opens, in every language', () => {
  for (const language of LANGUAGES) {
    const t = makeI18n(language).translate('common')
    expect(t('opening.title')).not.toBe('opening.title')
    expect(t('standby')).toBe('standby')
  }
})

it('it learns the areas of a screen in its own language first, then in all others, and says again what was missing', async () => {
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

it('a sheet in another language hears of words that came too', async () => {
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
