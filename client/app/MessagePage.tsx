import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { I18n, Translate } from '../i18n/i18n.ts'
import type { Area } from '../i18n/keys.ts'
import { LANGUAGES, type Language, tagOf } from '../i18n/language.ts'
import { loadOtherLanguages, loadTexts } from '../i18n/loadTexts.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { fetchChineseFaces } from '../styles/chineseFaces.ts'
import { useSlowServer } from '../ui/connection/useSlowServer.ts'
import { Button } from '../ui/controls/Button.tsx'
import { LanguageSwitch } from '../ui/controls/LanguageSwitch.tsx'
import css from './messagePage.module.css'

/** A message on a page of its own: why the server ended the connection, or the state of the screen. */
export type MessageName =
  | `disconnected.${DisconnectReason['reason']}`
  | 'opening'
  | 'unreachable'
  | 'unpublished'
  | 'noScreen'
  | 'crashed'

const isDisconnect = (
  message: MessageName,
): message is Extract<MessageName, `disconnected.${string}`> => message.startsWith('disconnected.')

type Words = { readonly title: string; readonly step: string }

function wordsOf(t: Translate, message: MessageName, lng: Language): Words {
  return isDisconnect(message)
    ? { title: t(`${message}.what`, { lng }), step: t(`${message}.step`, { lng }) }
    : { title: t(`${message}.title`, { lng }), step: t(`${message}.step`, { lng }) }
}

/** The name of the product and the choice of a language, above a page that is not a screen. */
export function Masthead() {
  const { t } = useTranslation()
  return (
    <header className={`spread ${css.head}`}>
      <b className="t2">{t('product')}</b>
      <LanguageSwitch />
    </header>
  )
}

/** A page with one message and the next step, and the same in the other languages below. */
export function MessagePage({
  message,
  children,
}: {
  readonly message: MessageName
  readonly children?: ReactNode
}) {
  const { t, language } = useTranslation()
  const { title, step } = wordsOf(t, message, language)
  const lineIn = (lng: Language) => t('sentences', { lng, ...wordsOf(t, message, lng) })
  // The line is the key: languages with missing texts repeat the English line.
  const lines = new Map(LANGUAGES.toReversed().map((one) => [lineIn(one), one]))
  lines.delete(lineIn(language))
  useEffect(() => {
    // While the screen opens, its own files load first.
    if (message !== 'opening') fetchChineseFaces()
  }, [message])
  return (
    <main className={css.page} data-message={message}>
      <Masthead />
      <div className={css.body} role="status">
        <h1 className="phrased balanced">{title}</h1>
        <p className="phrased second t2">{step}</p>
        {[...lines].toReversed().map(([line, one]) => (
          <p key={one} className={`phrased second t1 ${css.otherLanguage}`} lang={tagOf(one)}>
            {line}
          </p>
        ))}
        {children}
      </div>
    </main>
  )
}

/** Reloads the page with the same link. */
export function ReloadButton() {
  const { t } = useTranslation()
  return (
    <Button look="ink" onClick={() => window.location.reload()}>
      {t('disconnected.reload')}
    </Button>
  )
}

/** Replaces a screen that failed, until the error boundary retries it. */
export function Crashed() {
  return (
    <MessagePage message="crashed">
      <ReloadButton />
    </MessagePage>
  )
}

/** The page until the server answers; after a while it reports that the server is unreachable. */
export function Opening() {
  if (!useSlowServer()) return <MessagePage message="opening" />
  return (
    <MessagePage message="unreachable">
      <ReloadButton />
    </MessagePage>
  )
}

/** A component that is loaded on demand, with the areas of its texts. */
export type Download<Props extends object = object> = {
  readonly areas: readonly Area[]
  /** Whether it shows several languages at once, so that it needs the texts of all languages. */
  readonly allLanguages?: true
  readonly load: () => Promise<ComponentType<Props>>
}

/** The delay before the texts of other languages are loaded, in ms: the page is shown by then. */
const OTHERS_DELAY = 1_000

/** Loads the texts of the other languages after a delay; returns the disposer. */
function loadOthers(i18n: I18n): () => void {
  const timer = setTimeout(() => {
    loadOtherLanguages(i18n).catch(() => undefined)
  }, OTHERS_DELAY)
  return () => clearTimeout(timer)
}

/**
 * Returns the result of `load`; null while it loads. Throws an error of `load` to the error boundary, which retries.
 * It does not use Suspense, because React would then delay a quick result by 300 ms.
 */
export function useLoaded<Result>(load: () => Promise<Result>): Result | null {
  const [loaded, setLoaded] = useState<{ load: typeof load; get: () => Result } | null>(null)
  useEffect(() => {
    let isMounted = true
    const finish = (get: () => Result) => isMounted && setLoaded({ load, get })
    load().then(
      (result) => finish(() => result),
      (error) =>
        finish(() => {
          throw error
        }),
    )
    return () => {
      isMounted = false
    }
  }, [load])
  return loaded?.load === load ? loaded.get() : null
}

/** Returns the component of a download once it is loaded with its texts; null until then. */
export function useDownload<Props extends object>(
  download: Download<Props>,
): ComponentType<Props> | null {
  const { i18n } = useTranslation()
  const load = useCallback(async () => {
    const texts = loadTexts(i18n, download.areas, download.allLanguages ? LANGUAGES : undefined)
    const [component] = await Promise.all([download.load(), texts])
    return component
  }, [download, i18n])
  const component = useLoaded(load)
  const isLoaded = component !== null
  useEffect(() => {
    if (!isLoaded) return
    fetchChineseFaces()
    return loadOthers(i18n)
  }, [isLoaded, i18n])
  return component
}

/** Shows the component of a download once it is loaded with its texts, and `fallback` until then. */
export function Downloaded<Props extends object>({
  of,
  props,
  fallback = null,
}: {
  readonly of: Download<Props>
  readonly props: Props
  readonly fallback?: ReactNode
}) {
  const Component = useDownload(of)
  return Component === null ? fallback : <Component {...props} />
}
