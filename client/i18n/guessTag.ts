import type { LanguageTag } from '../../shared/agenda/texts.ts'

/** Scripts that identify a language: letters, the script of its tags, and the usual language. */
const SCRIPTS: readonly { readonly has: RegExp; readonly of: RegExp; readonly tag: LanguageTag }[] =
  [
    { has: /\p{Script=Han}/u, of: /^Han|^Jpan/, tag: 'zh-Hans' },
    { has: /\p{Script=Arabic}/u, of: /^Arab/, tag: 'ar' },
    { has: /\p{Script=Hebrew}/u, of: /^Hebr/, tag: 'he' },
    { has: /\p{Script=Cyrillic}/u, of: /^Cyrl/, tag: 'ru' },
    { has: /\p{Script=Hangul}/u, of: /^Kore/, tag: 'ko' },
  ]

function scriptOf(tag: LanguageTag): string {
  return new Intl.Locale(tag).maximize().script ?? ''
}

/** Guesses the language of a typed text by its script: the first of `offered` in that script, else the usual one, or English for Latin letters. */
export function guessTag(text: string, offered: readonly LanguageTag[]): LanguageTag {
  const script = SCRIPTS.find(({ has }) => has.test(text))
  const fits = (tag: LanguageTag) =>
    script === undefined ? scriptOf(tag) === 'Latn' : script.of.test(scriptOf(tag))
  return offered.find(fits) ?? script?.tag ?? 'en'
}
