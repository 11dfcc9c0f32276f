import { onceInText } from '../text/onceInText.ts'
import { nameEvidence, nameLength } from './latinNames.ts'
import { anywhere, sourceOf } from './words.ts'

const ADDRESS = new RegExp(`^(?:${sourceOf('degree')}|${sourceOf('address')})\\.?(?=[\\s,])`, 'iu')
/** A post before two words of a name or a degree: `Mayor Anna Klein`, `Mayor Dr. Klein`. */
const POST_BEFORE = new RegExp(
  `^(?:${sourceOf('rankBefore')}\\s)?${sourceOf('postBefore', 'post')}(?=\\s)`,
  'iu',
)
const POST = anywhere('post')
const GENITIVE = /\s(?:of(?: the)?|del?|de l[ao']|des|du|der|d[ao]|dell?[ao'])\s?$/iu
const ORGANISATION = anywhere('organisation')
const HAN_ORGANISATION = new RegExp(`${sourceOf('organisation')}$`, 'u')

/** A form of address or degree before a name. */
export type Honorific = { readonly written: string; readonly end: number; readonly plural: boolean }

function addressAt(text: string): string | null {
  const address = ADDRESS.exec(text)?.[0]
  // `M. Dupont` is a form of address, `M for Mobility` is none.
  if (
    address !== undefined &&
    (/^[\p{Lu}]/u.test(address) || /^\p{Ll}{2}|^\p{Ll}\. /u.test(address))
  )
    return address
  const post = POST_BEFORE.exec(text)?.[0]
  return post !== undefined && isBeforeName(text.slice(post.length + 1)) ? post : null
}

function isBeforeName(text: string): boolean {
  const words = text.split(/\s*[,;(]/, 1)[0]?.split(' ', 4) ?? []
  return ADDRESS.test(text) || nameEvidence(words.slice(0, nameLength(words))) > 0
}

/** Returns the forms of address and degrees at the beginning of a text (`Prof. Dr.`) and the place after them. */
export const honorificAt = onceInText((text: string): Honorific | null => {
  const parts: string[] = []
  let end = 0
  let plural = false
  while (parts.length <= 4) {
    const found = addressAt(text.slice(end))
    if (found === null) break
    plural ||= /^(?:drs|profs|mm|mmes|messrs)\.?$/i.test(found)
    const part = found.replace(/^(?:(Dr|Prof)s|(M)M)(?=\.?$)/i, '$1$2')
    if (!parts.includes(part)) parts.push(part)
    end += found.length + (/^\s*/.exec(text.slice(end + found.length))?.[0] ?? '').length
  }
  return end === 0 ? null : { written: parts.join(' '), end, plural }
})

const RANK = new RegExp(`(?<![\\p{L}])${sourceOf('rankBefore')}\\s$`, 'iu')

/** Returns the places behind other words where a form of address or degree begins. */
export const honorificsInside = onceInText((text: string): number[] => {
  const places: number[] = []
  let after = honorificAt(text)?.end ?? 0
  for (const { index } of text.matchAll(/(?<=\s)\p{L}/gu)) {
    if (index < after) continue
    const found = honorificAt(text.slice(index))
    if (found === null || !/^(?:[\p{L}.-]+\s)?\p{Lu}/u.test(text.slice(index + found.end))) continue
    const rank = RANK.exec(text.slice(0, index))?.[0].length ?? 0
    if (index - rank > 0) places.push(index - rank)
    after = index + found.end
  }
  return places
})

/** Whether words name a post that somebody has, and no organisation. */
export const isPost = onceInText((text: string): boolean => {
  const post = POST.exec(text)
  // `Informe del presidente` is what somebody does.
  if (post === null || GENITIVE.test(text.slice(0, post.index))) return false
  const [first = ''] = text.trim().split(' ')
  return !ORGANISATION.test(text) || post.index <= first.length + 1
})

/** Whether words name an organisation. */
export const isOrganisation = onceInText((text: string): boolean => {
  return ORGANISATION.test(text) || HAN_ORGANISATION.test(text)
})

/** Returns the place after a post at the beginning of words that go on with an organisation without a comma; -1 where they do not. */
export function postEnd(text: string): number {
  let place = 0
  let end = -1
  for (const [at, word] of text.split(' ').entries()) {
    if (at > 4 || (end === -1 && /^(?:of|for|at|de|du|für)$/i.test(word))) break
    place += word.length + 1
    if (POST.test(word)) end = place - 1
    else if (end !== -1) break
  }
  return end
}

const HAN_POST = new RegExp(
  `${sourceOf('postPrefix')}*(?:\\p{Script=Han}{0,5}学家|${sourceOf('post')})(?:(?:兼|、|\\/)(?:CEO|CTO|COO|\\p{Script=Han}{2,6}))?$`,
  'u',
)

/** Returns the place where the post at the end of Chinese words begins; -1 where they have none. */
export const hanPostFrom = onceInText((text: string): number => {
  return /\p{Script=Han}|^C[ET]O$/u.test(text) ? (HAN_POST.exec(text)?.index ?? -1) : -1
})
