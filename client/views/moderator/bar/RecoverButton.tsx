import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLost } from '../../../ui/connection/useLost.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import './recoverButton.css'

/** The way to the ways to land, at the end of the headline: with what is over in it, framed in ink, where the stop does not hold. */
export function RecoverButton({
  spare,
  open,
  toggle,
}: {
  /** Minutes to spare, negative where it is over; null without a stop. */
  readonly spare: number | null
  readonly open: boolean
  readonly toggle: () => void
}) {
  const { t } = useTranslation('recovery')
  // What was foretold from what is known no more is not said.
  const lost = useLost()
  const over = lost || spare === null ? 0 : Math.max(0, -spare)
  return (
    <Button
      className="mod-recover"
      shortcut="R"
      data-testid="recover"
      data-over={over > 0}
      aria-pressed={open}
      onClick={toggle}
    >
      {over > 0 ? t('over', { count: over }) : t('button')}
    </Button>
  )
}
