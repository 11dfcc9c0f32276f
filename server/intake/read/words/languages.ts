import { hasHan, tagOf } from './script.ts'

/** Languages by the words people have for them in agendas; the order does not matter. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['zh-Hant', /traditional chinese|繁[体體]|正體/giu],
  ['yue', /cantonese|kantonesisch|cantonais|粤语|粵語|广东话|廣東話/giu],
  ['en', /english|englisch(?:er)?|anglais|inglés|inglese|英[语文語]/giu],
  ['de', /german|deutsch(?:er)?|allemand|alemán|tedesco|德[语文語]/giu],
  ['fr', /french|französisch(?:er)?|français|francés|francese|法[语文語]/giu],
  ['es', /spanish|spanisch(?:er)?|espagnol|español|spagnolo|西班牙[语文語]/giu],
  ['it', /italian(?!o?s)|italienisch(?:er)?|italien(?!isch)|italiano|意大利[语文語]/giu],
  ['pt', /portuguese|portugiesisch(?:er)?|portugais|portugu[eéê]s|葡萄牙[语文語]/giu],
  ['ru', /russian|russisch(?:er)?|russe|ruso|русский|俄[语文語]/giu],
  ['ja', /japanese|japanisch(?:er)?|japonais|japonés|日[语文語]|日本語/giu],
  ['ko', /korean|koreanisch(?:er)?|coréen|coreano|韩[语文]|韓語|한국어/giu],
  ['ar', /arabic|arabisch(?:er)?|arabe|árabe|阿拉伯[语文語]/giu],
  ['nl', /dutch|niederländisch(?:er)?|néerlandais|nederlands|荷兰[语文]/giu],
  ['pl', /polish|polnisch(?:er)?|polonais|polski/giu],
  ['vi', /vietnamese|vietnamesisch(?:er)?|vietnamien|越南[语文]/giu],
  ['uk', /ukrainian|ukrainisch(?:er)?|ukrainien/giu],
  ['tr', /turkish|türkisch(?:er)?|turc(?![\p{L}])|türkçe/giu],
]
/** Chinese without a word for its script: that of the source decides. */
const CHINESE =
  /(?<![\p{L}])ZH(?![\p{L}])|(?:simplified )?chinese(?: \(?mandarin\)?| \(?simplified\)?)?|mandarin|putonghua|chinesisch(?:er)?|chinois|chino(?![\p{L}])|cinese|中文|中[国國][语語]|汉语|漢語|普通话|普通話|国语|國語/giu

/** Languages by their letters (`EN/DE`); small letters are words of their own. */
const LETTERS = /(?<![\p{L}\d])(?:EN|DE|FR|ES|IT|PT|RU|JA|KO|NL|PL)(?![\p{L}\d])/gu

/** A language named in a text, and where. */
export type NamedLanguage = { readonly tag: string; readonly from: number; readonly end: number }

function chineseOf(source: string): string {
  const tag = hasHan(source) ? tagOf(source, 'en') : 'zh-Hans'
  return tag.startsWith('zh') ? tag : 'zh-Hans'
}

/** The languages a text names, in its order, and where; `source` tells which script its Chinese is in. */
export function languageWords(text: string, source: string): readonly NamedLanguage[] {
  const all = (words: RegExp, tagOf: (word: string) => string) =>
    [...text.matchAll(words)].map(
      ({ 0: word, index }): NamedLanguage => ({
        tag: tagOf(word),
        from: index,
        end: index + word.length,
      }),
    )
  const found = WORDS.flatMap(([tag, words]) => all(words, () => tag))
  const taken = (at: number) =>
    found.some((one) => /^(?:zh-Hant|yue)$/.test(one.tag) && at >= one.from && at < one.from + 24)
  const chinese = all(CHINESE, () => chineseOf(source)).filter(({ from }) => !taken(from))
  const letters = all(LETTERS, (word) => word.toLowerCase())
  return [...found, ...chinese, ...letters].sort((one, other) => one.from - other.from)
}

/** The languages a text names, as BCP 47 tags in its order, each once; `source` tells which script its Chinese is in. */
export function languagesIn(text: string, source: string): string[] {
  return [...new Set(languageWords(text, source).map(({ tag }) => tag))].slice(0, 10)
}
