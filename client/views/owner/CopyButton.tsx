import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { useOwnerWords } from './words.ts'

type Copied = 'no' | 'yes' | 'failed'

/** Copies where the browser lets a page do so; on plain HTTP from another machine most do not. */
async function copy(text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text)
    return 'yes'
  } catch {
    return 'failed'
  }
}

/** Copies an address; where that is not possible, it shows the address to be copied by hand. */
export function CopyButton({ address, who }: { readonly address: string; readonly who: string }) {
  const { t } = useTranslation('owner')
  const { colon } = useOwnerWords()
  const [copied, setCopied] = useState<Copied>('no')
  return (
    <>
      <Button
        size="small"
        className="owner-copy"
        onClick={() => {
          copy(address).then(setCopied, () => setCopied('failed'))
        }}
      >
        {copied === 'yes' ? t('copied') : t('copy')}
        <span className="unseen">
          {colon}
          {who}
        </span>
      </Button>
      {copied === 'failed' ? (
        <label className="owner-by-hand">
          <span>{t('copyFailed')}</span>
          <input readOnly={true} value={address} onFocus={(event) => event.target.select()} />
        </label>
      ) : null}
    </>
  )
}
