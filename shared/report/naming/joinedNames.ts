import { folded, JOINED } from './letters.ts'

/** Forms of address after a name in Chinese, Japanese and Korean. */
const ADDRESSES = [
  '教授 老师 老師 博士 先生 女士 小姐 夫人 太太 同志 同学 代表 主任 主席 书记 書記 经理 總經理 总经理 总监 总裁 董事 委员 议员',
  '院士 院长 院長 校长 校長 所长 所長 局长 局長 处长 處長 科长 部长 部長 市长 市長 省长 县长 区长 镇长 村长 站长 馆长 会长 會長',
  '秘书长 秘書長 理事长 司长 研究员 研究員 工程师 工程師 讲师 講師 律师 医生 医师 大使 总 总工 工',
  'さん 様 氏 교수 박사 선생 씨 님 원장 소장 대표',
].flatMap((line) => line.split(' '))

/** A form of address at this position: 教授, 副教授, 两位教授. */
const ADDRESS = new RegExp(
  `(?:[两兩]位)?(?:副|准|助理|名誉|名譽|特聘|首席|总)?(?:${ADDRESSES.map(folded).join('|')})`,
  'uy',
)

const SEPARATOR = /^[、,和與与及]$/u
const LETTER = /^\p{L}$/u

/** Characters to ignore inside and after a name. */
const BETWEEN = /[\s·・‧•]+/gu

/** Longer names are found by this many first characters, so that each position needs few look-ups. */
const MAX_PREFIX = 16

/** The parts of a name that mean the person anywhere, and those that do so before a form of address. */
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
  const pieces = folded(name).match(JOINED) ?? []
  const [only] = pieces
  if (only === undefined) return { anywhere: [], addressed: [] }
  if (pieces.length === 1) return partsOfWhole(only)
  const long = pieces.filter((piece) => [...piece].length > 1)
  const whole = [pieces.join(''), pieces.toReversed().join('')]
  return { anywhere: long.length > 0 ? long : whole, addressed: pieces }
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
    const goesOn = () =>
      isLetter(n + 1) && (found[n + 2] === true || (isLetter(n + 2) && found[n + 3] === true))
    found[n] = ADDRESS.test(text) || (SEPARATOR.test(sign) && goesOn())
  }
  return found
}

/** Finds names in scripts without spaces. */
export class JoinedNames {
  readonly #anywhere: ReadonlySet<string>
  /** The lengths of the parts in `#anywhere`: few, however many names there are. */
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

  /** Whether a text contains a name: whole, given, or with a form of address. */
  areIn(text: string): boolean {
    const plain = folded(text).replaceAll(BETWEEN, '')
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
