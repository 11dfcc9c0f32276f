import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { copyText } from '../../ui/controls/copyText.ts'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { useOwnerWords } from './words.ts'

/** Copies an address; `onFailed` where that is not possible. */
export function CopyButton({
  address,
  who,
  onFailed,
}: {
  readonly address: string
  readonly who: string
  readonly onFailed: () => void
}) {
  const { t } = useTranslation('owner')
  const { colon } = useOwnerWords()
  const { worksElsewhere } = useLinkAddress()
  const [copied, setCopied] = useState(false)
  const press = async () => {
    const done = await copyText(address)
    setCopied(done)
    if (!done) onFailed()
  }
  return (
    <Button size="small" className="owner-copy" onClick={() => void press()}>
      {copied ? t(worksElsewhere ? 'copied' : 'copiedLocal') : t('copy')}
      <span className="unseen">
        {colon}
        {who}
      </span>
    </Button>
  )
}
