import { useId, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import layout from '../layout/page.module.css'
import { isPlain } from './address.ts'
import { CopyCommand, LocalWords } from './LocalWay.tsx'
import css from './linkAddress.module.css'
import { Options } from './Options.tsx'
import { useLinkAddress } from './useLinkAddress.ts'

/** Chooses the beginning of links, by the devices that can open it. */
function AddressChoice() {
  const { t } = useTranslation('linkAddress')
  const { base, choices, choose } = useLinkAddress()
  const id = useId()
  return (
    <p className={css.choice}>
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

/** How the server gets more addresses. */
function MoreAddresses({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('linkAddress')
  const { choices } = useLinkAddress()
  return (
    <Dialog open={true} onClose={onClose} title={t('title')}>
      <div className={css.more}>
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

type AddressNoticeProps = {
  /** Whether copying the command comes first on this page if only this machine opens the links. */
  readonly first?: boolean
}

/** States above a list of links what they begin with, with a choice; or that only this machine opens them, and the way out. */
export function AddressNotice({ first = false }: AddressNoticeProps) {
  const { t } = useTranslation('linkAddress')
  const { worksElsewhere, choices, isLive } = useLinkAddress()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={css.notice} data-local={!worksElsewhere} aria-label={t('title')}>
      {worksElsewhere ? null : <LocalWords />}
      {worksElsewhere || choices.length > 1 ? <AddressChoice /> : null}
      <span className={layout.acts}>
        <Button size="small" look="bare" onClick={() => setOpen(true)}>
          {t('another')}
        </Button>
        {worksElsewhere || isLive ? null : <CopyCommand look={first ? 'ink' : 'plain'} />}
      </span>
      {isOpen ? <MoreAddresses onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
