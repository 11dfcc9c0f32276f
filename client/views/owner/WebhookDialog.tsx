import { useState } from 'react'
import {
  type OwnedDelivery,
  type OwnedWebhook,
  WebhookEvent,
  WebhookUrl,
} from '../../../shared/protocol/webhooks.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { newCommandId } from '../../live/commandId.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Check, TextField } from '../../ui/controls/Field.tsx'
import { withToggled } from '../../ui/giveOut/person.ts'
import css from './integrations.module.css'
import { ActForm, ActLine, type ShowDialogProps } from './ownerControls.tsx'
import form from './ownerForm.module.css'
import { useAct } from './useOwner.ts'
import { useMoment } from './words.ts'

/** The dialog that makes or changes a webhook. */
export function WebhookDialog({
  show,
  webhook,
  remove,
  onClose,
}: ShowDialogProps & {
  /** Null for a new one. */
  readonly webhook: OwnedWebhook | null
  readonly remove: () => void
}) {
  const { t } = useTranslation('integrations')
  const act = useAct()
  const [id] = useState(() => webhook?.id ?? newCommandId())
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [events, setEvents] = useState<ReadonlySet<WebhookEvent>>(new Set(webhook?.events))
  const [enabled, setEnabled] = useState(webhook === null || webhook.disabled === null)
  const isComplete = WebhookUrl.safeParse(url.trim()).success && events.size > 0
  const submit = async () => {
    const chosen = WebhookEvent.options.filter((event) => events.has(event))
    const values = { url: url.trim(), events: chosen, enabled }
    const change = { act: 'set', show: show.show, webhook: id, ...values } as const
    if (await act.changeWebhook(change)) onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={onClose}
      title={t(webhook === null ? 'webhooks.make' : 'webhooks.change')}
    >
      <ActForm
        act={act}
        label={t('webhooks.save')}
        disabled={!isComplete}
        submit={() => void submit()}
      >
        <TextField
          label={t('webhooks.url')}
          hint={t('webhooks.urlHint')}
          type="url"
          value={url}
          maxLength={500}
          change={setUrl}
        />
        <fieldset className={form.proposals}>
          <legend>{t('webhooks.events')}</legend>
          {WebhookEvent.options.map((event) => (
            <Check
              key={event}
              checked={events.has(event)}
              set={() => setEvents(withToggled(events, event))}
            >
              {t(`webhooks.event.${event}`)}
            </Check>
          ))}
        </fieldset>
        {webhook === null ? null : (
          <div className="spread">
            <Check checked={enabled} set={setEnabled}>
              <b>{t('webhooks.enabled')}</b>
            </Check>
            <Button size="small" look="bare" onClick={remove}>
              {t('webhooks.remove')}
            </Button>
          </div>
        )}
      </ActForm>
    </Dialog>
  )
}

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

/** The last messages of a webhook with their results. A received one can be sent again. */
export function DeliveriesDialog({
  show,
  webhook,
  onClose,
}: ShowDialogProps & { readonly webhook: OwnedWebhook }) {
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
