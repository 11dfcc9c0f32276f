import type { ReactNode } from 'react'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { I18n } from '../../../i18n/i18n.ts'
import { type Language, languageOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { I18nProvider, useTranslation } from '../../../i18n/useTranslation.tsx'

/** One speaker of each language is enough for a thousand rows. */
const speakers = new WeakMap<I18n, Map<Language, I18n>>()

function speakerOf(screen: I18n, lng: Language): I18n {
  const known = speakers.get(screen) ?? new Map<Language, I18n>()
  speakers.set(screen, known)
  const speaker = known.get(lng) ?? screen.withLanguage(lng)
  known.set(lng, speaker)
  return speaker
}

type SheetLanguageProps = { readonly tag: LanguageTag; readonly children: ReactNode }

/** Lets everything in it speak the language of a sheet; where Rostrum has no words in that, this screen's. */
export function SheetLanguage({ tag, children }: SheetLanguageProps) {
  const { i18n } = useTranslation()
  const { language } = useLanguage()
  const speaker = speakerOf(i18n, languageOf(tag) ?? language)
  return <I18nProvider i18n={speaker}>{children}</I18nProvider>
}
