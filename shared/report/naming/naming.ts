import { plainLetters } from '../../agenda/comparisonKey.ts'
import type { Texts } from '../../agenda/texts.ts'

/** Scripts without spaces between words, or with suffixes on names. */
export const UNSPACED_TEXT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu

const SPELLINGS = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }))

/** Folds a text to lower case, without marks and width: Jürgen and jurgen are the same. */
function fold(text: string): string {
  const plain = plainLetters(text.normalize('NFKC').toLowerCase())
  return plain.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC')
}

/** Returns the spellings of a word without marks: jurgen and juergen. */
function spellings(word: string): readonly string[] {
  const small = word.normalize('NFKC').toLowerCase()
  const spelled = small.replaceAll(/\p{L}/gu, (letter) => SPELLINGS.get(letter) ?? letter)
  return [...new Set([fold(small), fold(spelled)])]
}

/** Forms of address after a name in Chinese, Japanese and Korean. */
const ADDRESSES = [
  '教授 老师 老師 博士 先生 女士 小姐 夫人 太太 同志 同学 代表 主任 主席 书记 書記 经理 總經理 总经理 总监 总裁 董事 委员 议员',
  '院士 院长 院長 校长 校長 所长 所長 局长 局長 处长 處長 科长 部长 部長 市长 市長 省长 县长 区长 镇长 村长 站长 馆长 会长 會長',
  '秘书长 秘書長 理事长 司长 研究员 研究員 工程师 工程師 讲师 講師 律师 医生 医师 大使 总 总工 工',
  'さん 様 氏 교수 박사 선생 씨 님 원장 소장 대표',
].flatMap((line) => line.split(' '))

/** A form of address at this position: 教授, 副教授, 两位教授. */
const ADDRESS = new RegExp(
  `(?:[两兩]位)?(?:副|准|助理|名誉|名譽|特聘|首席|总)?(?:${ADDRESSES.map(fold).join('|')})`,
  'uy',
)

const SEPARATOR = /^[、,和與与及]$/u

const LETTER = /^\p{L}$/u

/** Characters to ignore inside and after a name. */
const IGNORED = /[\s·・‧•]+/gu

/** The number of first characters that find longer names: each position then needs few look-ups. */
const MAX_PREFIX = 16

/** The parts of a name that mean the person anywhere, and those that do so only before a form of address. */
type SearchParts = { readonly anywhere: readonly string[]; readonly addressed: readonly string[] }

/** Splits an undivided name: one or two characters are the family name, the rest is the given name. Parts that contain a shorter one are left out. */
function partsOfWhole(name: string): SearchParts {
  const signs = [...name]
  if (signs.length < 2) return { anywhere: [], addressed: [name] }
  const [anywhere, last] =
    signs.length > 3 ? [signs.slice(2), []] : [signs.slice(-2), signs.slice(-1)]
  const families = [1, 2].map((most) => signs.slice(0, most).join(''))
  return { anywhere: [anywhere.join('')], addressed: [...families, ...last] }
}

function searchParts(name: string): SearchParts {
  const pieces = fold(name).match(UNSPACED_TEXT) ?? []
  const [only] = pieces
  if (only === undefined) return { anywhere: [], addressed: [] }
  if (pieces.length === 1) return partsOfWhole(only)
  const long = pieces.filter((piece) => [...piece].length > 1)
  const wholeNames = [pieces.join(''), pieces.toReversed().join('')]
  return { anywhere: long.length > 0 ? long : wholeNames, addressed: pieces }
}

/** Returns where a form of address begins, directly or after more names: 教授, 副教授, 、李两位教授. It checks each position once, backwards. */
function addressesIn(text: string, signs: readonly string[]): readonly boolean[] {
  const found = signs.map(() => false)
  const isLetter = (n: number) => LETTER.test(signs[n] ?? '')
  let offset = text.length
  for (let n = signs.length - 1; n >= 0; n -= 1) {
    const sign = signs[n] ?? ''
    offset -= sign.length
    ADDRESS.lastIndex = offset
    const precedesAddress = () =>
      isLetter(n + 1) && (found[n + 2] === true || (isLetter(n + 2) && found[n + 3] === true))
    found[n] = ADDRESS.test(text) || (SEPARATOR.test(sign) && precedesAddress())
  }
  return found
}

/** Finds names in scripts without spaces. */
export class UnspacedNames {
  readonly #anywhere: ReadonlySet<string>
  /** The different lengths of the parts in `#anywhere`. */
  readonly #lengths: readonly number[]
  /** Parts of one or two characters: longer ones are found anywhere. */
  readonly #addressed: ReadonlySet<string>

  constructor(names: readonly string[]) {
    const all = names.map(searchParts)
    const words = all.flatMap(({ anywhere }) => anywhere)
    this.#anywhere = new Set(words.map((word) => [...word].slice(0, MAX_PREFIX).join('')))
    this.#lengths = [...new Set([...this.#anywhere].map(({ length }) => length))]
    this.#addressed = new Set(all.flatMap(({ addressed }) => addressed))
  }

  /** Returns whether a text contains a name: whole, given, or with a form of address. */
  areIn(text: string): boolean {
    const plain = fold(text).replaceAll(IGNORED, '')
    if (this.#isAnywhereIn(plain)) return true
    const signs = [...plain]
    return addressesIn(plain, signs).some((isAddress, n) => isAddress && this.#isBefore(signs, n))
  }

  #isAnywhereIn(text: string): boolean {
    for (let n = 0; n < text.length; n += 1)
      if (this.#lengths.some((length) => this.#anywhere.has(text.slice(n, n + length)))) return true
    return false
  }

  #isBefore(signs: readonly string[], place: number): boolean {
    const [first = '', second = ''] = [signs[place - 2], signs[place - 1]]
    return this.#addressed.has(second) || this.#addressed.has(first + second)
  }
}

/** A word of a text: its spellings, and whether it has a capital or only capitals. */
type Word = {
  readonly spellings: readonly string[]
  readonly capital: boolean
  readonly isUpper: boolean
}

/** The number of letters from which a word of a name counts in upper or lower case. */
const MIN_LENGTH = 3

/** From this many letters on, up to three more at the end are an inflection: Novákovi, Иванову. */
const INFLECTED_FROM = 5

const MAX_ENDING = 3

function wordOf(run: string): Word {
  return {
    spellings: spellings(run),
    capital: /^\p{Lu}/u.test(run),
    isUpper: run.length > 1 && run === run.toUpperCase(),
  }
}

/** Returns the words of a text: each run of letters, and runs joined by hyphens, apostrophes or full stops as one word too. */
function wordsOf(text: string): readonly Word[] {
  const tokens = text.normalize('NFC').replaceAll(UNSPACED_TEXT, ' ').split(/\s+/)
  return tokens.flatMap((token) => {
    const runs = token.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
    return [...runs, ...(runs.length > 1 ? [runs.join('')] : [])].map(wordOf)
  })
}

/** Returns the words that identify a name: those with capitals if there are any, as “van der” occurs in many names. */
function partsOf(name: string): readonly Word[] {
  const words = wordsOf(name)
  const capitals = words.filter(({ capital }) => capital)
  return capitals.length > 0 ? capitals : words
}

/** Returns the spellings of a name without spaces, in both orders: WeiBai, baiwei. */
function joinedSpellings(name: string): readonly string[] {
  const words = name.replaceAll(UNSPACED_TEXT, ' ').split(/\s+/)
  const lettersOf = (order: readonly string[]) => order.join('').replaceAll(/[^\p{L}\p{M}]/gu, '')
  return [words, words.toReversed()].flatMap((order) => spellings(lettersOf(order)))
}

/** Finds names in scripts with spaces between words. */
class SpacedNames {
  readonly #long: ReadonlySet<string>
  /** Words of two letters, and whether each was written in capitals. */
  readonly #short: ReadonlyMap<string, boolean>

  constructor(names: readonly string[]) {
    const parts = names.flatMap(partsOf)
    const all = [...parts.flatMap((part) => part.spellings), ...names.flatMap(joinedSpellings)]
    this.#long = new Set(all.filter(({ length }) => length >= MIN_LENGTH))
    this.#short = new Map(
      parts
        .filter(({ capital }) => capital)
        .flatMap(({ spellings: ways, isUpper }) => ways.map((one) => [one, isUpper] as const))
        .filter(([{ length }]) => length === 2),
    )
  }

  /** Returns whether a text contains a word of a name. */
  areIn(text: string): boolean {
    return wordsOf(text).some((word) => this.#isShort(word) || word.spellings.some(this.#isLong))
  }

  /** Two letters are often another word: they count only with exactly one capital, or all capitals if the name has them. */
  #isShort({ spellings: ways, capital, isUpper }: Word): boolean {
    if (!capital) return false
    return ways.some((one) => {
      const inCapitals = this.#short.get(one)
      return inCapitals !== undefined && (inCapitals || !isUpper)
    })
  }

  readonly #isLong = (word: string): boolean => {
    if (this.#long.has(word)) return true
    if (word.endsWith('s') && this.#long.has(word.slice(0, -1))) return true
    const maxLength = Math.min(MAX_ENDING, word.length - INFLECTED_FROM)
    for (let letters = 1; letters <= maxLength; letters += 1)
      if (this.#long.has(word.slice(0, -letters))) return true
    return false
  }
}

/**
 * Returns a function that checks whether a text names one of these people. It finds words of a name from three letters on, and
 * words of two letters with a capital. In Chinese, Japanese and Korean it finds given names and names with a form of address.
 * It does not find nicknames, other people, or names in other scripts. False hits are possible: for people called May, Stern or
 * 建设, every text with that word counts.
 */
export function namingOf(names: readonly (Texts | null)[]): (text: string) => boolean {
  const all = names.flatMap((texts) => Object.values(texts ?? {}))
  const spaced = new SpacedNames(all)
  const joined = new UnspacedNames(all)
  return (text) => spaced.areIn(text) || joined.areIn(text)
}
