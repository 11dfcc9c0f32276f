import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLost } from '../../../ui/connection/useLost.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import './recoverButton.css'

/** The way to the ways to land, at the end of the headline: with what is over in it, framed in ink, where a stop does not hold. */
export function RecoverButton({
  over: missed,
  open,
  toggle,
}: {
  /** By how many minutes the stops are missed at the most; 0 where all are kept. */
  readonly over: number
  readonly open: boolean
  readonly toggle: () => void
}) {
  const { t } = useTranslation('recovery')
  // What was foretold from what is known no more is not said.
  const lost = useLost()
  const over = lost ? 0 : missed
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
