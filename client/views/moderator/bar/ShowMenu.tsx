import { type Act, entriesOf } from '../../../ui/acts/act.ts'
import { possibleChimes } from '../../../ui/chime/chime.ts'
import { useChime } from '../../../ui/chime/WithChime.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import type { ThemeChoice } from '../../../ui/controls/theme.ts'
import { useWords } from '../desk/useWords.ts'

/** What the show's menu holds of all that can be done: what is needed seldom, and has no button of its own. */
const SELDOM =
  /^(find|previous|runNow|endShow|reopen|links|log|card|page|keys|beganAt|goOnAt|clock|nextEnd|forward|again|plan|rate .+)$/

/** The acts of the desk, and the colours of this screen. */
export type ShowMenuProps = {
  readonly acts: readonly Act[]
  readonly theme: { readonly choice: ThemeChoice; readonly choose: (to: ThemeChoice) => void }
}

/** Everything about the show as a whole that is needed seldom. */
export function ShowMenu({ acts, theme }: ShowMenuProps) {
  const { t } = useWords()
  const chime = useChime()
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
        ...themes(),
        ...chimes(),
      ]}
    />
  )
}
