import { useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { CopyLinks } from '../../ui/links/CopyLinks.tsx'
import { RoleDialog } from '../../ui/links/roles/RoleDialog.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import type { HandedLink } from '../../ui/links/useLinkTable.ts'
import { LinkRow } from './LinkRow.tsx'
import { cardLinks, personLinks, roleLinks } from './links.ts'
import { NewLinkDialog } from './NewLinkDialog.tsx'
import { QrDialog } from './QrDialog.tsx'
import { SureDialog } from './SureDialog.tsx'
import type { Act } from './useOwner.ts'
import { useOwnerRoles } from './useOwnerRoles.ts'
import { useOwnerWords } from './words.ts'

/** What is asked about a link. */
export type LinkQuestion = {
  readonly what: 'qr' | 'roles' | 'replace' | 'revoke'
  readonly link: OwnedLink
}

type Lists = { readonly show: OwnedShow; readonly act: Act }

/** Every link that opens, as it is handed out. */
function handedLinks(show: OwnedShow, addressOf: (path: string) => string): readonly HandedLink[] {
  return cardLinks(show).map(({ link, grant, booth, person, turns, path }) => ({
    link,
    grant,
    booth,
    turns,
    name: person?.name ?? null,
    zone: person?.zone ?? null,
    address: addressOf(path),
  }))
}

/** What a person's link opens, as it is now. */
function LinkRoles({
  show,
  link: { link },
  onClose,
}: Pick<Lists, 'show'> & { readonly link: OwnedLink; readonly onClose: () => void }) {
  const { who } = useOwnerWords()
  const acts = useOwnerRoles([show])(show.show)
  const held = show.links.find((one) => one.link === link)
  if (held === undefined) return null
  const named = held.person?.named ?? []
  return <RoleDialog who={who(held)} of={[{ held, named, acts }]} onClose={onClose} />
}

function Asking({
  show,
  act,
  asked,
  onClose,
}: Lists & { readonly asked: LinkQuestion; readonly onClose: () => void }) {
  const { who } = useOwnerWords()
  const { addressOf } = useLinkAddress()
  const { what, link } = asked
  if (what === 'qr') {
    return <QrDialog address={addressOf(link.path)} who={who(link)} onClose={onClose} />
  }
  if (what === 'roles') return <LinkRoles show={show} link={link} onClose={onClose} />
  return <SureDialog show={show} act={act} what={what} link={link} onClose={onClose} />
}

/** The links of a show, by role, then by person, each with what is open now. */
export function LinkLists({ show, act }: Lists) {
  const { t } = useTranslation('owner')
  const { addressOf } = useLinkAddress()
  const [asked, ask] = useState<LinkQuestion | null>(null)
  const [making, make] = useState(false)
  const people = personLinks(show)
  // Publishing makes a link for everyone on the agenda, so nobody has one only until then, or where nobody is.
  const waiting = show.status === 'draft' ? show.people.length : 0
  const nobody = waiting === 0 ? t('nobody') : t('linksAtPublication', { count: waiting })
  // One that the planner opened has people on its agenda and no link for any of them.
  const alone = show.rehearsal && show.status !== 'draft' && show.people.length > 0
  const row = (link: OwnedLink) => (
    <LinkRow key={link.link} show={show} act={act} link={link} ask={ask} />
  )
  return (
    <>
      <div className="owner-label">
        <h2>{t('byRole')}</h2>
        <span className="owner-label-acts">
          <CopyLinks links={handedLinks(show, addressOf)} zone={homeZone(show)} />
          <Button size="small" disabled={show.archived} onClick={() => make(true)}>
            {t('newLink')}
          </Button>
        </span>
      </div>
      <ul className="owner-links">{roleLinks(show).map(row)}</ul>
      <div className="owner-label">
        <h2>{t('byPerson', { total: people.length })}</h2>
      </div>
      {people.length === 0 ? <p className="quiet">{alone ? t('rehearsedAlone') : nobody}</p> : null}
      <ul className="owner-links">{people.map(row)}</ul>
      <p className="owner-note">{t('linkNote')}</p>
      {asked === null ? null : (
        <Asking show={show} act={act} asked={asked} onClose={() => ask(null)} />
      )}
      {making ? <NewLinkDialog show={show} onClose={() => make(false)} /> : null}
    </>
  )
}
