import { useState } from 'react'
import { entryOf, LANGUAGES, tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { entriesOf } from '../../ui/acts/act.ts'
import { possibleChimes } from '../../ui/chime/chime.ts'
import { useChime } from '../../ui/chime/WithChime.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { MenuEntry, Point } from '../../ui/controls/Menu.tsx'
import { useLater } from '../../ui/controls/useLater.ts'
import type { DeviceActs } from './device.ts'

export const loadMenu = async () => (await import('../../ui/controls/Menu.tsx')).MenuAt

function useLanguageEntries(): readonly MenuEntry[] {
  const { language, change } = useLanguage()
  return LANGUAGES.map((one) => ({
    id: `language-${one}`,
    label: <span lang={tagOf(one)}>{entryOf(one).name}</span>,
    chosen: one === language,
    run: () => change(one),
  }))
}

function useChimeEntries(): readonly MenuEntry[] {
  const { t } = useTranslation()
  const chime = useChime()
  const possible = possibleChimes()
  if (chime === null) return []
  return possible.map((choice) => ({
    id: `chime-${choice}`,
    label: t(`chime.menu.${possible.length === 1 ? 'none' : choice}`),
    chosen: choice === chime.choice,
    run: () => chime.choose(choice),
  }))
}

/** Returns where the menu opens: below its button, on a narrow page at the lower edge, so that it does not cover the time. */
function placeOf(button: HTMLElement): Element | Point {
  const { clientWidth, clientHeight } = document.documentElement
  return clientWidth < 600 ? { x: clientWidth, y: clientHeight } : button
}

/** The menu of a waiting page: its language, its chime, its small window and its keys. */
export function DeviceMenu({ acts }: { readonly acts: DeviceActs }) {
  const { t } = useTranslation('speaker')
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const Menu = useLater(loadMenu, open)
  const languages = useLanguageEntries()
  const chimes = useChimeEntries()
  return (
    <>
      <Button
        ref={setButton}
        look="bare"
        aria-haspopup="menu"
        aria-expanded={open && Menu !== null}
        onClick={() => setOpen(!open)}
      >
        {t('menu')}
      </Button>
      {open && Menu !== null && button !== null ? (
        <Menu
          anchor={placeOf(button)}
          align="end"
          label={t('menu')}
          entries={[...languages, ...chimes, ...entriesOf(acts().filter(({ on }) => on))]}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
