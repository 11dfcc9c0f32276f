import { kindOf } from '../kinds.ts'
import type { Named } from '../people/named.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { isNobody } from '../people/person.ts'
import { LABEL_INSIDE, roleLabelAt } from '../people/roles.ts'
import { honorificAt, isOrganisation } from '../people/titles.ts'
import { fold, tidy } from '../words/fold.ts'
import { hanTurn } from './hanTurn.ts'
import { perhaps, startsWith, surely } from './surePeople.ts'
import { parts, type Strategy, type TitleParts, trimTitle } from './titleParts.ts'
import {
  afterBlank,
  afterComma,
  beforeHonorific,
  chaired,
  firstName,
  hanBeforeColon,
  hanBracketed,
  spoken,
} from './titleTails.ts'

/** Titles longer than this are prose: no names are looked for in them. */
const LONGEST = 600

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
  return people.map((one) => (one.behind === true ? one : { ...one, role: one.role ?? label.role }))
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

/** `A title. Jane Doe`: the name is a sentence of its own. */
const ownSentence: Strategy = (text, folded) => {
  const at = /(?<=\p{Ll}{3}[.?!])\s+(?=\p{Lu}[^.?!]*$)/u.exec(folded)
  return at === null
    ? null
    : nameAfter({ left: text.slice(0, at.index), right: text.slice(at.index), sign: ':' })
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

const STRATEGIES: readonly Strategy[] = [
  labelled,
  hanTurn,
  inBrackets,
  nameFirst,
  onlyPeople,
  besideDash,
  chaired,
  spoken,
  beforeHonorific,
  afterComma,
  afterBlank,
  ownSentence,
  hanBracketed,
  hanBeforeColon,
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
