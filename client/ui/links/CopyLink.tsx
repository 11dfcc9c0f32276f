import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { copyText } from '../controls/copyText.ts'
import css from './copyLink.module.css'
import { useLinkAddress } from './useLinkAddress.ts'

/** Copies one link (null: its address is not known yet); where the browser does not allow it, shows the address to be copied by hand. */
export function CopyLink({
  address,
  who,
  look = 'plain',
}: {
  readonly address: string | null
  readonly who?: string
  readonly look?: 'plain' | 'ink'
}) {
  const { t } = useTranslation(['linkAddress', 'common'])
  const { worksElsewhere } = useLinkAddress()
  const [came, setCame] = useState<boolean | null>(null)
  const copied = worksElsewhere ? 'linkAddress:copied' : 'linkAddress:copiedLocal'
  return (
    <>
      <Button
        size={look === 'ink' ? 'normal' : 'small'}
        look={look}
        className={css.copy}
        disabled={address === null}
        onClick={async () => setCame(await copyText(address ?? ''))}
      >
        {t(came === true ? copied : 'linkAddress:copyLink')}
        {who === undefined ? null : ' '}
        {who === undefined ? null : <span className="unseen">{who}</span>}
      </Button>
      {came === false && address !== null ? (
        <label className={css.below}>
          <span>{t('common:meeting.byHand')}</span>
          <input readOnly value={address} onFocus={({ target }) => target.select()} />
        </label>
      ) : null}
    </>
  )
}
