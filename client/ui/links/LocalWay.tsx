import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { copyText } from '../controls/copyText.ts'
import { useAddressChoice, useLinkAddress } from './useLinkAddress.ts'
import './address.css'

/** Where the command stands in its sentence. */
const HERE = '\n'

/** That links work on this machine only, and the way out. */
export function LocalWords() {
  const { t } = useTranslation('linkAddress')
  const { sharing } = useAddressChoice()
  const [before = '', after = ''] = t('way', { command: HERE }).split(HERE)
  return (
    <div className="ui-local-words">
      <i className="ui-local-mark" aria-hidden={true}>
        !
      </i>
      <p>
        <b>{t('local')}</b> {before}
        <code>{sharing}</code>
        {after}
      </p>
    </div>
  )
}

/** Copies the command that shares the server; it stands beside, for where that is not allowed. */
export function CopyCommand({ look = 'plain' }: { readonly look?: 'plain' | 'ink' }) {
  const { t } = useTranslation('linkAddress')
  const { sharing } = useAddressChoice()
  const [copied, setCopied] = useState(false)
  return (
    <Button size="small" look={look} onClick={async () => setCopied(await copyText(sharing))}>
      {t(copied ? 'copied' : 'copy')}
    </Button>
  )
}

/** The same as one block, in a dialog; nothing where others open the links. */
export function LocalWay() {
  const { worksElsewhere } = useLinkAddress()
  if (worksElsewhere) return null
  return (
    <div className="ui-local-way" role="note">
      <LocalWords />
      <CopyCommand />
    </div>
  )
}
