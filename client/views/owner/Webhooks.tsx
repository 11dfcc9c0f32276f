import { useState } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { OwnedWebhook } from '../../../shared/protocol/webhooks.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { CopyButton } from '../../ui/controls/CopyButton.tsx'
import css from './integrations.module.css'
import { ActLine, Panel, SureDialog } from './ownerControls.tsx'
import { useAct } from './useOwner.ts'
import { DeliveriesDialog, useResult, WebhookDialog } from './WebhookDialog.tsx'
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
  const { t } = useTranslation('integrations')
  const { language } = useLanguage()
  const act = useAct()
  const stateText = useStateText(show)
  const result = useResult()
  const { id, url, secret, events, disabled, deliveries, dropped } = webhook
  const turnOn = () => {
    const values = { url, events: [...events], enabled: true }
    void act.changeWebhook({ act: 'set', show: show.show, webhook: id, ...values })
  }
  const name = <span className="unseen">{url}</span>
  const names = listText(
    events.map((event) => t(`webhooks.event.${event}`)),
    language,
  )
  const failing = deliveries.find(({ isDone, last }) => !isDone && last !== null)
  return (
    <li className={css.row}>
      <div>
        <b>{url}</b>
        <small className="second">
          {events.length > MAX_NAMED ? t('webhooks.count', { count: events.length }) : names}
        </small>
      </div>
      <small className="second">
        <span data-off={disabled !== null}>{stateText(webhook)}</span>
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
export function Webhooks({ show }: { readonly show: OwnedShow }) {
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
        <ul>
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
