import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { seesLinkAddress } from '../../../../shared/access/linkVisibility.ts'
import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { copyText } from '../../../ui/controls/copyText.ts'
import { LocalWay } from '../../../ui/links/LocalWay.tsx'
import { RoleBoxes } from '../../../ui/links/roles/RoleBoxes.tsx'
import { useLiveRoles } from '../../../ui/links/roles/useLiveRoles.ts'
import { useLinkAddress } from '../../../ui/links/useLinkAddress.ts'
import { useLinkPaths } from '../../../ui/links/useLinkPaths.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import type { LinkLine } from '../room/people.ts'
import css from './links.module.css'
import { useLinkFacts } from './useLinkFacts.ts'

/** What draws codes is fetched once somebody needs one. */
const Qr = lazy(async () => ({ default: (await import('../../../ui/links/Qr.tsx')).Qr }))

/** Something that closes screens: said what it does, and asked for once more before it is done. */
function Closing({
  title,
  what,
  command,
}: {
  readonly title: string
  readonly what: string
  readonly command: Command | null
}) {
  const { t } = useWords()
  const [asked, ask] = useState(false)
  return (
    <div className={css.closing}>
      <span>
        <b>{title}</b>
        <span className="second">{what}</span>
      </span>
      {asked ? (
        <span className={css.sure}>
          <Button size="small" look="bare" onClick={() => ask(false)}>
            {t('links.keep')}
          </Button>
          <CommandButton size="small" command={command} onPressed={() => ask(false)}>
            {title}
          </CommandButton>
        </span>
      ) : (
        <Button size="small" onClick={() => ask(true)}>
          {title}
        </Button>
      )}
    </div>
  )
}

/** Gives a button the keyboard, unless somebody already works at another control of this link. */
function meetFirst(button: HTMLButtonElement | null) {
  if (button?.closest('[data-testid=one-link]')?.contains(document.activeElement)) return
  button?.focus()
}

/** The address of a link, to be copied; the first thing that the keyboard meets, however late it comes. */
function Copy({ address, message }: { readonly address: string; readonly message: string }) {
  const { t } = useWords()
  const [came, setCame] = useState<'link' | 'message' | 'by hand' | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => meetFirst(first.current), [])
  const copy = async (what: 'link' | 'message', text: string) =>
    setCame((await copyText(text)) ? what : 'by hand')
  return (
    <p className={css.copy}>
      <Button ref={first} onClick={() => void copy('link', address)}>
        {t(came === 'link' ? 'links.copied' : 'links.copy')}
      </Button>
      <Button onClick={() => void copy('message', message)}>
        {t(came === 'message' ? 'links.copied' : 'links.copyMessage')}
      </Button>
      {came === 'by hand' ? <span className="second">{t('links.byHand')}</span> : null}
    </p>
  )
}

/** A link whose address this console is told: when it was opened, and how somebody gets it. */
function HandedOut({
  context,
  line,
  who,
}: {
  readonly context: ConsoleContext
  readonly line: LinkLine
  readonly who: string
}) {
  const { t } = useWords()
  const { told } = useLinkPaths()
  const { addressOf } = useLinkAddress()
  const { id } = line.link
  const path = told?.paths[id]
  const opened = told?.opened[id]
  const home = homeZone(context.show.published?.agenda)
  const address = path === undefined ? null : addressOf(path)
  return (
    <>
      <p className="second">
        {opened === undefined
          ? t('links.neverOpened')
          : t(`links.opened.${opened.on}`, {
              first: clockText(instant(opened.first), home),
              last: clockText(instant(opened.last), home),
            })}
      </p>
      {address === null ? (
        <p role="status">{t('links.asking')}</p>
      ) : (
        <>
          <div className={css.code}>
            <Suspense fallback={null}>
              <Qr address={address} label={t('links.code', { who })} />
            </Suspense>
          </div>
          <p className={css.address}>{address}</p>
          <LocalWay />
          <Copy address={address} message={t('links.message', { who, address })} />
        </>
      )}
    </>
  )
}

/** One link, for somebody who has lost theirs: a code to hold a camera to, the address, and when it was opened last. */
export function OneLink({
  context,
  line,
  back,
}: {
  readonly context: ConsoleContext
  readonly line: LinkLine
  readonly back: () => void
}) {
  const { t } = useWords()
  const { t: opens } = useTranslation('linkRoles')
  const { who, facts } = useLinkFacts(line)
  const { id, grant } = line.link
  const roles = useLiveRoles()
  return (
    <div className={css.link} data-testid="one-link">
      <p>
        <b lang={who.lang}>{who.text}</b> <span className="second">{facts}</span>
      </p>
      {seesLinkAddress(context.you.grant.roles, grant) ? (
        <HandedOut context={context} line={line} who={who.text} />
      ) : (
        <p className="second">{t('links.untold')}</p>
      )}
      {grant.person === null ? null : (
        <div className={css.roles}>
          <b>{opens('opens')}</b>
          <RoleBoxes of={[{ held: { link: id, grant }, named: line.named, acts: roles }]} />
        </div>
      )}
      <Closing
        title={t('links.replace')}
        what={t('links.replaceWhat')}
        command={possible(context, { type: 'replaceLink', link: id })}
      />
      <Closing
        title={t('links.revoke')}
        what={t('links.note')}
        command={possible(context, { type: 'revokeLink', link: id })}
      />
      <Button size="small" look="bare" onClick={back}>
        {t('links.all')}
      </Button>
    </div>
  )
}
