import { useState } from 'react'
import type { Meeting } from '../../../shared/agenda/model.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { copyText } from '../controls/copyText.ts'
import css from './meeting.module.css'

/** An address that leads somewhere safe: https, and nothing else that an agenda may hold. */
type Address = { readonly href: string; readonly host: string }

/** The address of a meeting as a link; null where it is to be read and copied only. */
function addressOf(link: string): Address | null {
  if (!URL.canParse(link)) return null
  const { protocol, href, host } = new URL(link)
  return protocol === 'https:' ? { href, host } : null
}

/** A button that copies, and says so in its own place: it is as wide as the longer of its words. */
function CopyButton({
  text,
  words,
  about,
  onFailed,
}: {
  readonly text: string
  readonly words: string
  readonly about: string
  readonly onFailed: () => void
}) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<string | null>(null)
  const done = copied === text
  const press = async () => {
    const came = await copyText(text)
    setCopied(came ? text : null)
    if (!came) onFailed()
  }
  return (
    <Button size="small" aria-label={about} onClick={() => void press()}>
      <span className={css.words} data-done={done}>
        <span>{words}</span>
        <span role="status">{done ? t('meeting.copied') : ''}</span>
        <span aria-hidden="true">{t('meeting.copied')}</span>
      </span>
    </Button>
  )
}

/** Where the meeting is, as a link that opens beside this page; an address of another kind is text. */
function Place({ link }: { readonly link: string }) {
  const address = addressOf(link)
  if (address === null) return <span className={css.address}>{link}</span>
  return (
    <a href={address.href} target="_blank" rel="noopener noreferrer">
      {address.host}
    </a>
  )
}

/** The online meeting of a show in one line: opened, and copied with its passcode. */
export function MeetingLine({ meeting: { link, passcode } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation()
  const [byHand, setByHand] = useState<string | null>(null)
  return (
    <div className={css.line}>
      <span className={css.part}>
        <span className="second">{t('meeting.title')}</span>
        <Place link={link} />
        <CopyButton
          text={link}
          words={t('meeting.copyLink')}
          about={t('meeting.copyLink')}
          onFailed={() => setByHand(link)}
        />
      </span>
      {passcode === null ? null : (
        <span className={css.part}>
          <span className="second">{t('meeting.passcode')}</span>
          <b className={css.code}>{passcode}</b>
          <CopyButton
            text={passcode}
            words={t('meeting.copy')}
            about={`${t('meeting.copy')} ${t('meeting.passcode')}`}
            onFailed={() => setByHand(passcode)}
          />
        </span>
      )}
      {byHand === null ? null : (
        <label className={css.part} key={byHand}>
          <span>{t('meeting.byHand')}</span>
          <input
            readOnly={true}
            value={byHand}
            ref={(field) => {
              field?.focus()
              field?.select()
            }}
          />
        </label>
      )}
    </div>
  )
}
