import { createContext, useContext, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type Act, entriesOf } from '../../ui/acts/act.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import type { Point } from '../../ui/controls/Menu.tsx'
import { useLazyLoad } from '../../ui/controls/useLazyLoad.ts'
import { useScreenEntries } from '../../ui/frame/useScreenEntries.tsx'

/** Returns the current acts of the device on which a page is open. */
type DeviceActs = () => readonly Act[]

/** Provides the acts of the device to a page; null for a preview of somebody's page. Its value is always the same function, so that consumers do not render again. */
export const DeviceProvider = createContext<DeviceActs | null>(null)

/** Returns the acts of this device; null for a preview, which has no language, chime, small window or connection of its own. */
export function useDeviceActs(): DeviceActs | null {
  return useContext(DeviceProvider)
}

/** Loads the menu component when it is first needed. */
export const loadMenu = async () => (await import('../../ui/controls/Menu.tsx')).MenuAt

/** Returns the place of the menu: below its button, or on a narrow page at the bottom, so that it does not cover the time. */
function placeOf(button: HTMLElement): Element | Point {
  const { clientWidth, clientHeight } = document.documentElement
  return clientWidth < 600 ? { x: clientWidth, y: clientHeight } : button
}

/** The menu of a speaker's page before their turn: language, chime, small window and keys. */
export function DeviceMenu({ acts }: { readonly acts: DeviceActs }) {
  const { t } = useTranslation('speaker')
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const Menu = useLazyLoad(loadMenu, open)
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
