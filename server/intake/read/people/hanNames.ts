import { kindOf } from '../kinds.ts'
import { onceInText } from '../text/onceInText.ts'
import { labelRole } from './labels.ts'
import { isNobody } from './nobody.ts'
import { hanPostFrom, isOrganisation } from './posts.ts'
import { sourceOf, wordSet, wordsIn } from './words.ts'

const SURNAMES = wordSet('surnames')
const DOUBLE_SURNAMES = wordSet('doubleSurnames')
/** Surnames that begin common words too: their names need a post, an organisation or a list beside them. */
const RARE_SURNAMES = wordSet('rareSurnames')
const NOT_NAMES = wordSet('notNames')
const NOT_IN_NAMES = new RegExp(`[${wordsIn('notInNames').join('')}]`, 'u')
/** A surname with a form of address is a name: `陈老师`, `老谭`. */
const WITH_ADDRESS = new RegExp(`^(\\p{Script=Han}{1,2})${sourceOf('surnameAddress')}$`, 'u')
const FAMILIAR = new RegExp(`^${sourceOf('familiar')}(\\p{Script=Han})$`, 'u')
/** A name from elsewhere by its sound: `海克·索默`. */
const SOUND = /^\p{Script=Han}{1,7}(?:[·・•]\p{Script=Han}{1,7})+$/u

const isSurname = (text: string) => SURNAMES.has(text) || DOUBLE_SURNAMES.has(text)

/** Whether Chinese characters that could be a name are another word. */
export function isHanWord(text: string): boolean {
  return NOT_NAMES.has(text)
}

/** Whether Chinese characters are a name from elsewhere by its sound. */
export function isHanSound(text: string): boolean {
  return SOUND.test(text)
}

/** Whether Chinese characters are a name by a usual surname. */
export function isHanName(text: string): boolean {
  const bare = text.replace(/\s/g, '')
  if (!/^\p{Script=Han}{2,4}$/u.test(bare) || NOT_NAMES.has(bare)) return false
  if (DOUBLE_SURNAMES.has(bare.slice(0, 2))) return bare.length > 2 && bare.length < 5
  return bare.length < 4 && SURNAMES.has(bare[0] ?? '') && !NOT_IN_NAMES.test(bare.slice(1))
}

/** Whether Chinese characters beside a post are a name: by any surname, or by their sound. */
export function isHanNameByPost(text: string): boolean {
  const isRare = /^\p{Script=Han}{2,3}$/u.test(text) && RARE_SURNAMES.has(text[0] ?? '')
  return (
    isSureName(text) ||
    (isRare && !NOT_IN_NAMES.test(text.slice(1)) && !isHanWord(text) && isHanShape(text))
  )
}

const isSureName = (text: string) => isHanSound(text) || isHanName(text) || isAddressedSurname(text)

/** Whether Chinese characters are a name without a blank to the post beside them: one of two needs a usual surname. */
const isJoinedName = (text: string) =>
  isSureName(text) || (text.length > 2 && isHanNameByPost(text))

/** Whether Chinese characters are a surname with a form of address (`陈老师`, `老谭`). */
function isAddressedSurname(text: string): boolean {
  const surname = WITH_ADDRESS.exec(text)?.[1] ?? FAMILIAR.exec(text)?.[1]
  return surname !== undefined && isSurname(surname) && kindOf(text) === null
}

/** Whether Chinese characters could be a name where only people can be. */
export const isHanShape = onceInText((text: string): boolean => {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) && !SOUND.test(text)) return false
  return (
    !isNobody(text) &&
    !isOrganisation(text) &&
    hanPostFrom(text) === -1 &&
    kindOf(text) === null &&
    labelRole(text) === null
  )
})

/** Whether Chinese characters before a post could be a name: no group, as `专家组` is. */
const isPlacedName = (text: string) =>
  text.length > 2 && isHanShape(text) && !NOT_IN_NAMES.test(text)

/** A name with what is written close to it: `李明教授`, `清华大学教授李明`. */
export type HanWord = {
  readonly name: string
  /** The post before or behind the name. */
  readonly post: string
  /** The post is behind the name. */
  readonly isCrewMember: boolean
  readonly organisation: string
}

/** Returns the name at the end of a word behind a post or an organisation: `秘书长乐正南`, `财务部查若舟`. */
function nameBehind(word: string, byPlace: boolean): HanWord | null {
  for (const length of [3, 2, 4]) {
    const name = word.slice(-length)
    const rest = word.slice(0, -length)
    const post = hanPostFrom(rest)
    const isHome = post === -1 && byPlace && rest.length > 2 && isOrganisation(rest)
    if (rest === '' || (post === -1 && !isHome) || !isJoinedName(name)) continue
    const end = isHome ? rest.length : post
    return { name, post: rest.slice(end), isCrewMember: false, organisation: rest.slice(0, end) }
  }
  return null
}

/** Returns the name in a Chinese word without blanks, by its form or `byPlace`: where only people can be; null where it has none. */
export function nameInWord(word: string, byPlace = false): HanWord | null {
  const alone = { name: word, post: '', isCrewMember: false, organisation: '' }
  if (isSureName(word)) return alone
  const from = hanPostFrom(word)
  const before = word.slice(0, from)
  if (from > 1 && (isJoinedName(before) || (byPlace && isPlacedName(before))))
    return { name: before, post: word.slice(from), isCrewMember: true, organisation: '' }
  return nameBehind(word, byPlace) ?? (byPlace && isHanShape(word) ? alone : null)
}

/** Whether a post right behind a Chinese name is written with it (`教授`, `副主任`). */
export function isHanAddress(post: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(post) && !post.includes('兼')
}
