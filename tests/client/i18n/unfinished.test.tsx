import { render, screen } from '@testing-library/react'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { UnfinishedEntry } from '../../../client/i18n/entry.ts'
import type { Language } from '../../../client/i18n/language.ts'

/** A language of two areas: one complete, one with a few texts and plural forms. */
const FR: UnfinishedEntry = {
  ...{ isUnfinished: true, tag: 'fr', name: 'Français', mark: 'FR', locale: 'fr-FR' },
  ...{ comma: ', ', and: ', ', colon: ' : ', space: ' ', quotes: ['«', '»'] },
  typed: { hour: ['h'], minute: ['min'], second: ['s'], kept: ['fixe'] },
  first: { opening: { title: 'Votre écran s’ouvre' } },
  areas: {
    common: async () => ({
      common: { standby: 'en attente', cue: { minutes_other: 'Encore {{count}} minutes' } },
    }),
    planner: () => import('../../../client/i18n/en/planner.ts'),
  },
}

/** The compiler knows only the languages of the registry. */
const fr = 'fr' as Language

async function modulesWithFrench() {
  const { REGISTRY } = await import('../../../client/i18n/registry.ts')
  vi.resetModules()
  vi.doMock('../../../client/i18n/registry.ts', () => ({ REGISTRY: { ...REGISTRY, fr: FR } }))
  return {
    ...(await import('../../../client/i18n/i18n.ts')),
    ...(await import('../../../client/i18n/loadTexts.ts')),
    ...(await import('../../../client/i18n/useTranslation.tsx')),
    ...(await import('../../../client/ui/controls/LanguageSwitch.tsx')),
    ...(await import('../support/dictionaries.ts')),
  }
}

let modules: Awaited<ReturnType<typeof modulesWithFrench>>

beforeAll(async () => {
  modules = await modulesWithFrench()
})
afterAll(() => {
  vi.doUnmock('../../../client/i18n/registry.ts')
  vi.resetModules()
})

async function openPage(language: Language, ...others: readonly Language[]) {
  const i18n = modules.makeI18n(language)
  await modules.loadTexts(i18n, ['stage'], [language, ...others])
  return i18n
}

it('an unfinished language has the English words for lengths of time in its own texts', async () => {
  const i18n = await openPage(fr)
  i18n.addTexts(fr, 'stage', { left: 'reste {{minutes, span}}' })
  expect(i18n.translate('stage')('left' as never, { minutes: 125 })).toBe('reste 2 h 5 min')
  const other = await openPage('de', fr)
  expect(other.translate('stage')('toAll', { lng: fr })).toBe('To everyone')
})

it('an unfinished language shows on the language switch how much of it is translated', async () => {
  const { I18nProvider, LanguageSwitch, dictionaryOf } = modules
  render(
    <I18nProvider i18n={await openPage(fr)}>
      <LanguageSwitch />
    </I18nProvider>,
  )
  const keys = (language: Language) =>
    new Set([...dictionaryOf(language).keys()].map((key) => key.replace(/_[a-z]+$/, ''))).size
  // The first text of the page is in no area.
  const percent = Math.floor((100 * (keys(fr) + 1)) / keys('en'))
  expect(percent).toBeGreaterThan(5)
  const button = screen.getByRole('button', { pressed: true })
  expect(button.textContent?.replace(/\s/gu, ' ')).toBe(`FR Français, ${percent} %`)
  expect(button.title.replace(/\s/gu, ' ')).toBe(`Français, ${percent} %`)
  expect(screen.getByRole('button', { name: /Deutsch/ }).textContent).toBe('DE Deutsch')
})
