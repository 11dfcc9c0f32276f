import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { OwnedDelivery, OwnedWebhook } from '../../../shared/protocol/webhooks.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import css from './integrations.module.css'
import { ActLine } from './ownerControls.tsx'
import { useAct } from './useOwner.ts'
import { useMoment } from './words.ts'

/** Returns a function that formats the result of the last request for a message. */
export function useResult(): (last: OwnedDelivery['last']) => string {
  const { t } = useTranslation('integrations')
  return (last) => {
    if (last === null) return t('webhooks.unsent')
    const { status, ms } = last
    if (typeof status === 'string') return t(`webhooks.status.${status}`)
    const code = t('webhooks.status.http', { code: String(status) })
    return t('webhooks.took', { status: code, ms: String(ms) })
  }
}

/** A dialog about one webhook of a show. */
export type WebhookDialogProps = {
  readonly show: OwnedShow
  readonly webhook: OwnedWebhook
  readonly onClose: () => void
}

/** The last messages of a webhook with their results. A received one can be sent again. */
export function DeliveriesDialog({ show, webhook, onClose }: WebhookDialogProps) {
  const { t } = useTranslation('integrations')
  const act = useAct()
  const moment = useMoment(show)
  const result = useResult()
  const { id, url, deliveries, disabled } = webhook
  const again = (delivery: string) => {
    void act.changeWebhook({ act: 'resend', show: show.show, webhook: id, delivery })
  }
  return (
    <Dialog open={true} onClose={onClose} title={t('webhooks.toWhom', { to: new URL(url).host })}>
      <p className="second">{t(deliveries.length === 0 ? 'webhooks.nothing' : 'webhooks.last')}</p>
      <ActLine act={act} />
      <ul className={css.deliveries}>
        {deliveries.map(({ id: delivery, event, at, last, isDone }) => (
          <li key={delivery} className={css.row}>
            <div>
              <b>{t(`webhooks.event.${event}`)}</b>
              <small className="second">
                <span>{moment(last?.at ?? at)}</span>
                <span>{result(last)}</span>
              </small>
            </div>
            {isDone && disabled === null ? (
              <Button size="small" look="bare" disabled={act.busy} onClick={() => again(delivery)}>
                {t('webhooks.again')} <span className="unseen">{t(`webhooks.event.${event}`)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
