import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import css from './chime.module.css'
import { type ChimeChoice, possibleChimes } from './chime.ts'
import { type Chime, useChime } from './WithChime.tsx'

/** Returns the key of the text for the state of the chime. */
function chimeKey({ choice, waits }: Chime): ChimeChoice | 'waits' {
  return waits ? 'waits' : choice
}

/** Switches this screen's chime on, to vibration if the device has it, and off again; states if the device has neither. */
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
      className={css.chime}
      data-testid="chime"
      aria-label={words}
      title={words}
      disabled={none}
      onClick={() => chime.choose(chime.waits ? 'sound' : next)}
    >
      {none ? t('chime.short.none') : t(`chime.short.${chimeKey(chime)}`)}
    </Button>
  )
}
