import { type ReactNode, useEffect } from 'react'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { Translate } from '../i18n/i18n.ts'
import { LANGUAGES, type Language, tagOf } from '../i18n/language.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { fetchChineseFaces } from '../styles/chineseFaces.ts'
import { useLate } from '../ui/connection/useLate.ts'
import { Button } from '../ui/controls/Button.tsx'
import { LanguageSwitch } from '../ui/controls/LanguageSwitch.tsx'
import './message.css'

/** What a whole page can say: why the server parted, or how the screen itself stands. */
export type MessageName =
  | `parted.${DisconnectReason['reason']}`
  | 'opening'
  | 'unreachable'
  | 'unpublished'
  | 'noScreen'
  | 'crashed'

const isParted = (said: MessageName): said is Extract<MessageName, `parted.${string}`> =>
  said.startsWith('parted.')

type Words = { readonly title: string; readonly step: string }

function wordsOf(t: Translate, said: MessageName, lng: Language): Words {
  return isParted(said)
    ? { title: t(`${said}.what`, { lng }), step: t(`${said}.step`, { lng }) }
    : { title: t(`${said}.title`, { lng }), step: t(`${said}.step`, { lng }) }
}

/** A whole page that says one thing and what to do next, with the other language below. */
export function MessagePage({
  said,
  children,
}: {
  readonly said: MessageName
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { title, step } = wordsOf(t, said, language)
  useEffect(() => {
    // What is opened comes first.
    if (said !== 'opening') fetchChineseFaces()
  }, [said])
  return (
    <main className="message" data-said={said}>
      <div className="message-corner">
        <b>{t('product')}</b>
        <LanguageSwitch />
      </div>
      <div className="message-body" role="status">
        <h1>{title}</h1>
        <p>{step}</p>
        {LANGUAGES.filter((one) => one !== language).map((one) => (
          <p key={one} className="message-other" lang={tagOf(one)}>
            {t('sentences', { lng: one, ...wordsOf(t, said, one) })}
          </p>
        ))}
        {children}
      </div>
    </main>
  )
}

/** Loads the page again, with the link as it is. */
export function ReloadButton() {
  const { t } = useTranslation()
  return (
    <Button look="ink" onClick={() => window.location.reload()}>
      {t('parted.reload')}
    </Button>
  )
}

/** In place of a screen that failed; it is tried again all the while. */
export function Crashed() {
  return (
    <MessagePage said="crashed">
      <ReloadButton />
    </MessagePage>
  )
}

/** The page until the server has answered; after a while it says that the server does not, and goes on trying. */
export function Opening() {
  if (!useLate()) return <MessagePage said="opening" />
  return (
    <MessagePage said="unreachable">
      <ReloadButton />
    </MessagePage>
  )
}
