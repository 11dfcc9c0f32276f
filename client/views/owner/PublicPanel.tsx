import { useState } from 'react'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import layout from '../../ui/layout/page.module.css'
import { shortAddress } from '../../ui/links/address.ts'
import { CopyLink } from '../../ui/links/CopyLink.tsx'
import { QrDialog } from '../../ui/links/QrDialog.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import css from './publicPanel.module.css'
import type { Act } from './useOwner.ts'

function Opened({ show }: { readonly show: OwnedShow }) {
  const { t } = useTranslation(['owner', 'giveOut'])
  const { addressOf } = useLinkAddress()
  const [looking, look] = useState(false)
  const path = `/#${show.show}`
  return (
    <div className={css.address}>
      <a href={path} target="_blank" rel="noreferrer">
        {shortAddress(addressOf(path))}
      </a>
      <span className="second">
        {show.anyone === 0 ? t('notOpen') : t('giveOut:openOn', { count: show.anyone })}
      </span>
      <span className={layout.acts}>
        <CopyLink address={addressOf(path)} who={t('giveOut:card.everyone')} />
        <Button size="small" look="bare" onClick={() => look(true)}>
          {t('giveOut:code')}
        </Button>
      </span>
      {looking ? (
        <QrDialog
          address={addressOf(path)}
          who={t('giveOut:card.everyone')}
          onClose={() => look(false)}
        />
      ) : null}
    </div>
  )
}

/** Whether anyone may follow the show without a link, with the short address and its code. */
export function PublicPanel({ show, act }: { readonly show: OwnedShow; readonly act: Act }) {
  const { t } = useTranslation(['owner', 'giveOut'])
  const open = show.public
  const command = { type: 'setPublic', public: !open, was: open } as const
  return (
    <section className={css.panel} aria-labelledby="owner-public">
      <div>
        <h2 id="owner-public">{t('anyone.title')}</h2>
        <p className="second">{open ? t('anyone.on') : t('anyone.off')}</p>
      </div>
      <Button
        size="small"
        disabled={act.busy || show.archived}
        onClick={() => void act.give(show.show, command)}
      >
        {open ? t('anyone.close') : t('anyone.open')}
      </Button>
      {open ? <Opened show={show} /> : null}
    </section>
  )
}
