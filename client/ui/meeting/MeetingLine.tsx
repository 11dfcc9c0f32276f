import type { Meeting } from '../../../shared/agenda/model.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import css from './meeting.module.css'

/** A safe address (https only) and its host name. */
type Address = { readonly href: string; readonly host: string }

/** Returns the safe address of a meeting; null if its link is unsafe. */
function addressOf(link: string): Address | null {
  if (!URL.canParse(link)) return null
  const { protocol, href, host } = new URL(link)
  return protocol === 'https:' ? { href, host } : null
}

/** The address of the meeting, as a link that opens in another tab; an unsafe address is plain text. */
function Place({ link }: { readonly link: string }) {
  const address = addressOf(link)
  if (address === null) return <span className="breakable">{link}</span>
  return (
    <a className="strong breakable" href={address.href} target="_blank" rel="noopener noreferrer">
      {address.host}
    </a>
  )
}

/** The online meeting of a show in one line: opens it, and copies it with its passcode. */
export function MeetingLine({ meeting: { link, passcode } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation()
  return (
    <div className={`acts ${css.line}`}>
      <span className="acts">
        <span className="second">{t('meeting.title')}</span>
        <Place link={link} />
        <CopyButton text={link} label={t('meeting.copyLink')} />
      </span>
      {passcode === null ? null : (
        <span className="acts">
          <span className="second">{t('meeting.passcode')}</span>
          <b className={css.code}>{passcode}</b>
          <CopyButton text={passcode} label={t('meeting.copy')} about={t('meeting.passcode')} />
        </span>
      )}
    </div>
  )
}
