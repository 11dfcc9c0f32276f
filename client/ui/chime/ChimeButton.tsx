import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { type ChimeChoice, possibleChimes } from './chime.ts'
import { type Chime, useChime } from './WithChime.tsx'
import './chime.css'

const BELL = 'M8 2.2a3.8 3.8 0 0 0-3.8 3.8v2.6L3 11h10l-1.2-2.4V6A3.8 3.8 0 0 0 8 2.2ZM6.6 13.2h2.8'

/** A bell that rings, one that is struck out, or a device that shakes. */
const SHAPES: Readonly<Record<ChimeChoice, string>> = {
  off: `${BELL}M2.5 2.5l11 11`,
  sound: BELL,
  vibration: 'M5.5 2.5h5v11h-5zM2.5 6v4M13.5 6v4',
}

/** How the chime stands, in words. */
function chimeKey({ choice, waits }: Chime): ChimeChoice | 'waits' {
  return waits ? 'waits' : choice
}

/** Switches this screen's chime on, to a vibration where the device has one, and off again; on a device that has neither it says so. */
export function ChimeButton() {
  const { t } = useTranslation()
  const chime = useChime()
  if (chime === null) return null
  const possible = possibleChimes()
  const none = possible.length === 1
  const words = none ? t('chime.none') : t(`chime.${chimeKey(chime)}`)
  const next = possible[(possible.indexOf(chime.choice) + 1) % possible.length] ?? 'off'
  return (
    <Button
      look="bare"
      size="small"
      className="ui-chime"
      data-testid="chime"
      aria-label={words}
      title={words}
      disabled={none}
      onClick={() => chime.choose(chime.waits ? 'sound' : next)}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
        <path d={SHAPES[chime.choice]} stroke="currentColor" strokeWidth="1.4" />
      </svg>
      {chime.waits && !none ? <small aria-hidden="true">{t('chime.press')}</small> : null}
    </Button>
  )
}
