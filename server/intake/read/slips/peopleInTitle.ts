import { kindOf } from '../kinds.ts'
import { isCommon } from '../people/commonWords.ts'
import { isKnownName } from '../people/knownNames.ts'
import type { Named } from '../people/named.ts'
import { nameEvidence, nameWords } from '../people/nameShape.ts'
import { type People, peopleIn } from '../people/peopleIn.ts'
import { isNobody } from '../people/person.ts'
import { LABEL_INSIDE, roleLabelAt } from '../people/roles.ts'
import { honorificAt, honorificInside, isOrganisation } from '../people/titles.ts'
import { fold, tidy } from '../words/fold.ts'
import { hasHan } from '../words/script.ts'
import { perhaps, startsWith, surely } from './surePeople.ts'
import { type TitleParts, trimTitle } from './titleParts.ts'

/** Titles longer than this are prose: no names are looked for in them. */
const LONGEST = 600

type Strategy = (text: string, folded: string) => TitleParts | null

function parts(title: string, found: People, doubtful = false): TitleParts {
  return { title: trimTitle(title), people: found.people, doubtful: doubtful || found.doubtful }
}

const labelled: Strategy = (text, folded) => {
  const at = LABEL_INSIDE.exec(folded)
  if (at === null) return null
  const from = at.index + at[0].length
  if (/\([^)]*$/.test(folded.slice(0, from))) return null
  const people: Named[] = []
  let tail = folded.slice(from)
  for (let turn = 0; turn < 6 && tail !== ''; turn += 1) {
    const next = LABEL_INSIDE.exec(tail.slice(1))
    const cut =
      next === null || (next.index === 0 && next[0] === '')
        ? tail.length
        : next.index + 1 + next[0].length
    people.push(...peopleIn(tail.slice(0, cut).replace(/[\s;,.|-]+$/, ''), 'column').people)
    tail = tail.slice(cut)
  }
  const [first] = people
  if (first === undefined || !startsWith(folded.slice(from), first)) return null
  // `Panel: Paris, London` names what it is about.
  if (/^panel\s*:/i.test(folded.slice(from)) && first.evidence < 2) return null
  const before = withPeople(text.slice(0, from))
  return { title: before.title, people: [...people, ...before.people], doubtful: before.doubtful }
}

function bracketPeople(inner: string): readonly Named[] {
  const label = roleLabelAt(inner, true)
  if (label === null) return surely(inner).people
  const spoken = !inner.slice(0, label.end).includes(':')
  const { people } = peopleIn(spoken ? inner.slice(label.end) : inner, 'column')
  return people.map((one) => ({ ...one, role: one.role ?? label.role }))
}

/** A bracket that holds people: `(主持人：…)`, `(Dr. Jane Doe, ACME)`; one after a name holds what they are. */
const inBrackets: Strategy = (text, folded) => {
  for (const match of [...folded.matchAll(/\(((?:[^()]|\([^()]*\))+)\)/g)].reverse()) {
    const inner = match[1] ?? ''
    const before = text.slice(0, match.index)
    const people = bracketPeople(inner)
    if (people.length === 0 || trimTitle(before) === '') continue
    if (
      roleLabelAt(inner, true) === null &&
      surely(before.replace(/^.*[,;:]\s*/, '')).people.length > 0
    )
      continue
    const rest = `${before.trimEnd()} ${text.slice(match.index + match[0].length)}`
    const more = withPeople(rest)
    return { title: more.title, people: [...people, ...more.people], doubtful: more.doubtful }
  }
  return null
}

const COLON = /:(?=\s|\p{Script=Han}|["'«])|(?<=\p{Script=Han}):/u

/** `Jane Doe (ACME): Title`. */
const nameFirst: Strategy = (text, folded) => {
  const at = folded.search(COLON)
  if (
    at < 3 ||
    at > 160 ||
    (/\s-\s.*$/.test(folded.slice(0, at)) &&
      kindOf(folded.slice(0, at).split(/\s-\s/).at(-1) ?? '') !== null)
  )
    return null
  const title = text.slice(at + 1)
  const found = surely(folded.slice(0, at))
  if (found.people.length === 0 || trimTitle(title) === '') return null
  if (surely(title).people.length > 0) return null
  return parts(title, found)
}

const DASHES =
  /\s+-{1,2}\s+|\s*\|\s*|\s+\/\s+|\s{3,}|(?<=\p{Script=Han})-{1,2}(?=\p{Script=Han})|\s*:(?=\s|\p{Script=Han})\s*|\s+·\s+/gu

/** An organisation after a dash is the person's, not a title, unless one stands before it in brackets. */
function looksLikeOrganisation(text: string, before: string): boolean {
  if (/[)）]\s*$/.test(before)) return isOrganisation(text.trim())
  const bare = text.trim()
  return (
    (isOrganisation(bare) && bare.length < 80) ||
    (/^[A-Z][A-Za-z&.]*(?:\s[A-Z][A-Za-z&.]*)?$/.test(bare) && bare.split(' ').length <= 1)
  )
}

type Halves = { readonly left: string; readonly right: string; readonly sign: string }

function nameAfter({ left, right, sign }: Halves): TitleParts | null {
  // What stands after a break is where it is.
  if (kindOf(left) === 'break' && honorificAt(right) === null) return null
  const known = surely(right)
  const after = known.people.length > 0 || sign === ':' ? known : perhaps(right)
  if (after.people.length === 0 || trimTitle(left) === '') return null
  return surely(left).people.length === 0 ? parts(left, after) : null
}

function nameBefore({ left, right, sign }: Halves): TitleParts | null {
  if (sign === ':' || looksLikeOrganisation(right, left) || trimTitle(right) === '') return null
  const before = surely(left)
  return before.people.length === 0 ? null : parts(right, before)
}

/** People on either side of a dash or stroke: `Title – Jane Doe, ACME`, `Jane Doe (ACME) | Title`. */
const besideDash: Strategy = (text, folded) => {
  const halves = [...folded.matchAll(DASHES)].slice(0, 8).map((dash): Halves => {
    const [left, right] = [text.slice(0, dash.index), text.slice(dash.index + dash[0].length)]
    return { left, right, sign: dash[0].trim() }
  })
  const last = halves.at(-1)
  if (last !== undefined && last.sign !== ':' && isNobody(last.right)) return withPeople(last.left)
  for (const strategy of [nameAfter, nameBefore])
    for (const both of halves) {
      const found = strategy(both)
      if (found !== null) return found
    }
  return null
}

const SPOKEN =
  /\s(?:presented by|moderated by|chaired by|hosted by|led by|given by|featuring|feat\.|by|with|von|mit|par|avec|con|durch|moderiert von|animé par|geleitet von)\s(?=\p{Lu}|h\.e|dr)/giu

/** `Panel discussion with X (Org) and Y (Org)`, `Opening by the mayor, Jane Doe`. */
const spoken: Strategy = (text, folded) => {
  for (const match of folded.matchAll(SPOKEN)) {
    const found = surely(folded.slice(match.index + match[0].length))
    if (found.people.length === 0) continue
    const moderates = /moderated|chaired|hosted|moderiert|animé|geleitet/i.test(match[0])
    const people = moderates
      ? found.people.map((one) => ({ ...one, role: one.role ?? ('moderator' as const) }))
      : found.people
    return parts(text.slice(0, match.index), { ...found, people })
  }
  return null
}

/** `A title. Jane Doe`: the name is a sentence of its own. */
const ownSentence: Strategy = (text, folded) => {
  const at = /(?<=\p{Ll}{3}[.?!])\s+(?=\p{Lu}[^.?!]*$)/u.exec(folded)
  return at === null
    ? null
    : nameAfter({ left: text.slice(0, at.index), right: text.slice(at.index), sign: ':' })
}

/** `Keynote Prof. Dr. Anna Schmidt, TU Wien`: the title ends where a form of address begins. */
const beforeHonorific: Strategy = (text, folded) => {
  const at = honorificInside(folded)
  if (at < 3) return null
  const found = surely(folded.slice(at))
  return found.people.length === 0 ? null : parts(text.slice(0, at), found)
}

/** `Title, Jane Doe (ACME)`: doubtful, as a title may have commas of its own. */
const afterComma: Strategy = (text, folded) => {
  for (const match of folded.matchAll(/,\s*/g)) {
    const right = folded.slice(match.index + match[0].length)
    const name = (right.split(/\s*[,;(]/, 1)[0] ?? '').split(' ')
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
const afterBlank: Strategy = (text, folded) => {
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

/** Nothing but people: who speaks, without a title. */
const onlyPeople: Strategy = (text, folded) => {
  const dash = /\s-\s+(.+)$/.exec(folded)
  if (
    dash !== null &&
    !looksLikeOrganisation(dash[1] ?? '', folded.slice(0, dash.index)) &&
    surely(folded.slice(0, dash.index)).people.length > 0
  )
    return null
  const found = surely(text)
  return found.people.length === 0 ? null : parts('', found)
}

const FIRST_NAMES =
  '([\\p{Lu}][\\p{L}]{2,14}(?:\\s?(?:,|&|\\+|\\/|and|und)\\s?[\\p{Lu}][\\p{L}]{2,14})*)'
const FIRST_NAME = new RegExp(
  `^(.{3,80}?)(?:\\s*\\(${FIRST_NAMES}\\)|\\s+[-|]\\s+${FIRST_NAMES})$`,
  'u',
)

/** `Demo (Sam)`, `Welcome - Maria`: a first name alone; doubtful. */
const firstName: Strategy = (text, folded) => {
  const found = FIRST_NAME.exec(folded)
  if (found === null) return null
  const names = (found[2] ?? found[3] ?? '')
    .split(/\s?(?:,|&|\+|\/|\band\b|\bund\b)\s?/)
    .filter((name) => name !== '')
  if (!names.every((name) => isKnownName(name) && !isCommon(name))) return null
  const people = names.map(
    (name): Named => ({
      names: [name],
      titles: [],
      affiliations: [],
      role: null,
      remark: null,
      evidence: 1,
    }),
  )
  return parts(text.slice(0, found[1]?.length ?? 0), { people, doubtful: true })
}

const STRATEGIES: readonly Strategy[] = [
  labelled,
  inBrackets,
  nameFirst,
  onlyPeople,
  besideDash,
  spoken,
  beforeHonorific,
  afterComma,
  afterBlank,
  ownSentence,
  firstName,
]

/** Takes the people out of a title line, by the signs that part them from the title. */
export function withPeople(line: string): TitleParts {
  const text = line.trim().replace(/\s*[(（](?:all|alle|tous|everyone|全体)[)）]\s*$/i, '')
  const plain: TitleParts = { title: trimTitle(tidy(text)), people: [], doubtful: false }
  if (text.length > LONGEST || text.length < 3) return plain
  const folded = fold(text)
  for (const strategy of STRATEGIES) {
    const found = strategy(text, folded)
    if (found !== null) return { ...found, title: tidy(found.title) }
  }
  return plain
}
