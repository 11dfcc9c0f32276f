import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import type { I18n, Translate } from './i18n.ts'
import type { Areas } from './keys.ts'
import { type ScreenLanguage, screenLanguage } from './screenLanguage.ts'

/** An object that is replaced exactly when texts change, so that only then the components with texts render again. */
type LanguageRevision = ScreenLanguage & { readonly revision: number }

const LanguageContext = createContext<LanguageRevision | null>(null)

/** Provides the components in it with texts. */
export function I18nProvider({
  i18n,
  children,
}: {
  readonly i18n: I18n
  readonly children?: ReactNode
}) {
  const revision = useSyncExternalStore(i18n.onRevision, i18n.revision)
  const value = useMemo(() => ({ ...screenLanguage(i18n), revision }), [i18n, revision])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** Returns the function that translates keys of these areas, by default `common`, and the language of this screen. */
export function useTranslation<const A extends Areas = 'common'>(
  areas?: A,
): ScreenLanguage & { readonly t: Translate<A> } {
  const context = useContext(LanguageContext)
  if (context === null) throw new Error('useTranslation needs an I18nProvider above it')
  const named: Areas = areas ?? 'common'
  // Without areas, `A` is `common`.
  return { ...context, t: context.i18n.translate(named as A) }
}
