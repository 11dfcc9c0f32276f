import { useId, useState } from 'react'
import { Space } from '../../i18n/Space.tsx'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { WarnMark } from '../controls/WarnMark.tsx'
import layout from '../layout/page.module.css'
import css from './linkAddress.module.css'
import { Code, Options } from './Options.tsx'
import { isPlain, useLinkAddress } from './useLinkAddress.ts'

/** A placeholder for the command in its sentence. */
const SLOT = '\n'

/** States that links work only on this machine, and the command to change it (not during a show). */
function LocalWords() {
  const { t } = useTranslation('linkAddress')
  const { sharing, isLive, choices } = useLinkAddress()
  const [before = '', after = ''] = t(isLive ? 'wayLater' : 'way', { command: SLOT }).split(SLOT)
  return (
    <div className={`acts breakable ${css.words}`}>
      <WarnMark />
      <p>
        <b>{t('local')}</b>
        <Space />
        {choices.length > 1 ? null : (
          <>
            {before}
            <Code>{sharing}</Code>
            {after}
          </>
        )}
      </p>
    </div>
  )
}

/** A button that copies the command to share the server. */
function CopyCommand({ look = 'plain' }: { readonly look?: 'plain' | 'ink' }) {
  const { t } = useTranslation('linkAddress')
  const { sharing, choices } = useLinkAddress()
  if (choices.length > 1) return null
  return <CopyButton text={sharing} label={t('copy')} look={look} />
}

/** The same note for a dialog, with the copy button; empty if links work on other devices. */
export function LocalWay() {
  const { worksElsewhere, isLive } = useLinkAddress()
  if (worksElsewhere) return null
  return (
    <div className={`acts ${css.way}`} role="note">
      <LocalWords />
      {isLive ? null : <CopyCommand />}
    </div>
  )
}

/** A note that a link works only on this machine; empty if links work on other devices. */
export function LocalMark() {
  const { t } = useTranslation('linkAddress')
  const { worksElsewhere } = useLinkAddress()
  if (worksElsewhere) return null
  return (
    <p className={`acts breakable ${css.words}`}>
      <WarnMark />
      <b>{t('localOne')}</b>
    </p>
  )
}

/** A choice of the base address of links, by the devices that can open it. */
function AddressChoice() {
  const { t } = useTranslation('linkAddress')
  const { base, choices, choose } = useLinkAddress()
  const id = useId()
  return (
    <p className={`acts ${css.choice}`}>
      <label htmlFor={id}>{t('begin')}</label>
      <select id={id} value={base} onChange={({ target }) => choose(target.value)}>
        {choices.map(({ address, reach }) => (
          <option key={address} value={address}>
            {t(`reach.${reach}`, { address })}
          </option>
        ))}
      </select>
      {isPlain(base) ? <span className="second">{t('plain')}</span> : null}
    </p>
  )
}

/** A dialog that explains how the server gets more addresses. */
function MoreAddresses({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('linkAddress')
  const { choices } = useLinkAddress()
  return (
    <Dialog onClose={onClose} title={t('title')}>
      <div className="stack loose">
        <p>
          <Options>{t('other')}</Options>
        </p>
        {choices.some(({ address }) => isPlain(address)) ? (
          <p>
            <Options>{t('plainWay')}</Options>
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}

/** A choice of the links' address, and a note if they are local; `first`: Copy is the main button. */
export function AddressNotice({ first = false }: { readonly first?: boolean }) {
  const { t } = useTranslation('linkAddress')
  const { worksElsewhere, choices, isLive } = useLinkAddress()
  const [isOpen, setOpen] = useState(false)
  return (
    <section
      className={`acts ${layout.notice}`}
      data-local={!worksElsewhere}
      aria-label={t('title')}
    >
      {worksElsewhere ? null : <LocalWords />}
      {worksElsewhere || choices.length > 1 ? <AddressChoice /> : null}
      <span className="acts">
        <Button size="small" look="bare" onClick={() => setOpen(true)}>
          {t('another')}
        </Button>
        {worksElsewhere || isLive ? null : <CopyCommand look={first ? 'ink' : 'plain'} />}
      </span>
      {isOpen ? <MoreAddresses onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

/** A button that copies a link (null: its address is not known yet). */
export function CopyLink({
  address,
  who = '',
  look = 'plain',
}: {
  readonly address: string | null
  readonly who?: string
  readonly look?: 'plain' | 'ink'
}) {
  const { t } = useTranslation('linkAddress')
  const { worksElsewhere } = useLinkAddress()
  return (
    <CopyButton
      text={address}
      label={t('copyLink')}
      about={who}
      note={worksElsewhere ? null : t('localOne')}
      look={look}
    />
  )
}
