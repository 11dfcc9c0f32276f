import type { LanguageTag } from '../../texts.ts'
import { baseOf, folded } from '../fold.ts'

/** Languages that a heading may name, by their tag. */
const KNOWN = [
  'en',
  'zh',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'uk',
  'ja',
  'ko',
  'ar',
  'tr',
  'vi',
]

/** What else they are called at the head of a column. */
const CALLED: Readonly<Record<string, string>> = {
  中文: 'zh',
  汉语: 'zh',
  漢語: 'zh',
  英语: 'en',
  英文: 'en',
  德文: 'de',
  法文: 'fr',
  mandarin: 'zh',
  cn: 'zh',
  chn: 'zh',
  eng: 'en',
  ger: 'de',
  deu: 'de',
  jp: 'ja',
  kr: 'ko',
}

/** Languages by each name that they have in English, Chinese, German and themselves. */
function names(): ReadonlyMap<string, string> {
  const all = new Map<string, string>(Object.entries(CALLED))
  for (const tag of KNOWN) {
    all.set(tag, tag)
    for (const inLanguage of ['en', 'zh', 'de', tag]) {
      const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag)
      if (name !== undefined) all.set(folded(name), tag)
    }
  }
  return all
}

const HAN = /\p{Script=Han}/u

let known: ReadonlyMap<string, string> | null = null

/** The tag of this language among those of the agenda, else by itself. */
export function tagAmong(base: string, languages: readonly LanguageTag[]): LanguageTag {
  const among = languages.find((tag) => baseOf(tag) === base)
  return among ?? (base === 'zh' ? 'zh-Hans' : base)
}

/** The language that a heading names, such as `English`, `中文`, `zh-CN` or `Term (Deutsch)`; null where it names none. */
export function languageNamed(
  heading: string,
  languages: readonly LanguageTag[],
): LanguageTag | null {
  known ??= names()
  const words = folded(heading).split(/[^\p{L}\p{N}]+/u)
  // In a longer heading `it` and `de` are words.
  const named =
    words.length > 2 ? words.filter(({ length }) => length > 3 || HAN.test(heading)) : words
  const base = named.map((word) => known?.get(word)).find((one) => one !== undefined)
  return base === undefined ? null : tagAmong(base, languages)
}
