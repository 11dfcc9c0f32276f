import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { LinkRow } from './LinkRow.tsx'
import { addressOf, personLinks, roleLinks } from './links.ts'
import { NewLinkDialog } from './NewLinkDialog.tsx'
import { QrDialog } from './QrDialog.tsx'
import { SureDialog } from './SureDialog.tsx'
import type { Act } from './useOwner.ts'
import { useOwnerWords } from './words.ts'

/** What is asked about a link. */
export type Asked = { readonly what: 'qr' | 'replace' | 'revoke'; readonly link: OwnedLink }

type Lists = { readonly show: OwnedShow; readonly act: Act }

function Asking({
  show,
  act,
  asked,
  onClose,
}: Lists & { readonly asked: Asked; readonly onClose: () => void }) {
  const { who } = useOwnerWords()
  const { what, link } = asked
  if (what === 'qr') {
    return <QrDialog address={addressOf(link.path)} who={who(link)} onClose={onClose} />
  }
  return <SureDialog show={show} act={act} what={what} link={link} onClose={onClose} />
}

/** The links of a show, by role, then by person, each with what is open now. */
export function LinkLists({ show, act }: Lists) {
  const { t } = useTranslation('owner')
  const [asked, ask] = useState<Asked | null>(null)
  const [making, make] = useState(false)
  const people = personLinks(show)
  const row = (link: OwnedLink) => (
    <LinkRow key={link.link} show={show} act={act} link={link} ask={ask} />
  )
  return (
    <>
      <div className="owner-label">
        <h2>{t('byRole')}</h2>
        <Button size="small" disabled={show.archived} onClick={() => make(true)}>
          {t('newLink')}
        </Button>
      </div>
      <ul className="owner-links">{roleLinks(show).map(row)}</ul>
      <div className="owner-label">
        <h2>{t('byPerson', { total: people.length })}</h2>
      </div>
      {people.length === 0 ? <p className="quiet">{t('nobody')}</p> : null}
      <ul className="owner-links">{people.map(row)}</ul>
      <p className="owner-note">{t('linkNote')}</p>
      {asked === null ? null : (
        <Asking show={show} act={act} asked={asked} onClose={() => ask(null)} />
      )}
      {making ? <NewLinkDialog show={show} onClose={() => make(false)} /> : null}
    </>
  )
}
