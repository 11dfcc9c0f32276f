import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import css from './chime.module.css'
import { type ChimeChoice, possibleChimes } from './chime.ts'
import { type Chime, useChime } from './WithChime.tsx'

/** Returns the key of the text for the state of the chime. */
function chimeKey({ choice, isLocked }: Chime): ChimeChoice | 'waits' {
  return isLocked ? 'waits' : choice
}

/** Switches this screen's chime from off to sound, to vibration, and off again, as far as the device has them. */
export function ChimeButton() {
  const { t } = useTranslation()
  const chime = useChime()
  if (chime === null) return null
  const possible = possibleChimes()
  const isUnsupported = possible.length === 1
  const label = isUnsupported ? t('chime.none') : t(`chime.${chimeKey(chime)}`)
  const next = possible[(possible.indexOf(chime.choice) + 1) % possible.length] ?? 'off'
  return (
    <Button
      look="bare"
      size="small"
      className={css.chime}
      data-testid="chime"
      aria-label={label}
      title={label}
      disabled={isUnsupported}
      onClick={() => chime.choose(chime.isLocked ? 'sound' : next)}
    >
      {isUnsupported ? t('chime.short.none') : t(`chime.short.${chimeKey(chime)}`)}
    </Button>
  )
}
