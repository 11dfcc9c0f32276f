import { isHanName } from './knownNames.ts'
import { type Named, type PersonParts, partsOf } from './named.ts'
import { hanPostFrom, isHanAddress, isOrganisation } from './titles.ts'

/** `陈老师`: a surname with a form of address, as a name. */
const SURNAME_ALONE =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈](?:老师|教授|博士|先生|女士|院士|总|工)$/u

/** A name with what stands close to it: `李明教授`, `清华大学教授李明`. */
function nameIn(token: string): { name: string; titles: string[]; before: string } | null {
  if (SURNAME_ALONE.test(token)) return { name: token, titles: [], before: '' }
  if (isHanName(token)) return { name: token, titles: [], before: '' }
  const from = hanPostFrom(token)
  if (from > 1 && isHanName(token.slice(0, from)))
    return { name: token.slice(0, from), titles: [token.slice(from)], before: '' }
  for (const length of [3, 2, 4]) {
    const name = token.slice(-length)
    const before = token.slice(0, -length)
    const post = hanPostFrom(before)
    if (before !== '' && post !== -1 && isHanName(name))
      return { name, titles: [before.slice(post)], before: before.slice(0, post) }
  }
  return null
}

/** Whether a word is a name with its post and no more (`周建中主任`). */
export function isTitledName(token: string): boolean {
  const found = nameIn(token)
  return found !== null && found.before === '' && found.titles.length > 0
}

const SIGNS = /\s*[,，;；(（)）|/\n]\s*|\s+-+\s+|\s+|(?<=\p{Script=Han})-+(?=\p{Script=Han})/u
const SIGNS_AFTER = /\s*[,，;；(（)）|\n]\s*|\s+-+\s+/

type Place = (piece: string, parts: PersonParts) => void

/** What follows the name stays as it is written, blanks and all; a post that stands first is one of its own. */
function placeAfter(rest: string, parts: PersonParts, place: Place): void {
  const first = /^(\p{Script=Han}{2,6})\s+(?=\p{Script=Han})/u.exec(rest)
  const post = first !== null && hanPostFrom(first[1] ?? '') !== -1
  const own = post ? `${first[1]},${rest.slice(first[0].length)}` : rest
  for (const piece of own.split(SIGNS_AFTER)) place(piece, parts)
}

const SHAPE = /^\p{Script=Han}{2,4}$/u

/** A name no list has, by its place: an organisation before it, or a post after it. */
function byPlace(tokens: readonly string[]): number {
  return tokens.slice(0, 3).findIndex((token, index) => {
    if (!SHAPE.test(token) || isOrganisation(token) || hanPostFrom(token) !== -1) return false
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    const titled = after !== undefined && hanPostFrom(after) === 0
    return titled || (before !== undefined && isOrganisation(before) && after === undefined)
  })
}

/** Which of the words is the name; -1 where none is. */
function nameAt(tokens: readonly string[], column: boolean): number {
  const shaped = tokens.slice(0, 3).findIndex((token) => nameIn(token) !== null)
  return shaped === -1 && column ? byPlace(tokens) : shaped
}

/** The person Chinese words name: the first of them that is shaped like a name; the others are post and organisation. */
export function hanPerson(text: string, column: boolean, place: Place): Named | null {
  const tokens = text.split(SIGNS).filter((token) => token !== '')
  const parts = partsOf([], [])
  const at = nameAt(tokens, column)
  const own = tokens[at]
  if (own === undefined) return null
  const found = nameIn(own) ?? { name: own, titles: [], before: '' }
  for (const token of tokens.slice(0, at)) {
    if (!column && !isOrganisation(token) && hanPostFrom(token) === -1) return null
    place(token, parts)
  }
  parts.names.push(found.name)
  parts.titles.push(...found.titles)
  if (found.before === '') parts.addresses.push(...found.titles.filter(isHanAddress))
  if (found.before !== '') place(found.before, parts)
  const next = tokens[at + 1]
  if (next !== undefined)
    placeAfter(
      text.slice(text.indexOf(next, text.indexOf(found.name) + found.name.length)),
      parts,
      place,
    )
  return { ...parts, evidence: parts.titles.length + parts.affiliations.length > 0 ? 2 : 1 }
}
