import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { entriesOf } from '../../ui/acts/act.ts'
import { Button } from '../../ui/controls/Button.tsx'
import type { Point } from '../../ui/controls/Menu.tsx'
import { useLater } from '../../ui/controls/useLater.ts'
import { useScreenEntries } from '../../ui/frame/useScreenEntries.tsx'
import type { DeviceActs } from './device.ts'

export const loadMenu = async () => (await import('../../ui/controls/Menu.tsx')).MenuAt

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
  const { languages, chimes } = useScreenEntries()
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
          entries={[...languages, ...chimes, ...entriesOf(acts())]}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
