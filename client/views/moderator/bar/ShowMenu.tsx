import { entryOf, LANGUAGES, tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { type Act, entriesOf } from '../../../ui/acts/act.ts'
import { possibleChimes } from '../../../ui/chime/chime.ts'
import { useChime } from '../../../ui/chime/WithChime.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import type { ThemeChoice } from '../../../ui/controls/theme.ts'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import { useWords } from '../context/useWords.ts'

/** What the show's menu holds of all that can be done: what is needed seldom, and has no button of its own. */
const SELDOM =
  /^(find|previous|runNow|endShow|reopen|links|log|card|page|keys|beganAt|goOnAt|clock|nextEnd|forward|again|plan|rate .+)$/

/** The acts of the console, and the colours of this screen. */
export type ShowMenuProps = {
  readonly acts: readonly Act[]
  readonly theme: { readonly choice: ThemeChoice; readonly choose: (to: ThemeChoice) => void }
}

/** A phone, whose bar is one line: the languages are in the menu instead. */
const PHONE = '(max-width: 700px)'

/** The other languages of this screen, each by its own name, where the bar has no room for them. */
function useLanguages() {
  const { language, change } = useLanguage()
  const phone = useMedia(PHONE)
  const others = phone ? LANGUAGES.filter((one) => one !== language) : []
  return others.map((one) => ({
    id: `language-${one}`,
    label: <span lang={tagOf(one)}>{entryOf(one).name}</span>,
    run: () => change(one),
  }))
}

/** Everything about the show as a whole that is needed seldom. */
export function ShowMenu({ acts, theme }: ShowMenuProps) {
  const { t } = useWords()
  const chime = useChime()
  const languages = useLanguages()
  const themes = () =>
    (['system', 'light', 'dark'] as const).map((choice) => ({
      id: `theme-${choice}`,
      label: t(`common:theme.${choice}`),
      run: () => theme.choose(choice),
      chosen: choice === theme.choice,
    }))
  const possible = possibleChimes()
  const chimes = () =>
    chime === null
      ? []
      : possible.map((choice) => ({
          id: `chime-${choice}`,
          label: t(`common:chime.menu.${possible.length === 1 ? 'none' : choice}`),
          run: () => chime.choose(choice),
          chosen: choice === chime.choice,
        }))
  return (
    <Menu
      trigger={
        <Button look="bare" size="small" data-testid="show-menu">
          {t('show')}
        </Button>
      }
      entries={() => [
        ...entriesOf(acts.filter(({ id }) => SELDOM.test(id))),
        ...languages,
        ...themes(),
        ...chimes(),
      ]}
    />
  )
}
