import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import type { I18n, Translate } from './i18n.ts'
import type { Areas } from './keys.ts'

/** An object that is replaced exactly when texts change, so that only then the components with texts render again. */
type I18nRevision = { readonly i18n: I18n; readonly revision: number }

const I18nContext = createContext<I18nRevision | null>(null)

/** Provides the components in it with texts. */
export function I18nProvider({
  i18n,
  children,
}: {
  readonly i18n: I18n
  readonly children?: ReactNode
}) {
  const revision = useSyncExternalStore(i18n.onRevision, i18n.revision)
  const value = useMemo(() => ({ i18n, revision }), [i18n, revision])
  return <I18nContext value={value}>{children}</I18nContext>
}

/** Returns the function that translates keys of these areas, by default `common`. */
export function useTranslation<const A extends Areas = 'common'>(
  areas?: A,
): { readonly t: Translate<A>; readonly i18n: I18n } {
  const context = useContext(I18nContext)
  if (context === null) throw new Error('useTranslation needs an I18nProvider above it')
  const { i18n } = context
  const named: Areas = areas ?? 'common'
  // Without areas, `A` is `common`.
  return { t: i18n.translate(named as A), i18n }
}
