import type { SpeakerRole } from '../../../../shared/agenda/model.ts'
import { onceInText } from '../text/onceInText.ts'
import type { SourcePerson } from './sourcePerson.ts'
import { type PeopleArea, sourceOf, wordsIn } from './words.ts'

const ROLES: readonly (readonly [SpeakerRole, PeopleArea])[] = [
  ['moderator', 'moderator'],
  ['panellist', 'panellist'],
  ['speaker', 'speaker'],
]
const LABELS = ROLES.map(
  ([role, area]) => [role, new RegExp(`^${sourceOf(area)}(?!\\p{L})`, 'iu')] as const,
)
/** What leads to people without a colon: `chaired by`, `presented by`, `with`. */
const JOINTS: readonly (readonly [SpeakerRole, RegExp])[] = [
  ['moderator', new RegExp(`^${sourceOf('moderatedBy')}(?=\\s)`, 'iu')],
  ['speaker', new RegExp(`^${sourceOf('presentedBy', 'together')}(?=\\s)`, 'iu')],
]
const COLON = /^\s*(?:\([^)]{0,30}\)\s*)?[:：]\s*/

/** A label before people (`Moderator:`) and the place after it; `together`: it states no role (`with`). */
export type RoleLabel = {
  readonly role: SpeakerRole
  readonly end: number
  readonly together: boolean
}

const TOGETHER = new RegExp(`^${sourceOf('together')}(?=\\s)`, 'iu')

/** Returns the label of a role at the beginning of a normalized text; with `bare` also one without a colon (`chaired by X`). */
export function roleLabelAt(text: string, bare: boolean): RoleLabel | null {
  for (const [role, label] of LABELS) {
    const found = label.exec(text)?.[0].length
    const colon = found === undefined ? null : COLON.exec(text.slice(found))
    if (found !== undefined && colon !== null)
      return { role, end: found + colon[0].length, together: false }
  }
  if (!bare) return null
  for (const [role, joint] of JOINTS) {
    const found = joint.exec(text)?.[0].length
    if (found === undefined) continue
    const blanks = /^\s*:?\s*/.exec(text.slice(found))?.[0].length ?? 0
    return { role, end: found + blanks, together: TOGETHER.test(text) }
  }
  return null
}

const ROLE_WORDS = new Map(
  ROLES.flatMap(([role, area]) => wordsIn(area).map((word) => [word.toLowerCase(), role] as const)),
)

/** Returns the role that a label alone states (`主持`, `Moderator / 主持人`); null where it states none. */
export function labelRole(text: string): SpeakerRole | null {
  const word = text.trim().toLowerCase()
  const [han = '', latin = ''] =
    /^(\p{Script=Han}+)\s*[/ ]\s*([a-z ]+)$/u.exec(word)?.slice(1) ?? []
  return ROLE_WORDS.get(word) ?? ROLE_WORDS.get(han) ?? ROLE_WORDS.get(latin) ?? null
}

/** Returns the role that a word behind a name states (`(moderator)`); null where it states none. */
export function roleWord(text: string): SpeakerRole | null {
  const role = labelRole(text)
  return role !== 'speaker' || /^(?:speakers?|讲者|主讲)$/i.test(text.trim()) ? role : null
}

/** What somebody does behind the show, with the word for it in German, Chinese and other languages. */
const CREW = (
  [
    ['timekeeper', 'timekeeperTitle'],
    ['interpreter', 'interpreterTitle'],
  ] as const
).map(([area, titles]) => {
  const [other = '', de = '', han = ''] = wordsIn(titles)
  return { area, label: new RegExp(`^${sourceOf(area)}\\s*:\\s*`, 'iu'), title: { de, han, other } }
})
const [CHAIR = '', GERMAN_CHAIR = '', HAN_CHAIR = ''] = wordsIn('chairTitle')
/** The word for who chairs, by language. */
export const CHAIR_TITLE = { de: GERMAN_CHAIR, han: HAN_CHAIR, other: CHAIR }

export type CrewTitle = typeof CHAIR_TITLE

/** Returns the label of who keeps the time or interprets at the beginning of a normalized text, or null. */
export function crewLabelAt(
  text: string,
): { readonly end: number; readonly title: CrewTitle } | null {
  for (const { label, title } of CREW) {
    const found = label.exec(text)
    if (found !== null) return { end: found[0].length, title }
  }
  return null
}

const GERMAN = /^(?:zeit|(?:simultan)?dolmetsch)/i

/** Adds to people the title of what they do behind the show, in the language of its label. */
export function asCrew(
  people: readonly SourcePerson[],
  label: string,
  { de, han, other }: CrewTitle,
): SourcePerson[] {
  const latin = GERMAN.test(label) ? de : other
  const title = /^\p{Script=Han}/u.test(label) ? han : latin
  return people.map((one) => ({ ...one, titles: [...one.titles, title], isCrew: true }))
}

/** A label with a colon inside a text, behind a blank, a sign or Chinese characters. */
const INSIDE = new RegExp(
  `(?:^|[\\s(,;.|\\-\\p{Script=Han}）)"?!])(?=${sourceOf('moderator', 'panellist', 'speaker')}\\s*:|${sourceOf('timekeeper', 'interpreter')}\\s*:)`,
  'giu',
)

/** Returns the places where labels with a colon begin. */
export const labelsIn = onceInText((text: string): number[] => {
  if (!text.includes(':')) return []
  const places = [...text.matchAll(INSIDE)].map(({ index, 0: before }) => index + before.length)
  let end = 0
  return places.filter((place) => {
    if (place < end) return false
    end = place + (roleLabelAt(text.slice(place), false)?.end ?? 0)
    return true
  })
})

/** Splits a text before each of its labels; the first part may have none. */
export function byLabel(text: string): string[] {
  const places = labelsIn(text).filter((place) => place > 0)
  const edges = [0, ...places, text.length]
  return edges
    .slice(1)
    .map((edge, at) =>
      at === edges.length - 2
        ? text.slice(edges[at], edge)
        : text.slice(edges[at], edge).replace(/[\s.;,|-]+$/, ''),
    )
    .filter((part) => part !== '')
}
