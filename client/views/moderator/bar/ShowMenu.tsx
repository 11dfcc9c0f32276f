import { entryOf, LANGUAGES, tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { type Act, entriesOf } from '../../../ui/acts/act.ts'
import { possibleChimes } from '../../../ui/chime/chime.ts'
import { useChime } from '../../../ui/chime/WithChime.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/controls/Menu.tsx'
import type { ThemeChoice } from '../../../ui/controls/theme.ts'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import { useMeeting } from '../../../ui/meeting/WithMeeting.tsx'
import { useWords } from '../context/useWords.ts'

/** The acts in the menu: those that are seldom needed; on a phone also those that have a button elsewhere. */
const SELDOM =
  /^(previous|runNow|endShow|reopen|links|log|card|page|keys|beganAt|goOnAt|clock|nextEnd|forward|again|plan|rate .+)$/
const ON_A_PHONE = /^(find|people|steps|agenda)$/

/** The acts of the console, and the colours of this screen. */
export type ShowMenuProps = {
  readonly acts: readonly Act[]
  readonly theme: { readonly choice: ThemeChoice; readonly choose: (to: ThemeChoice) => void }
}

/** The meeting's line, other languages, themes and chimes: what belongs to this screen alone. */
function useScreenEntries({ theme }: ShowMenuProps): () => readonly MenuEntry[] {
  const { t } = useWords()
  const chime = useChime()
  const meeting = useMeeting()
  const { language, change } = useLanguage()
  return () => {
    const possible = possibleChimes()
    return [
      ...(meeting === null
        ? []
        : [
            {
              id: 'meeting',
              label: t('common:meeting.button'),
              run: meeting.toggle,
              chosen: meeting.open,
            },
          ]),
      ...LANGUAGES.filter((one) => one !== language).map((one) => ({
        id: `language-${one}`,
        label: <span lang={tagOf(one)}>{entryOf(one).name}</span>,
        run: () => change(one),
      })),
      ...(['system', 'light', 'dark'] as const).map((choice) => ({
        id: `theme-${choice}`,
        label: t(`common:theme.${choice}`),
        run: () => theme.choose(choice),
        chosen: choice === theme.choice,
      })),
      ...(chime === null
        ? []
        : possible.map((choice) => ({
            id: `chime-${choice}`,
            label: t(`common:chime.menu.${possible.length === 1 ? 'none' : choice}`),
            run: () => chime.choose(choice),
            chosen: choice === chime.choice,
          }))),
    ]
  }
}

/** Everything about the show and this screen that is seldom needed; what cannot be done now is left out. */
export function ShowMenu(props: ShowMenuProps) {
  const { t } = useWords()
  const own = useScreenEntries(props)
  const phone = useMedia(CONDITIONS.phone)
  const isOffered = ({ id, on }: Act) => on && (SELDOM.test(id) || (phone && ON_A_PHONE.test(id)))
  return (
    <Menu
      trigger={
        <Button look="bare" size="small" data-testid="show-menu">
          {t('show')}
        </Button>
      }
      entries={() => [...entriesOf(props.acts.filter(isOffered)), ...own()]}
    />
  )
}
