import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { copyText } from '../controls/copyText.ts'
import css from './linkAddress.module.css'
import { Code } from './Options.tsx'
import { useLinkAddress } from './useLinkAddress.ts'

/** Marks the place of the command in its sentence. */
const HERE = '\n'

function Mark() {
  return (
    <i className={css.mark} aria-hidden={true}>
      !
    </i>
  )
}

/** States that only this machine opens the links, and the command that changes it; while a show is live, that it has to wait. */
export function LocalWords() {
  const { t } = useTranslation('linkAddress')
  const { sharing, isLive, choices } = useLinkAddress()
  const [before = '', after = ''] = t(isLive ? 'wayLater' : 'way', { command: HERE }).split(HERE)
  return (
    <div className={css.words}>
      <Mark />
      <p>
        <b>{t('local')}</b>{' '}
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

/** Copies the command that shares the server; its text is beside, if the browser blocks copying. */
export function CopyCommand({ look = 'plain' }: { readonly look?: 'plain' | 'ink' }) {
  const { t } = useTranslation('linkAddress')
  const { sharing, choices } = useLinkAddress()
  const [copied, setCopied] = useState(false)
  if (choices.length > 1) return null
  return (
    <Button size="small" look={look} onClick={async () => setCopied(await copyText(sharing))}>
      {t(copied ? 'copied' : 'copy')}
    </Button>
  )
}

/** The same as one block, in a dialog; empty if other devices open the links. */
export function LocalWay() {
  const { worksElsewhere, isLive } = useLinkAddress()
  if (worksElsewhere) return null
  return (
    <div className={css.way} role="note">
      <LocalWords />
      {isLive ? null : <CopyCommand />}
    </div>
  )
}

/** States beside one link that only this machine opens it; empty if others do. */
export function LocalMark() {
  const { t } = useTranslation('linkAddress')
  const { worksElsewhere } = useLinkAddress()
  if (worksElsewhere) return null
  return (
    <p className={css.one}>
      <Mark />
      <b>{t('localOne')}</b>
    </p>
  )
}
