import { isCommon, isCommonAfterName, isCommonByEnding, neverFirst } from './commonWords.ts'
import { isKnownName, isPinyin } from './knownNames.ts'

const PARTICLE =
  /^(?:van|von|vom|zu|zur|der|den|de|del|della|di|da|dos|das|do|du|la|le|el|al|bin|ibn|ben|ter|ten|te|y|e|d'|af|av)$/i
const TOKEN = /^(?:(?:d'|o'|l'|mc|mac|al-|el-)?\p{Lu}[\p{L}'.]*(?:-\p{L}[\p{L}'.]*)*)$/u
const INITIAL = /^(?:\p{Lu}\.?|\p{Lu}\.-?\p{Lu}\.?)$/u
/** Family names of Nepal that are written as two capitals. */
const TWO_CAPITALS = /^(?:KC|BK|GC)$/u
const ACRONYM = /^\p{Lu}{2,6}(?:\d|s)?$/u

/** Names that usually follow the family name in Vietnamese, with their marks and without. */
const VIETNAMESE_SECOND =
  /^(?:Thi|Thị|Van|Văn|Duc|Đức|Minh|Quang|Quoc|Quốc|Hong|Hồng|Thanh|Xuan|Xuân|Ngoc|Ngọc|Huu|Hữu|Dinh|Đình|Cong|Công|Anh|Tuan|Tuấn|Hoang|Hoàng|Kim|Phuong|Phương|Bao|Bảo|Trung|Viet|Việt|Thu|Mai|Lan|Hai|Hải|Duy|Tien|Tiến)$/u

const HONORIFIC = /^(?:Drs?|Prof|Professor|Mr|Ms|Mrs|Mme|Herrn?|Frau|Dipl|Ing)\.?$/

/** How many words at the beginning of a text are shaped like the parts of a name. */
export function nameWords(words: readonly string[]): number {
  let count = 0
  for (const index of words.keys()) {
    if (!isParticle(words, index) && !isPart(words, index)) break
    count += 1
  }
  return count
}

/** `van der` before a surname. */
function isParticle(words: readonly string[], index: number): boolean {
  if (index === 0 || !PARTICLE.test(words[index] ?? '')) return false
  const next = words[index + 1] ?? ''
  return (TOKEN.test(next) && !isCommonAfterName(next)) || isParticle(words, index + 1)
}

function isPart(words: readonly string[], index: number): boolean {
  const word = words[index] ?? ''
  if (!TOKEN.test(word) || acronymAfterName(words, index) || HONORIFIC.test(word)) return false
  if (/^\p{Lu}{2,}-\p{Lu}\p{Ll}/u.test(word)) return false
  return (
    INITIAL.test(word) ||
    !(index === 0
      ? (isCommon(word) && !beginsVietnamese(words)) || neverFirst(word)
      : isCommonAfterName(word) && !isSurname(words, index))
  )
}

/** Whether a word with the ending of another is a known surname behind a known name: `Ravi Gurung`, `Anna Schilling`. */
function isSurname(words: readonly string[], index: number): boolean {
  const [before = '', word = ''] = words.slice(index - 1, index + 1)
  return isKnownName(before) && isCommonByEnding(word) && isKnownName(word)
}

/** Whether this is the family name of every tenth person in Vietnam, which is an article elsewhere: a usual second name behind it tells. */
function beginsVietnamese([first = '', second = '']: readonly string[]): boolean {
  return /^L[eê]$/u.test(first) && VIETNAMESE_SECOND.test(second)
}

/** Capitals after two names are those of an organisation, unless they are a surname set in capitals. */
function acronymAfterName(words: readonly string[], index: number): boolean {
  const word = words[index] ?? ''
  if (!ACRONYM.test(word) || INITIAL.test(word)) return false
  if (TWO_CAPITALS.test(word) && index === 1 && isKnownName(words[0] ?? '')) return false
  return index >= 2 || (index === 1 && word.length <= 4 && !isKnownName(word) && !isPinyin(word))
}

/** How likely words shaped like a name are one: 0 not, 1 by shape alone, 2 by a known name among them. */
export function nameEvidence(words: readonly string[]): 0 | 1 | 2 {
  const parts = words.filter(
    (word, index) => index === 0 || !PARTICLE.test(word) || /^\p{Lu}/u.test(word),
  )
  const full = parts.filter((word) => !INITIAL.test(word))
  if (parts.length < 2 || parts.length > 5 || full.length === 0) return 0
  if (parts.every((word) => ACRONYM.test(word) && !isKnownName(word))) return 0
  if (parts.every((word) => /^\p{Lu}{2,}$/u.test(word))) return 1
  if (parts.length === full.length && parts.length === 2 && parts.every(isPinyin)) return 2
  return full.some((word) => isKnownName(word) || (isPinyin(word) && word.length > 3)) ? 2 : 1
}
