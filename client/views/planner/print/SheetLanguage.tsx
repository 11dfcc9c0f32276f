import { type ReactNode, useMemo } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { languageOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'

/** Lets everything in it speak the language of a sheet; where Rostrum has no words in that, this screen's. */
export function SheetLanguage({
  tag,
  children,
}: {
  readonly tag: LanguageTag
  readonly children: ReactNode
}) {
  const { i18n } = useTranslation()
  const { language } = useLanguage()
  const lng = languageOf(tag) ?? language
  const spoken = useMemo(() => i18n.cloneInstance({ lng, initAsync: false }), [i18n, lng])
  return <I18nextProvider i18n={spoken}>{children}</I18nextProvider>
}
