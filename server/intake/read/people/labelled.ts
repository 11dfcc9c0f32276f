import { isKnownName } from './knownNames.ts'
import { nameEvidence, nameWords } from './nameShape.ts'
import { LABEL_INSIDE } from './roles.ts'
import { honorificAt } from './titles.ts'

/** `…, moderated by X`: what is said of those behind it. */
const LEADS =
  /[\s,;]+(?=(?:(?:moderated|chaired|hosted|facilitated|led) by|(?:moderiert|geleitet) von|animée? par|moderado por)\s)/iu
/** `X with Y`: those behind it are there too. */
const WITH = /[\s,;]+(?=(?:with|mit|avec|con)\s+(?<who>\p{Lu}.*))/gu
const NEXT = /\s*[,;(]|\s+(?:and|und|et|y|&)\s/u

/** `Moderator: … Panellists: …`: a part of a folded text for each label. */
export function byLabel(text: string): string[] {
  const result: string[] = []
  let rest = text
  for (let turn = 0; turn < 8; turn += 1) {
    const next = LABEL_INSIDE.exec(rest.slice(1))
    if (next === null) break
    const cut = next.index + 1 + next[0].length
    result.push(rest.slice(0, cut).replace(/[\s.;,|-]+$/, ''))
    rest = rest.slice(cut)
  }
  return [...result, rest].filter((part) => part !== '')
}

/** Whether a text begins with somebody's name, and not with what else may stand behind `with`. */
function beginsWithName(text: string): boolean {
  if (honorificAt(text) !== null) return true
  const words = (text.split(NEXT, 1)[0] ?? '').split(' ')
  const isName = words.length > 1 && words.length < 5 && nameWords(words) === words.length
  return isName && nameEvidence(words) === 2 && isKnownName(words[0] ?? '')
}

function withWith(text: string): readonly string[] {
  const at = [...text.matchAll(WITH)].find(({ groups }) => beginsWithName(groups?.['who'] ?? ''))
  if (at === undefined || at.index === 0) return [text]
  return [text.slice(0, at.index), text.slice(at.index + at[0].length)]
}

/** The parts of a folded text in which people are named with what they do there (`X, with Y and Z, moderated by V`): one for each label or word that says so. */
export function spokenParts(text: string): readonly string[] {
  return byLabel(text)
    .flatMap((part) => part.split(LEADS))
    .flatMap(withWith)
    .filter((part) => part !== '')
}
