import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ActButton } from '../acts/ActButton.tsx'
import type { Act } from '../acts/act.ts'
import { Button } from '../controls/Button.tsx'
import { Tooltip } from '../controls/Tooltip.tsx'
import { useCard } from './WithCard.tsx'
import '../connection/notices.css'
import './cardButton.css'

/** Opens the card and closes it again; `hint` says what it is for, where something may lie over the screen. */
export function CardButton({
  act,
  hint = true,
}: {
  /** As `useCardAct` tells of it. */
  readonly act: Act
  readonly hint?: boolean
}) {
  const { t } = useTranslation('card')
  if (!act.on) return null
  const button = <ActButton act={act} look="bare" size="small" className="ui-card-button" />
  return hint ? <Tooltip text={t('hint')}>{button}</Tooltip> : button
}

/** Says that the browser let no window open, and what to do; a line of the page, over nothing. */
export function CardNotice() {
  const { t } = useTranslation(['card', 'common'])
  const card = useCard()
  return (
    <div className="ui-refusal" role="status" data-testid="card-notice">
      {card?.blocked === true ? (
        <p>
          <span>{t('blocked')}</span>
          <Button size="small" look="bare" onClick={card.understood}>
            {t('common:refusalDismiss')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
