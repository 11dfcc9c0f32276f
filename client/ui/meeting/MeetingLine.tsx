import type { Meeting } from '../../../shared/agenda/model.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { CopyButton } from '../controls/CopyButton.tsx'
import css from './meeting.module.css'

/** An address that leads somewhere safe: https, and nothing else that an agenda may hold. */
type Address = { readonly href: string; readonly host: string }

/** The address of a meeting as a link; null where it is to be read and copied only. */
function addressOf(link: string): Address | null {
  if (!URL.canParse(link)) return null
  const { protocol, href, host } = new URL(link)
  return protocol === 'https:' ? { href, host } : null
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
  return (
    <div className={`acts ${css.line}`}>
      <span className={`acts ${css.part}`}>
        <span className="second">{t('meeting.title')}</span>
        <Place link={link} />
        <CopyButton text={link} label={t('meeting.copyLink')} />
      </span>
      {passcode === null ? null : (
        <span className={`acts ${css.part}`}>
          <span className="second">{t('meeting.passcode')}</span>
          <b className={css.code}>{passcode}</b>
          <CopyButton text={passcode} label={t('meeting.copy')} about={t('meeting.passcode')} />
        </span>
      )}
    </div>
  )
}
