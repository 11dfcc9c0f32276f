import { useState } from 'react'
import { useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { type LinkLine, linksOf } from '../room/people.ts'

function Withdraw({ desk, line }: { readonly desk: Desk; readonly line: LinkLine }) {
  const { t } = useWords()
  const [asked, ask] = useState(false)
  const { link } = line
  if (link.revoked) return <span className="quiet">{t('links.revoked')}</span>
  if (link.id === desk.you.link) return <span className="quiet">{t('links.you')}</span>
  const command = possible(desk, { type: 'revokeLink', link: link.id })
  if (!asked) {
    return (
      <Button size="small" disabled={command === null} onClick={() => ask(true)}>
        {t('links.revoke')}
      </Button>
    )
  }
  return (
    <span className="mod-sure">
      <span>{t('links.sure')}</span>
      <Button size="small" look="bare" onClick={() => ask(false)}>
        {t('links.keep')}
      </Button>
      <CommandButton size="small" command={command} onPressed={() => ask(false)}>
        {t('links.revoke')}
      </CommandButton>
    </span>
  )
}

function LinkRow({ desk, line }: { readonly desk: Desk; readonly line: LinkLine }) {
  const { t } = useWords()
  const { grant } = line.link
  const roles = grant.roles.map((role) => t(`common:role.${role}`)).join(t('marks.and'))
  const facts = [
    ...(line.name === null ? [] : [roles]),
    ...(grant.booth === null ? [] : [t('links.booth', { booth: grant.booth })]),
    line.screens === 0 ? t('links.closed') : t('links.open', { count: line.screens }),
  ]
  return (
    <li className="mod-link-row">
      <span>
        <b lang={line.name?.lang}>{line.name?.text ?? roles}</b>
        <span className="second">{facts.join(t('marks.comma'))}</span>
      </span>
      <Withdraw desk={desk} line={line} />
    </li>
  )
}

/** Every link of the show with how many screens it has open; each can be withdrawn. */
export function LinksDialog({
  desk,
  open,
  onClose,
}: {
  readonly desk: Desk
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const screens = useShow((state) => state.open)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('links.title')}
      closeLabel={t('common:keys.close')}
    >
      <p className="second">{t('links.note')}</p>
      <ul className="mod-links">
        {linksOf(desk.show, screens, desk.lang).map((line) => (
          <LinkRow key={line.link.id} desk={desk} line={line} />
        ))}
      </ul>
    </Dialog>
  )
}
