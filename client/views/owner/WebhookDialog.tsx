import { useState } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { type OwnedWebhook, WebhookEvent, WebhookUrl } from '../../../shared/protocol/webhooks.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { newCommandId } from '../../live/commandId.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Field } from '../../ui/controls/Field.tsx'
import { withToggled } from '../../ui/giveOut/person.ts'
import { ActForm } from './ownerControls.tsx'
import css from './ownerForm.module.css'
import { useAct } from './useOwner.ts'

/** The dialog that makes or changes a webhook. */
export function WebhookDialog({
  show,
  webhook,
  remove,
  onClose,
}: {
  readonly show: OwnedShow
  /** Null for a new one. */
  readonly webhook: OwnedWebhook | null
  readonly remove: () => void
  readonly onClose: () => void
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
        <Field label={t('webhooks.url')} hint={t('webhooks.urlHint')}>
          {(inputProps) => (
            <input
              {...inputProps}
              type="url"
              value={url}
              maxLength={500}
              autoComplete="off"
              onChange={({ target }) => setUrl(target.value)}
            />
          )}
        </Field>
        <fieldset className={css.proposals}>
          <legend>{t('webhooks.events')}</legend>
          {WebhookEvent.options.map((event) => (
            <label key={event} className="check">
              <input
                type="checkbox"
                checked={events.has(event)}
                onChange={() => setEvents(withToggled(events, event))}
              />
              <span>{t(`webhooks.event.${event}`)}</span>
            </label>
          ))}
        </fieldset>
        {webhook === null ? null : (
          <div className="spread">
            <label className="check">
              <input
                type="checkbox"
                checked={enabled}
                onChange={({ target }) => setEnabled(target.checked)}
              />
              <b>{t('webhooks.enabled')}</b>
            </label>
            <Button size="small" look="bare" onClick={remove}>
              {t('webhooks.remove')}
            </Button>
          </div>
        )}
      </ActForm>
    </Dialog>
  )
}
