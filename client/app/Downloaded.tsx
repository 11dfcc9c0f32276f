import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react'
import type { I18n } from '../i18n/i18n.ts'
import type { Area } from '../i18n/keys.ts'
import { LANGUAGES } from '../i18n/language.ts'
import { loadOtherLanguages, loadTexts } from '../i18n/loadTexts.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { fetchChineseFaces } from '../styles/chineseFaces.ts'

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
