import { useState } from 'react'
import { contactKind } from '../../../shared/protocol/contact.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { LANGUAGES, type Language, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useCityOffset } from '../agenda/zoneTimes.ts'
import { Button } from '../controls/Button.tsx'
import { copyText } from '../controls/copyText.ts'
import { Switch } from '../controls/Switch.tsx'
import { LinkCard } from '../linkCards/LinkCard.tsx'
import { LocalMark } from '../links/AddressNotice.tsx'
import { useLinkAddress } from '../links/useLinkAddress.ts'
import { languageFor, type Mail, mailAddress, mailTo } from './mail.ts'
import css from './messagePane.module.css'
import type { LinkHolder } from './person.ts'

/** Buttons that send a message: by a mail program, the system's share sheet, or as copied text. */
function Acts({
  mail,
  onSent,
  isFirst,
}: {
  readonly mail: Mail
  readonly onSent: () => void
  readonly isFirst: boolean
}) {
  const { t } = useTranslation('giveOut')
  const { worksElsewhere } = useLinkAddress()
  const [copied, setCopied] = useState<boolean | null>(null)
  const share = navigator.share === undefined ? null : { title: mail.subject, text: mail.body }
  // Sending is the main action only if other devices can open the links.
  const firstLook = isFirst && worksElsewhere ? 'ink' : 'plain'
  return (
    <>
      <p className="acts">
        {mail.to === '' ? null : (
          <a className="ui-button" data-look={firstLook} href={mailAddress(mail)} onClick={onSent}>
            {t('openMail')}
          </a>
        )}
        {share === null ? null : (
          <Button onClick={() => void navigator.share(share).then(onSent, () => undefined)}>
            {t('share')}
          </Button>
        )}
        <Button
          look={mail.to === '' && share === null ? firstLook : 'plain'}
          onClick={async () => setCopied(await copyText(mail.body))}
        >
          {t(copied === true ? 'copied' : 'copyText')}
        </Button>
      </p>
      {copied === false ? <p className="second">{t('byHand')}</p> : null}
    </>
  )
}

/** The message to one of the chosen people, with their link cards; `go` shows the message to another. The buttons are above the text, visible in every window. */
export function MessagePane({
  first,
  people,
  at,
  go,
}: {
  /** Whether sending the message is the main action here. */
  readonly first: boolean
  readonly people: readonly LinkHolder[]
  /** The position of the person whose message is shown. */
  readonly at: number
  readonly go: (to: number) => void
}) {
  const { t, language: screen, languageName } = useTranslation(['giveOut', 'common'])
  const city = useCityOffset()
  const [languages, setLanguages] = useState<Readonly<Record<string, Language>>>({})
  const person = people[at]
  if (person === undefined) return <p className="quiet">{t('nobodyChosen')}</p>
  const language = languages[person.key] ?? languageFor(person, screen)
  const role = (one: Role, lng: Language) => t(`common:role.${one}`, { lng })
  const mail = mailTo(person, language, { t, city, role })
  const kind = person.contact === null ? null : contactKind(person.contact)
  return (
    <div className="stack loose">
      <p className="row">
        <span className="second grow">{t('nth', { n: at + 1, all: people.length })}</span>
        <Button size="small" look="bare" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('previous')}
        </Button>
        <Button
          size="small"
          look="bare"
          disabled={at + 1 >= people.length}
          onClick={() => go(at + 1)}
        >
          {t('next')}
        </Button>
      </p>
      <dl className={`hairs medium breakable ${css.head}`}>
        <div>
          <dt className="quiet plain">{t('to')}</dt>
          <dd>{person.contact ?? <span className="quiet">{t('noContact')}</span>}</dd>
        </div>
        <div>
          <dt className="quiet plain">{t('language')}</dt>
          <dd>
            <Switch
              label={t('language')}
              options={LANGUAGES}
              value={language}
              choose={(one) => setLanguages({ ...languages, [person.key]: one })}
            >
              {(one) => <span lang={tagOf(one)}>{languageName(tagOf(one))}</span>}
            </Switch>
          </dd>
        </div>
        <div>
          <dt className="quiet plain">{t('subject')}</dt>
          <dd lang={mail.lang}>{mail.subject}</dd>
        </div>
      </dl>
      <LocalMark />
      <Acts
        key={person.key}
        mail={mail}
        isFirst={first}
        onSent={() => (at + 1 < people.length ? go(at + 1) : undefined)}
      />
      {kind === 'phone' ? (
        <p className="second">{t('phone', { contact: person.contact ?? '' })}</p>
      ) : null}
      <div className={`breakable ${css.body}`} data-testid="message-text" lang={mail.lang}>
        {mail.body}
      </div>
      <ul className={`stack loose ${css.cards}`} aria-label={t('cards')}>
        {person.links.map((link) => (
          <li key={link.occasion.show}>
            <LinkCard show={link.occasion} link={link} />
          </li>
        ))}
      </ul>
    </div>
  )
}
