import { useState } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import {
  type OwnedDelivery,
  type OwnedWebhook,
  WebhookEvent,
  WebhookUrl,
} from '../../../shared/protocol/webhooks.ts'
import { listText } from '../../i18n/listText.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { newCommandId } from '../../live/commandId.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { CopyButton } from '../../ui/controls/CopyButton.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Check, TextField } from '../../ui/controls/Field.tsx'
import { withToggled } from '../../ui/giveOut/person.ts'
import css from './integrations.module.css'
import { ActForm, ActLine, Panel, type ShowDialogProps, SureDialog } from './ownerControls.tsx'
import type { ShowProps } from './series.ts'
import { useAct } from './useOwner.ts'
import { useMoment } from './words.ts'

/** The greatest number of events that a row names. */
const MAX_NAMED = 3

/** An open dialog; `webhook` is null for a new one. */
type Opened = {
  readonly dialog: 'form' | 'deliveries' | 'remove'
  readonly webhook: string | null
}

/** Returns a function that formats the state of a webhook: why it is off, what waits, or when it last sent something. */
function useStateText(show: OwnedShow): (webhook: OwnedWebhook) => string {
  const { t } = useTranslation('integrations')
  const moment = useMoment(show)
  return ({ disabled, waiting, deliveries }) => {
    if (disabled !== null)
      return t(`webhooks.disabled.${disabled.why}`, { at: moment(disabled.at) })
    if (waiting > 0) return t('webhooks.waiting', { count: waiting })
    const at = Math.max(0, ...deliveries.map(({ last }) => last?.at ?? 0))
    return at === 0 ? t('webhooks.nothing') : t('webhooks.sent', { at: moment(at) })
  }
}

/** One webhook: its receiver, its events, and its state. */
function Row({
  show,
  webhook,
  open,
}: {
  readonly show: OwnedShow
  readonly webhook: OwnedWebhook
  readonly open: (dialog: Opened['dialog']) => void
}) {
  const { t, language } = useTranslation('integrations')
  const act = useAct()
  const stateText = useStateText(show)
  const result = useResult()
  const { id, url, secret, events, disabled, deliveries, dropped } = webhook
  const turnOn = () => {
    const values = { url, events: [...events], enabled: true }
    void act.changeWebhook({ act: 'set', show: show.show, webhook: id, ...values })
  }
  const State = disabled === null ? 'span' : 'b'
  const name = <span className="unseen">{url}</span>
  const names = events.map((event) => t(`webhooks.event.${event}`))
  const failing = deliveries.find(({ isDone, last }) => !isDone && last !== null)
  return (
    <li className={css.row}>
      <div>
        <b>{url}</b>
        <small className="second">
          {events.length > MAX_NAMED
            ? t('webhooks.count', { count: events.length })
            : listText(names, language)}
        </small>
      </div>
      <small className="second">
        <State>{stateText(webhook)}</State>
        {failing === undefined ? null : <span>{result(failing.last)}</span>}
        {dropped === 0 ? null : <span>{t('webhooks.dropped', { count: dropped })}</span>}
        <ActLine act={act} />
      </small>
      <span className="acts">
        {disabled === null ? (
          <CopyButton text={secret} label={t('webhooks.copy')} about={url} />
        ) : (
          <Button size="small" disabled={act.busy} onClick={turnOn}>
            {t('webhooks.on')} {name}
          </Button>
        )}
        <Button size="small" look="bare" onClick={() => open('deliveries')}>
          {t('webhooks.deliveries')} {name}
        </Button>
        <Button size="small" look="bare" onClick={() => open('form')}>
          {t('webhooks.edit')} {name}
        </Button>
      </span>
    </li>
  )
}

/** The other servers that get events of a show. */
export function Webhooks({ show }: ShowProps) {
  const { t } = useTranslation('integrations')
  const [opened, setOpened] = useState<Opened | null>(null)
  const webhook = show.webhooks.find(({ id }) => id === opened?.webhook) ?? null
  const close = () => setOpened(null)
  return (
    <Panel
      title={t('webhooks.title')}
      what={t('webhooks.what')}
      button={
        <Button
          size="small"
          disabled={show.archived}
          onClick={() => setOpened({ dialog: 'form', webhook: null })}
        >
          {t('webhooks.make')}
        </Button>
      }
    >
      {show.webhooks.length === 0 ? null : (
        <ul className="hairs breakable">
          {show.webhooks.map((one) => (
            <Row
              key={one.id}
              show={show}
              webhook={one}
              open={(dialog) => setOpened({ dialog, webhook: one.id })}
            />
          ))}
        </ul>
      )}
      {opened?.dialog === 'form' ? (
        <WebhookDialog
          show={show}
          webhook={webhook}
          remove={() => setOpened({ dialog: 'remove', webhook: opened.webhook })}
          onClose={close}
        />
      ) : null}
      {opened?.dialog === 'deliveries' && webhook !== null ? (
        <DeliveriesDialog show={show} webhook={webhook} onClose={close} />
      ) : null}
      {opened?.dialog === 'remove' && webhook !== null ? (
        <SureDialog
          title={t('webhooks.sure', { to: new URL(webhook.url).host })}
          what={t('webhooks.sureWhat')}
          yes={t('webhooks.remove')}
          give={(act) => act.changeWebhook({ act: 'remove', show: show.show, webhook: webhook.id })}
          onClose={close}
        />
      ) : null}
    </Panel>
  )
}

/** The dialog that makes or changes a webhook. */
function WebhookDialog({
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
    <Dialog onClose={onClose} title={t(webhook === null ? 'webhooks.make' : 'webhooks.change')}>
      <ActForm act={act} label={t('webhooks.save')} disabled={!isComplete} submit={submit}>
        <TextField
          label={t('webhooks.url')}
          hint={t('webhooks.urlHint')}
          type="url"
          value={url}
          maxLength={500}
          change={setUrl}
        />
        <fieldset>
          <legend className="t0">{t('webhooks.events')}</legend>
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
function useResult(): (last: OwnedDelivery['last']) => string {
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
function DeliveriesDialog({
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
    <Dialog onClose={onClose} title={t('webhooks.toWhom', { to: new URL(url).host })}>
      <p className="second">{t(deliveries.length === 0 ? 'webhooks.nothing' : 'webhooks.last')}</p>
      <ActLine act={act} />
      <ul className="hairs breakable">
        {deliveries.map(({ id: delivery, event, at, last, isDone }) => (
          <li key={delivery} className="row spread">
            <div>
              <b className="block">{t(`webhooks.event.${event}`)}</b>
              <small className="second">
                <span className="block">{moment(last?.at ?? at)}</span>
                <span className="block">{result(last)}</span>
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
