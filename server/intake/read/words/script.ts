import { TEXT_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { tidy } from './fold.ts'

/** The language of Latin letters in a document, told once for the whole of it. */
export type Latin = string

const HAN = /\p{Script=Han}/u
const TRADITIONAL =
  /[國學會議時間開場與閉講長題專業體實處經濟發環報討論員導區總結們這為來對個說請參議員廳灣歡]/
const SIMPLIFIED =
  /[国学会议时间开场与闭讲长题专业体实处经济发环报讨论员导区总结们这为来对个说请参厅湾欢]/
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
const ARABIC = /\p{Script=Arabic}/u
const HEBREW = /\p{Script=Hebrew}/u

/** Whether a text has Chinese characters. */
export function hasHan(text: string): boolean {
  return HAN.test(text)
}

function hanTag(text: string): string {
  if (KANA.test(text)) return 'ja'
  const traditional = [...text].filter(
    (sign) => TRADITIONAL.test(sign) && !SIMPLIFIED.test(sign),
  ).length
  const simplified = [...text].filter(
    (sign) => SIMPLIFIED.test(sign) && !TRADITIONAL.test(sign),
  ).length
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
}

/** The tag of the language a text is in, by its script. */
export function tagOf(text: string, latin: Latin): string {
  if (HAN.test(text) || KANA.test(text)) return hanTag(text)
  if (HANGUL.test(text)) return 'ko'
  if (ARABIC.test(text)) return 'ar'
  if (HEBREW.test(text)) return 'he'
  return CYRILLIC.test(text) ? 'ru' : latin
}

const HAN_FIRST =
  /^([^A-Za-zÀ-ÿ]*\p{Script=Han}[^A-Za-zÀ-ÿ]*?)(\s*[/|]\s*|\s+[-·•:]?\s*|\s*\()([A-Za-zÀ-ÿ][^\p{Script=Han}]*)$/u
const LATIN_FIRST =
  /^([A-Za-zÀ-ÿ][^\p{Script=Han}]*?)(\s*[/|]\s*|\s+[-·•:]?\s*|\s*\()(\p{Script=Han}[^A-Za-zÀ-ÿ]*)$/u

function halves(text: string): { han: string; latin: string; joint: string } | null {
  const one = HAN_FIRST.exec(text)
  if (one !== null) return { han: one[1] ?? '', latin: one[3] ?? '', joint: one[2] ?? '' }
  const other = LATIN_FIRST.exec(text)
  if (other === null) return null
  return { han: other[3] ?? '', latin: other[1] ?? '', joint: other[2] ?? '' }
}

const ONE_WORD =
  /^(?:break|lunch|dinner|opening|closing|welcome|introduction|keynote|panel|discussion|registration|summary|q ?& ?a|agenda|end)\W*$/i

/** Whether the Latin half says the same again, and is no name or term inside a Chinese text. */
function bilingual(latin: string, joint: string): boolean {
  if (/[/|]/.test(joint)) return /[a-zà-ÿ]{2}/.test(latin)
  const words = latin.match(/[A-Za-zÀ-ÿ]{2,}/g) ?? []
  return (
    ONE_WORD.test(latin) ||
    (words.length >= 2 && words.some((word) => /^[a-zà-ÿ]{3,}$|^[A-Z][a-zà-ÿ]{2,}$/.test(word)))
  )
}

const EDGE = /^[\s/|·•:,;(-]+|[\s/|·•:,;(-]+$/g

function trimmed(text: string): string {
  const cut = text.replace(EDGE, '')
  return /\)$/.test(cut) && !cut.includes('(') ? cut.replace(/\)+$/, '').trim() : cut
}

/** A text in its language, or in both where it says the same in two scripts; null where nothing is in it. */
export function textsOf(text: string, latin: Latin): Texts | null {
  const whole = tidy(text).slice(0, TEXT_LIMIT).trim()
  if (whole === '') return null
  const two = halves(whole)
  if (two === null || !bilingual(two.latin, two.joint)) return { [tagOf(whole, latin)]: whole }
  const [han, other] = [trimmed(two.han), trimmed(two.latin)]
  if (han === '' || other === '') return { [tagOf(whole, latin)]: whole }
  return { [tagOf(han, latin)]: han, [latin]: other }
}

const COMMON: readonly (readonly [string, RegExp])[] = [
  [
    'de',
    /\b(?:und|der|die|das|für|mit|von|zur|zum|Uhr|Begrüßung|Pause|im|ein|eine|Vortrag|Mittagessen|Kaffeepause|Diskussion)\b/g,
  ],
  [
    'fr',
    /\b(?:et|le|la|les|des|du|pour|avec|aux|sur|une|pause|accueil|déjeuner|clôture|ouverture|table|ronde|par)\b/gi,
  ],
  [
    'es',
    /\b(?:el|los|las|para|con|una|del|y|bienvenida|almuerzo|descanso|apertura|clausura|mesa)\b/gi,
  ],
  [
    'it',
    /\b(?:il|gli|della|delle|per|con|una|e|pausa|pranzo|saluti|apertura|chiusura|tavola|rotonda|di)\b/gi,
  ],
  [
    'en',
    /\b(?:the|and|of|for|with|to|by|break|lunch|welcome|session|opening|closing|discussion|talk|speaker|on|in)\b/gi,
  ],
]

/** The language of what is in Latin letters, by its commonest words; English where nothing tells. */
export function latinOf(text: string): Latin {
  const counts = COMMON.map(([tag, words]): [string, number] => [
    tag,
    (text.match(words) ?? []).length,
  ])
  const best = counts.reduce((most, one) => (one[1] > most[1] ? one : most), ['en', 0])
  const english = counts.find(([tag]) => tag === 'en')?.[1] ?? 0
  return best[1] > english ? best[0] : 'en'
}
