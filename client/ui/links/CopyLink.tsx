import { useTranslation } from '../../i18n/useTranslation.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import { useLinkAddress } from './useLinkAddress.ts'

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
