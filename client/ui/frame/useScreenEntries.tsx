import { entryOf, LANGUAGES, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { possibleChimes } from '../chime/chime.ts'
import { useChime } from '../chime/WithChime.tsx'
import type { MenuEntry } from '../controls/Menu.tsx'

/** Returns the languages and the chimes of a screen as entries of its menu. */
export function useScreenEntries(): Readonly<Record<'languages' | 'chimes', readonly MenuEntry[]>> {
  const { t, language, change } = useTranslation()
  const chime = useChime()
  const possible = chime === null ? [] : possibleChimes()
  return {
    languages: LANGUAGES.map((one) => ({
      id: `language-${one}`,
      label: <span lang={tagOf(one)}>{entryOf(one).name}</span>,
      chosen: one === language,
      run: () => change(one),
    })),
    chimes: possible.map((choice) => ({
      id: `chime-${choice}`,
      label: t(`chime.menu.${possible.length === 1 ? 'none' : choice}`),
      chosen: choice === chime?.choice,
      run: () => chime?.choose(choice),
    })),
  }
}
