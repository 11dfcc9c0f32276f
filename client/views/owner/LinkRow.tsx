import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Menu } from '../../ui/controls/Menu.tsx'
import { CopyLink } from '../../ui/links/CopyLink.tsx'
import { TurnParts } from '../../ui/links/TurnParts.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import type { LinkQuestion } from './LinkLists.tsx'
import type { Act } from './useOwner.ts'
import { useOwnerWords } from './words.ts'

type RowProps = {
  readonly show: OwnedShow
  readonly act: Act
  readonly link: OwnedLink
  readonly ask: (asked: LinkQuestion) => void
}

function Acts({ show, link, ask }: Omit<RowProps, 'act'>) {
  const { t } = useTranslation('owner')
  const { who } = useOwnerWords()
  const { addressOf } = useLinkAddress()
  const disabled = show.archived
  const change = {
    id: 'roles',
    label: t('roles'),
    disabled,
    run: () => ask({ what: 'roles', link }),
  }
  const entries = [
    ...(link.grant.person === null ? [] : [change]),
    { id: 'replace', label: t('replace'), disabled, run: () => ask({ what: 'replace', link }) },
    { id: 'revoke', label: t('withdraw'), run: () => ask({ what: 'revoke', link }) },
  ]
  return (
    <span className="owner-acts">
      <CopyLink address={addressOf(link.path)} who={who(link)} />
      <Button
        size="small"
        look="bare"
        aria-label={t('qrOf', { who: who(link) })}
        onClick={() => ask({ what: 'qr', link })}
      >
        {t('qr')}
      </Button>
      <Menu
        trigger={
          <Button size="small" look="bare" aria-label={t('moreOf', { who: who(link) })}>
            {t('more')}
          </Button>
        }
        entries={() => entries}
      />
    </span>
  )
}

function Withdrawn({ show, act, link }: Omit<RowProps, 'ask'>) {
  const { t } = useTranslation('owner')
  const { who, colon } = useOwnerWords()
  return (
    <span className="owner-acts">
      <Button
        size="small"
        disabled={act.busy || show.archived}
        onClick={() => void act.give(show.show, { type: 'replaceLink', link: link.link })}
      >
        {t('replaceBack')}
        <span className="unseen">
          {colon}
          {who(link)}
        </span>
      </Button>
    </span>
  )
}

/** What a link is for: what its role does; for a person where they speak, and their roles where they do more. */
function What({ link }: { readonly link: OwnedLink }) {
  const { roles, does, colon } = useOwnerWords()
  const { person, turns, grant } = link
  const speaks = grant.roles.length === 1 && grant.roles[0] === 'speaker'
  if (person === null) return <span className="owner-what second">{does(link)}</span>
  return (
    <span className="owner-what second">
      {speaks && turns.length > 0 ? null : roles(link)}
      {speaks || turns.length === 0 ? null : colon}
      <TurnParts turns={turns} />
    </span>
  )
}

/** One link: whose, what for, what is open now, and what can be done with it. */
export function LinkRow({ show, act, link, ask }: RowProps) {
  const { t } = useTranslation('owner')
  const { who } = useOwnerWords()
  return (
    <li data-revoked={link.revoked ? '' : undefined}>
      {link.revoked ? (
        <b>{who(link)}</b>
      ) : (
        <a href={link.path} target="_blank" rel="noreferrer">
          {who(link)}
        </a>
      )}
      <What link={link} />
      <span className="owner-count" data-open={link.open > 0 ? '' : undefined}>
        {link.revoked ? t('withdrawn') : null}
        {!link.revoked && link.open > 0 ? t('openOn', { count: link.open }) : null}
        {!link.revoked && link.open === 0 ? t('notOpen') : null}
      </span>
      {link.revoked ? (
        <Withdrawn show={show} act={act} link={link} />
      ) : (
        <Acts show={show} link={link} ask={ask} />
      )}
    </li>
  )
}
