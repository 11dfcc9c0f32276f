import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react'
import type { I18n, Translate } from './i18n.ts'
import type { Areas } from './keys.ts'

/** A new one whenever something is said otherwise and at no other time, so that nothing else draws what speaks again. */
type Spoken = { readonly i18n: I18n; readonly edition: number }

type Said<A extends Areas> = { readonly t: Translate<A>; readonly i18n: I18n }

const SpokenContext = createContext<Spoken | null>(null)

/** Lets everything in it speak with this. */
export function I18nProvider({
  i18n,
  children,
}: {
  readonly i18n: I18n
  readonly children?: ReactNode
}) {
  const edition = useSyncExternalStore(i18n.onEdition, i18n.edition)
  const spoken = useMemo(() => ({ i18n, edition }), [i18n, edition])
  return <SpokenContext value={spoken}>{children}</SpokenContext>
}

/** Says the words of these areas; those that all screens share where none is named. */
export function useTranslation<const A extends Areas = 'common'>(areas?: A): Said<A> {
  const spoken = useContext(SpokenContext)
  if (spoken === null) throw new Error('Nothing here speaks: an I18nProvider is missing')
  const { i18n } = spoken
  const named: Areas = areas ?? 'common'
  // Where no area is named, `A` is that one.
  return { t: i18n.translate(named as A), i18n }
}
