import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { common as en } from './en/common.ts'
import { keepLanguage, type Language, languageOf, tagOf } from './language.ts'
import { tellSpans } from './spans.ts'
import { common as zh } from './zh/common.ts'

/** An i18next instance that speaks `language`, with the words that all screens share; it learns those of an area with that. */
export function makeI18n(language: Language): i18n {
  const made = i18next.createInstance()
  made.use(initReactI18next)
  made.init({
    lng: language,
    fallbackLng: 'en',
    ns: 'common',
    defaultNS: 'common',
    resources: { en: { common: en }, zh: { common: zh } },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  tellSpans(made)
  return made
}

/** The language an instance speaks now. */
export function speaking(instance: i18n): Language {
  return languageOf(instance.language) ?? 'en'
}

/** Writes the language to the page and keeps it on this device, now and at every change; returns the disposer. */
export function followLanguage(instance: i18n): () => void {
  const write = () => {
    document.documentElement.lang = tagOf(speaking(instance))
  }
  const keep = () => {
    write()
    keepLanguage(speaking(instance))
  }
  write()
  instance.on('languageChanged', keep)
  return () => instance.off('languageChanged', keep)
}
