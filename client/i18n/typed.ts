import type { LanguageTag } from '../../shared/agenda/texts.ts'

/** Scripts by which a typed text tells its language: how a tag names them, and the language meant where no other is at hand. */
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

/** The language that a typed text is in, told by its script: the first of `offered` that is written in it, else the usual one; of Latin letters the first offered, else English. */
export function typedTag(text: string, offered: readonly LanguageTag[]): LanguageTag {
  const script = SCRIPTS.find(({ has }) => has.test(text))
  const fits = (tag: LanguageTag) =>
    script === undefined ? scriptOf(tag) === 'Latn' : script.of.test(scriptOf(tag))
  return offered.find(fits) ?? script?.tag ?? 'en'
}
