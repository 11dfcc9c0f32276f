import { useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import { listText } from '../../i18n/listText.ts'
import { Space } from '../../i18n/Space.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText } from '../../ui/agenda/zoneTimes.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { CopyButton } from '../../ui/controls/CopyButton.tsx'
import css from './integrations.module.css'
import { NewIntegrationDialog } from './NewIntegrationDialog.tsx'
import { Panel, SureDialog } from './ownerControls.tsx'
import { useMoment } from './words.ts'

/** The page that describes the HTTP API. */
const API = '/api/v1/'

/** One integration: its scopes, its end, its last use, and its token. */
function Row({
  show,
  link,
  withdraw,
}: {
  readonly show: OwnedShow
  readonly link: OwnedLink
  readonly withdraw: () => void
}) {
  const { t } = useTranslation(['integrations', 'owner'])
  const { language } = useLanguage()
  const moment = useMoment(show)
  const { grant, path, open, opened } = link
  const { name = '', scopes = [], expires } = grant
  const day = (at: Instant) => dayText(at, homeZone(show), language)
  const isExpired = expires !== undefined && expires <= Date.now()
  const use = opened === null ? t('unused') : t('used', { at: moment(opened.last) })
  return (
    <li className={css.row}>
      <div>
        <b>{name}</b>
        <small className="second">
          {listText(
            scopes.map((scope) => t(`scope.${scope}`)),
            language,
          )}
        </small>
      </div>
      <small className="second">
        {expires === undefined ? null : (
          <span data-expired={isExpired}>
            {t(isExpired ? 'expired' : 'until', { at: day(instant(expires - 1)) })}
          </span>
        )}
        <span>{open > 0 ? t('connected') : use}</span>
      </small>
      <span className="acts">
        <CopyButton text={path.split('#')[1] ?? path} label={t('copy')} about={name} />
        <Button size="small" look="bare" onClick={withdraw}>
          {t('owner:withdraw')} <span className="unseen">{name}</span>
        </Button>
      </span>
    </li>
  )
}

/** The programs that read or run a show: their tokens, which the owner makes and withdraws. */
export function Integrations({ show }: { readonly show: OwnedShow }) {
  const { t } = useTranslation(['integrations', 'owner'])
  const [isMaking, setMaking] = useState(false)
  const [withdrawn, withdraw] = useState<OwnedLink | null>(null)
  const links = show.integrations.filter(({ revoked }) => !revoked)
  return (
    <Panel
      title={t('title')}
      what={
        <>
          {t('what')}
          <Space />
          <a href={API} target="_blank" rel="noreferrer">
            {t('api')}
          </a>
        </>
      }
      button={
        <Button size="small" disabled={show.archived} onClick={() => setMaking(true)}>
          {t('make')}
        </Button>
      }
    >
      {links.length === 0 ? null : (
        <ul>
          {links.map((link) => (
            <Row key={link.link} show={show} link={link} withdraw={() => withdraw(link)} />
          ))}
        </ul>
      )}
      {isMaking ? <NewIntegrationDialog show={show} onClose={() => setMaking(false)} /> : null}
      {withdrawn === null ? null : (
        <SureDialog
          title={t('sure', { name: withdrawn.grant.name ?? '' })}
          what={t('sureWhat')}
          yes={t('owner:withdraw')}
          give={(act) => act.give(show.show, { type: 'revokeLink', link: withdrawn.link })}
          onClose={() => withdraw(null)}
        />
      )}
    </Panel>
  )
}
