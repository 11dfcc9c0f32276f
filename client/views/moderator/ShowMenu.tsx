import { Button } from '../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import type { ThemeChoice } from '../../ui/theme.ts'
import { useWords } from './useWords.ts'

/** What the menu of the whole show offers, and which of it can be done now. */
export type ShowMenuProps = {
  readonly entries: readonly MenuEntry[]
  readonly theme: { readonly choice: ThemeChoice; readonly choose: (to: ThemeChoice) => void }
}

/** Everything about the show as a whole that is needed seldom. */
export function ShowMenu({ entries, theme }: ShowMenuProps) {
  const { t } = useWords()
  const themes = (['system', 'light', 'dark'] as const).map((choice) => ({
    id: `theme-${choice}`,
    label: t(`common:theme.${choice}`),
    run: () => theme.choose(choice),
    chosen: choice === theme.choice,
  }))
  return (
    <Menu
      trigger={
        <Button look="bare" size="small">
          {t('show')}
        </Button>
      }
      entries={[...entries, ...themes]}
    />
  )
}
