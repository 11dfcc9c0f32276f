import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { AddressDialog } from './AddressDialog.tsx'
import { isPlain } from './address.ts'
import { CopyCommand, LocalWords } from './LocalWay.tsx'
import { useLinkAddress } from './useLinkAddress.ts'
import './address.css'

type AddressNoticeProps = {
  /** Whether copying the command is what is to be done first on this page, where the links open nowhere else. */
  readonly first?: boolean
}

/** Above links that are given out: what they begin with and the choice of it, or that they work on this machine only. */
export function AddressNotice({ first = false }: AddressNoticeProps) {
  const { t } = useTranslation('linkAddress')
  const { base, worksElsewhere } = useLinkAddress()
  const [choosing, choose] = useState(false)
  return (
    <section className="ui-address" data-local={!worksElsewhere} aria-label={t('title')}>
      {worksElsewhere ? (
        <p>
          {t('begin')} <b className="ui-address-base">{base}</b>
          {isPlain(base) ? <span className="second"> {t('plain')}</span> : null}
        </p>
      ) : (
        <LocalWords />
      )}
      <span className="ui-address-acts">
        <Button size="small" look="bare" onClick={() => choose(true)}>
          {t('another')}
        </Button>
        {worksElsewhere ? null : <CopyCommand look={first ? 'ink' : 'plain'} />}
      </span>
      {choosing ? <AddressDialog onClose={() => choose(false)} /> : null}
    </section>
  )
}
