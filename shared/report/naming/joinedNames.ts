import { folded, JOINED } from './letters.ts'

/** What somebody is addressed by behind a name, in Chinese, Japanese and Korean. */
const ADDRESSES = [
  '教授 老师 老師 博士 先生 女士 小姐 夫人 太太 同志 同学 代表 主任 主席 书记 書記 经理 總經理 总经理 总监 总裁 董事 委员 议员',
  '院士 院长 院長 校长 校長 所长 所長 局长 局長 处长 處長 科长 部长 部長 市长 市長 省长 县长 区长 镇长 村长 站长 馆长 会长 會長',
  '秘书长 秘書長 理事长 司长 研究员 研究員 工程师 工程師 讲师 講師 律师 医生 医师 大使 总 总工 工',
  'さん 様 氏 교수 박사 선생 씨 님 원장 소장 대표',
].flatMap((line) => line.split(' '))

/** Directly behind a name, or behind others of a list: 王教授, 王副教授, 王、李两位教授. */
const ADDRESSED = new RegExp(
  `^(?:[、,和與与及]\\p{L}{1,2})*?(?:[两兩]位)?(?:副|准|助理|名誉|名譽|特聘|首席|总)?(?:${ADDRESSES.map(folded).join('|')})`,
  'u',
)

/** What does not part a name from what is said of it. */
const BETWEEN = /[\s·・‧•]+/gu

/** Of a name: what names somebody wherever it stands, and what does where an address follows. */
type Looked = { readonly anywhere: readonly string[]; readonly addressed: readonly string[] }

/** A name in one piece: its family name is of one sign or two, and the others are given. */
function inOnePiece(name: string): Looked {
  const signs = [...name]
  if (signs.length < 2) return { anywhere: [], addressed: [name] }
  const [families, givens] = [
    [1, 2].map((most) => signs.slice(0, most).join('')),
    [1, 2].map((from) => signs.slice(from).join('')),
  ]
  const isLong = (one: string) => [...one].length > 1
  return {
    anywhere: [name, ...givens.filter(isLong)],
    addressed: [...families, ...givens].filter((one) => one !== '' && one !== name),
  }
}

function lookedOf(name: string): Looked {
  const pieces = folded(name).match(JOINED) ?? []
  const [only] = pieces
  if (only === undefined) return { anywhere: [], addressed: [] }
  if (pieces.length === 1) return inOnePiece(only)
  return {
    anywhere: [pieces.join(''), pieces.toReversed().join('')].concat(
      pieces.filter((piece) => [...piece].length > 1),
    ),
    addressed: pieces,
  }
}

/** Names in scripts that put no spaces between words. */
export class JoinedNames {
  readonly #anywhere: readonly string[]
  readonly #addressed: readonly string[]

  constructor(names: readonly string[]) {
    const all = names.map(lookedOf)
    this.#anywhere = [...new Set(all.flatMap(({ anywhere }) => anywhere))]
    this.#addressed = [...new Set(all.flatMap(({ addressed }) => addressed))]
  }

  /** Whether a text has any of these names, whole, given, or with how somebody is addressed. */
  areIn(text: string): boolean {
    const signs = folded(text).replaceAll(BETWEEN, '')
    if (this.#anywhere.some((name) => signs.includes(name))) return true
    return this.#addressed.some((name) => {
      const [, ...behind] = signs.split(name)
      // From each place of the name to the next, and on from there.
      return behind.some((_, n) => ADDRESSED.test(behind.slice(n).join(name)))
    })
  }
}
