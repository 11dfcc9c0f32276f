import { memo, useState } from 'react'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import { Proposals } from '../../../ui/links/roles/Proposals.tsx'
import type { RoleActs } from '../../../ui/links/roles/roleActs.ts'
import { useLiveRoles } from '../../../ui/links/roles/useLiveRoles.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { type LinkLine, linksOf } from '../room/people.ts'
import { OneLink } from './OneLink.tsx'
import { useLinkFacts } from './useLinkFacts.ts'
import './links.css'

function LinkRow({
  desk,
  line,
  roles,
  show,
}: {
  readonly desk: Desk
  readonly line: LinkLine
  readonly roles: RoleActs
  readonly show: () => void
}) {
  const { t } = useWords()
  const { who, facts } = useLinkFacts(line)
  const { link } = line
  return (
    <li className="mod-link-row">
      <span>
        <b lang={who.lang}>{who.text}</b>
        <span className="second">{facts}</span>
        {link.revoked || link.id === desk.you.link ? null : (
          <Proposals
            who={who.text}
            of={[{ held: { link: link.id, grant: link.grant }, named: line.named, acts: roles }]}
          />
        )}
      </span>
      {link.revoked ? (
        <span className="quiet">{t('links.revoked')}</span>
      ) : link.id === desk.you.link ? (
        <span className="quiet">{t('links.you')}</span>
      ) : (
        <Button size="small" aria-label={`${t('links.show')} ${who.text}`} onClick={show}>
          {t('links.show')}
        </Button>
      )}
    </li>
  )
}

/** A link for somebody who looks on, such as a guest who came without one. */
function NewGuest({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const grant = { roles: ['guest' as const], person: null, booth: null }
  return (
    <CommandButton size="small" command={possible(desk, { type: 'makeLink', grant })}>
      {t('links.guest')}
    </CommandButton>
  )
}

/** What is in it: all links, or the one that is shown. */
function Links({
  desk,
  shown,
  show,
}: {
  readonly desk: Desk
  readonly shown: string | null
  readonly show: (id: string | null) => void
}) {
  const screens = useShow((state) => state.open)
  const roles = useLiveRoles()
  const lines = linksOf(desk.show, screens, desk.lang)
  const one = lines.find(({ link }) => link.id === shown && !link.revoked)
  if (one !== undefined) return <OneLink desk={desk} line={one} back={() => show(null)} />
  return (
    <>
      <ul className="mod-links">
        {lines.map((line) => (
          <LinkRow
            key={line.link.id}
            desk={desk}
            line={line}
            roles={roles}
            show={() => show(line.link.id)}
          />
        ))}
      </ul>
      <NewGuest desk={desk} />
    </>
  )
}

/** Every link of the show with how many screens it has open; one is shown as a code and an address, replaced or withdrawn. */
export const LinksDialog = memo(function LinksDialog({
  desk,
  open,
  onClose,
}: {
  readonly desk: Desk
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const live = useLive()
  const [shown, show] = useState<string | null>(null)
  const close = () => {
    show(null)
    live.dismiss()
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('links.title')}
      closeLabel={t('common:keys.close')}
    >
      <Links {...{ desk, shown, show }} />
    </Dialog>
  )
}, staysClosed)
