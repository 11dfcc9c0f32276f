import { kindOf } from '../kinds.ts'
import { isCommon } from '../people/commonWords.ts'
import { isHanName, isKnownName } from '../people/knownNames.ts'
import { spokenParts } from '../people/labelled.ts'
import type { Named } from '../people/named.ts'
import { nameEvidence, nameWords } from '../people/nameShape.ts'
import { honorificAt, honorificInside } from '../people/titles.ts'
import { hasHan } from '../words/script.ts'
import { surely } from './surePeople.ts'
import { parts, type Strategy, type TitleParts } from './titleParts.ts'

const SPOKEN =
  /\s(?:presented by|moderated by|chaired by|hosted by|led by|given by|featuring|feat\.|by|with|von|mit|par|avec|con|durch|moderiert von|animée? par|geleitet von)\s(?=\p{Lu}|h\.e|dr)/giu

const CHAIR =
  /\s*[,;–—-]\s*(?:chair(?:man|woman|person)?|moderator|moderation|facilitator|host|vorsitz|leitung|presidencia|présidence)\s*:?\s+/giu

/** `Discussion, chair Jane Doe`. */
export const chaired: Strategy = (text, folded) => {
  for (const match of folded.matchAll(CHAIR)) {
    const found = surely(folded.slice(match.index + match[0].length))
    if (match.index === 0 || found.people.length === 0) continue
    const people = found.people.map((one) => ({ ...one, role: one.role ?? ('moderator' as const) }))
    return parts(text.slice(0, match.index), { ...found, people })
  }
  return null
}

/** `Panel discussion with X (Org) and Y (Org)`, `Opening by the mayor, Jane Doe`. */
export const spoken: Strategy = (text, folded) => {
  for (const match of folded.matchAll(SPOKEN)) {
    const behind = folded.slice(match.index + match[0].length)
    const found = surely(behind)
    if (found.people.length === 0) continue
    const moderates = /moderated|chaired|hosted|moderiert|animé|geleitet/i.test(match[0])
    const [named = ''] = spokenParts(behind)
    const leading = moderates ? surely(named).people.length : 0
    const people = found.people.map((one, at) =>
      at < leading ? { ...one, role: one.role ?? ('moderator' as const) } : one,
    )
    return parts(text.slice(0, match.index), { ...found, people })
  }
  return null
}

/** `Keynote Prof. Dr. Anna Schmidt, TU Wien`: the title ends where a form of address begins. */
export const beforeHonorific: Strategy = (text, folded) => {
  const at = honorificInside(folded)
  if (at < 3) return null
  const found = surely(folded.slice(at))
  return found.people.length === 0 ? null : parts(text.slice(0, at), found)
}

/** `Title, Jane Doe (ACME)`: doubtful, as a title may have commas of its own. */
export const afterComma: Strategy = (text, folded) => {
  for (const match of folded.matchAll(/,\s*/g)) {
    const right = folded.slice(match.index + match[0].length)
    // The same in Chinese may stand behind it: `Li Na 李娜`.
    const name = (right.split(/\s*[,;(]|\s+(?=\p{Script=Han})/u, 1)[0] ?? '').split(' ')
    const named =
      honorificAt(right) !== null ||
      (name.length <= 4 && nameWords(name) === name.length && nameEvidence(name) === 2)
    if (!named) continue
    const found = surely(right)
    if (found.people.length > 0 && surely(text.slice(0, match.index)).people.length === 0)
      return parts(text.slice(0, match.index), found, honorificAt(right) === null)
  }
  return null
}

/** `欢迎致辞 李明教授`: a Chinese name, with its post, after a blank. */
export const afterBlank: Strategy = (text, folded) => {
  if (!hasHan(folded)) return null
  for (const match of folded.matchAll(/\s+(?=\p{Script=Han})/gu)) {
    const right = folded.slice(match.index + match[0].length)
    const found = surely(right)
    const [first] = found.people
    if (
      first !== undefined &&
      right.startsWith(first.names[0] ?? '-') &&
      surely(text.slice(0, match.index)).people.length === 0
    )
      return parts(text.slice(0, match.index), found)
  }
  return null
}

const FIRST_NAMES =
  '([\\p{Lu}][\\p{L}]{2,14}(?:\\s?(?:,|&|\\+|\\/|and|und)\\s?[\\p{Lu}][\\p{L}]{2,14})*)'
const FIRST_NAME = new RegExp(
  `^(.{3,80}?)(?:\\s*\\(${FIRST_NAMES}\\)|\\s+[-|]\\s+${FIRST_NAMES})$`,
  'u',
)

const HAN_NAMES =
  /^(?<title>.{2,80}?)\((?<names>\p{Script=Han}[\p{Script=Han}·\s,、和与]*?)[\s,、]*\)$/u

/** `开幕致辞（王丽）`: Chinese names alone in brackets at the end; doubtful. */
export const hanBracketed: Strategy = (text, folded) => {
  const { title = '', names = '' } = HAN_NAMES.exec(folded)?.groups ?? {}
  return names === '' ? null : withHanNames(text.slice(0, title.length), names)
}

function withHanNames(title: string, names: string): TitleParts | null {
  const all = names.split(/[\s,、和与]+/).filter((name) => name !== '')
  const areNames = all.length > 0 && all.every((name) => isHanName(name) && kindOf(name) === null)
  return areNames ? parts(title, { people: all.map(bareName), doubtful: true }) : null
}

const HAN_NAME_FIRST =
  /^(?<names>\p{Script=Han}[\p{Script=Han}·、]{1,11}):(?<title>\s*\p{Script=Han}.{2,})$/u

/** `周涛：水质监测十年`: Chinese names alone before a colon; doubtful. */
export const hanBeforeColon: Strategy = (text, folded) => {
  const { title = '', names = '' } = HAN_NAME_FIRST.exec(folded)?.groups ?? {}
  return title === '' ? null : withHanNames(text.slice(names.length + 1), names)
}

function bareName(name: string): Named {
  return { names: [name], titles: [], affiliations: [], role: null, remark: null, evidence: 1 }
}

/** `Demo (Sam)`, `Welcome - Maria`: a first name alone; doubtful. */
export const firstName: Strategy = (text, folded) => {
  const found = FIRST_NAME.exec(folded)
  if (found === null) return null
  const names = (found[2] ?? found[3] ?? '')
    .split(/\s?(?:,|&|\+|\/|\band\b|\bund\b)\s?/)
    .filter((name) => name !== '')
  if (!names.every((name) => isKnownName(name) && !isCommon(name))) return null
  return parts(text.slice(0, found[1]?.length ?? 0), {
    people: names.map(bareName),
    doubtful: true,
  })
}
