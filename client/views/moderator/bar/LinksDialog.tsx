import { lazy, memo, Suspense, useState } from 'react'
import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { LinkPaths } from '../../../../shared/protocol/down/linkPaths.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import { useOpenedWords } from '../../../ui/giveOut/useOpenedWords.ts'
import { Proposals } from '../../../ui/links/roles/Proposals.tsx'
import type { RoleActs } from '../../../ui/links/roles/roleActs.ts'
import { useLiveRoles } from '../../../ui/links/roles/useLiveRoles.ts'
import { useToldLinks } from '../../../ui/links/useToldLinks.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import {
  type ConsoleContext,
  type ConsoleDialogProps,
  possible,
} from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { type LinkLine, linksOf } from '../room/people.ts'
import { NewInterpreter } from './NewInterpreter.tsx'
import { OneLink } from './OneLink.tsx'
import { useLinkFacts } from './useLinkFacts.ts'
import './links.css'

/** Whether somebody's link was opened, when first and last, and on what. */
function OpenedFact({
  context,
  line: { link, name },
  told,
}: {
  readonly context: ConsoleContext
  readonly line: LinkLine
  readonly told: LinkPaths | null
}) {
  const { t } = useTranslation('giveOut')
  const words = useOpenedWords(homeZone(context.show.published?.agenda))
  if (name === null || link.revoked || told?.paths[link.id] === undefined) return null
  const opened = told.opened[link.id]
  return <span className="second">{opened === undefined ? t('notOpened') : words(opened)}</span>
}

function LinkRow({
  context,
  line,
  told,
  roles,
  show,
}: {
  readonly context: ConsoleContext
  readonly line: LinkLine
  readonly told: LinkPaths | null
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
        <OpenedFact context={context} line={line} told={told} />
        {link.revoked || link.id === context.you.link ? null : (
          <Proposals
            who={who.text}
            of={[{ held: { link: link.id, grant: link.grant }, named: line.named, acts: roles }]}
          />
        )}
      </span>
      {link.revoked ? (
        <span className="quiet">{t('links.revoked')}</span>
      ) : link.id === context.you.link ? (
        <span className="quiet">{t('links.you')}</span>
      ) : (
        <Button size="small" aria-label={`${t('links.show')} ${who.text}`} onClick={show}>
          {t('links.show')}
        </Button>
      )}
    </li>
  )
}

/** Giving out everybody's link is fetched once somebody does it here. */
const GiveShow = lazy(async () => ({
  default: (await import('../../../ui/giveOut/GiveShow.tsx')).GiveShow,
}))

/** A link for somebody who looks on, such as a guest who came without one. */
function NewGuest({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const grant = { roles: ['guest' as const], person: null, booth: null }
  return (
    <CommandButton size="small" command={possible(context, { type: 'makeLink', grant })}>
      {t('links.guest')}
    </CommandButton>
  )
}

/** All links, each with whether it was opened; the way to one of them, to giving them out, and to one more. */
function LinkList({
  context,
  lines,
  show,
  give,
}: {
  readonly context: ConsoleContext
  readonly lines: readonly LinkLine[]
  readonly show: (link: string) => void
  readonly give: () => void
}) {
  const { t } = useTranslation('giveOut')
  const roles = useLiveRoles()
  const { told } = useToldLinks()
  return (
    <>
      <ul className="mod-links">
        {lines.map((line) => (
          <LinkRow
            key={line.link.id}
            context={context}
            line={line}
            told={told}
            roles={roles}
            show={() => show(line.link.id)}
          />
        ))}
      </ul>
      <NewInterpreter context={context} />
      <p className="mod-link-copy">
        <NewGuest context={context} />
        <Button size="small" onClick={give}>
          {t('give')}
        </Button>
      </p>
    </>
  )
}

/** Gives the keyboard to what came in place of the button that was pressed. */
function meet(button: HTMLButtonElement | null): void {
  button?.focus()
}

/** What the dialog shows: all links, one of them, or all on their way to their people. */
type Shown = 'all' | 'give' | { readonly link: string }

/** What is in it, as far as it is shown. */
function Links({
  context,
  shown,
  show,
}: {
  readonly context: ConsoleContext
  readonly shown: Shown
  readonly show: (shown: Shown) => void
}) {
  const { t } = useWords()
  const screens = useShow((state) => state.open)
  const back = () => show('all')
  if (shown === 'give')
    return (
      <Suspense fallback={null}>
        <div className="mod-give-out">
          <GiveShow
            first={false}
            acts={
              <Button ref={meet} onClick={back}>
                {t('links.all')}
              </Button>
            }
          />
        </div>
      </Suspense>
    )
  const lines = linksOf(context.show, screens, context.lang)
  const one = lines.find(
    ({ link }) => typeof shown === 'object' && link.id === shown.link && !link.revoked,
  )
  if (one !== undefined) return <OneLink context={context} line={one} back={back} />
  return (
    <LinkList
      context={context}
      lines={lines}
      show={(link) => show({ link })}
      give={() => show('give')}
    />
  )
}

/** Every link of the show with how many screens it has open; one is shown as a code and an address, replaced or withdrawn; all are given out. */
export const LinksDialog = memo(function LinksDialog({
  context,
  open,
  onClose,
}: ConsoleDialogProps) {
  const { t } = useWords()
  const live = useLive()
  const [shown, show] = useState<Shown>('all')
  const close = () => {
    show('all')
    live.dismiss()
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={t('links.title')}>
      <Links context={context} shown={shown} show={show} />
    </Dialog>
  )
}, staysClosed)
