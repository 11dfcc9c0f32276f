import { kindOf } from '../kinds.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { onceInText } from '../text/onceInText.ts'
import { hasHan } from '../text/script.ts'
import { nameInWord } from './hanNames.ts'
import { crewLabelAt, labelRole, labelsIn, roleLabelAt } from './labels.ts'
import { isCommon, isNameShaped, nameEvidence, nameLength } from './latinNames.ts'
import { isNobody } from './nobody.ts'
import { hanPeople, type NamedPeople, peopleIn, spokenParts } from './peopleIn.ts'
import { honorificAt, honorificsInside, isOrganisation, isPost } from './posts.ts'
import { bareName, type SourcePerson } from './sourcePerson.ts'
import { turnOf } from './speaking.ts'
import {
  isLikelySingle,
  NO_EVIDENCE,
  peopleOnly,
  type Sign,
  type SourceEvidence,
  singleNames,
  type TitleParts,
  trimTitle,
} from './titleParts.ts'
import { sourceOf } from './words.ts'

/** Titles longer than this are prose: no names are looked for in them. */
const LONGEST = 600
/** Signs of one kind at which a line is cut, at most. */
const MOST = 8

/** A place where a line can be cut into a title and people; `moderates`: the words there say so. */
type Cut = {
  readonly sign: Sign
  readonly title: string
  readonly who: string
  readonly moderates?: boolean
  /** The people as they are written. */
  readonly rest?: string
}

const COLON = /:(?=\s|\p{Script=Han}|["'«])|(?<=\p{Script=Han}):/u
const DASH =
  /\s+-{1,2}\s+|\s*\|\s*|(?<![,、]\s?\p{Script=Han}{2,4})\s+\/\s+|\s{3,}|(?<=\p{Script=Han})-{1,2}(?=\p{Script=Han})|\s*:(?=\s|\p{Script=Han})\s*|\s+·\s+|\s;\s/gu
const CHAIR = new RegExp(`\\s*[,;-]\\s*${sourceOf('chairLabels')}\\s*:?\\s+`, 'giu')
const JOINT = new RegExp(
  `[\\s,](?:${sourceOf('moderatedBy')}(?=\\s)(?<=by|von|par|por|da)|${sourceOf('presentedBy', 'together')})\\s+(?=[^\\p{Ll}]|h\\.e|dr|${sourceOf('post', 'postBefore', 'address')}[\\s,])`,
  'gu',
)
/** What leads to people at the end of a title. */
const LEAD = new RegExp(
  `[\\s,]+(?:de l[ao']|del|of|di|d[ao]|${sourceOf('moderatedBy', 'presentedBy', 'together')})\\s*$`,
  'iu',
)
const MODERATES = new RegExp(`^\\W*${sourceOf('moderatedBy', 'chairLabels')}`, 'iu')
const SENTENCE = /(?<=\p{Ll}{3}[.?!])\s+(?=\p{Lu}[^.?!]*$)/gu
const BEFORE_NAME = /\s+(?=[\p{Script=Han}\p{Lu}])/gu
const BRACKET = /\(((?:[^()]|\([^()]*\))+)\)/g
/** A label of two Chinese characters with blanks between them: `致  辞：`. */
const SPACED_LABEL = /(?<=^|\s)(\p{Script=Han})\s+(\p{Script=Han})(?=\s*[:：])/gu

/** An organisation behind a dash is the person's, unless the person has one in brackets. */
function isHome(text: string, before: string): boolean {
  const bare = text.trim()
  if (/[)）]\s*$/.test(before)) return isOrganisation(bare)
  return (isOrganisation(bare) && bare.length < 80) || /^[A-Z][A-Za-z&.]*$/.test(bare)
}

/** `Jane Doe (ACME): Title`, or people and nothing else. */
function* peopleFirst(text: string, normalized: string): Generator<Cut> {
  const colon = normalized.search(COLON)
  const ahead = normalized.slice(0, colon)
  const [, last = ''] = /\s-\s([^-]*)$/.exec(ahead) ?? []
  if (colon > 1 && colon <= 160 && kindOf(last) === null)
    yield { sign: 'ahead', title: text.slice(colon + 1), who: ahead }
  const [, name = '', kind = ''] = /^(.*),\s(\p{L}[\p{L} ]{2,30})$/u.exec(normalized) ?? []
  if (kindOf(kind) !== null && !isPost(kind))
    yield { sign: 'ahead', title: text.slice(-kind.length), who: name }
  const [, before = '', home] = /^(.*?)\s-\s+(.+)$/.exec(normalized) ?? []
  if (home === undefined || isHome(home, before))
    yield { sign: 'alone', title: '', who: normalized }
}

/** `Title – Jane Doe, ACME`, `Jane Doe (ACME) | Title`. */
function* besideDashes(halves: readonly Cut[]): Generator<Cut> {
  // The words after a break state its place.
  for (const half of halves)
    if (honorificAt(half.who) !== null || kindOf(half.title) !== 'break') yield half
  for (const { sign, title, who, rest } of halves)
    if (sign === 'dash' && !isHome(who, title))
      yield { sign: 'before', title: rest ?? who, who: normalizeSigns(title) }
}

/** Returns the places where a line can be cut, the surest first. */
function* cutsOf(text: string, normalized: string): Generator<Cut> {
  const behind = (pattern: RegExp, signOf: (who: string, found: string) => Sign): Cut[] =>
    [...normalized.matchAll(pattern)].slice(0, MOST).map(({ index, 0: found }) => {
      const end = index + found.length
      const who = normalized.slice(end)
      const moderates = MODERATES.test(found)
      return {
        sign: signOf(who, found),
        title: text.slice(0, index),
        who,
        moderates,
        rest: text.slice(end),
      }
    })
  yield* peopleFirst(text, normalized)
  yield* besideDashes(behind(DASH, (_, dash) => (dash.trim() === ':' ? 'colon' : 'dash')))
  yield* behind(CHAIR, () => 'joint')
  yield* behind(JOINT, () => 'joint')
  const [address = 0] = honorificsInside(normalized)
  if (address > 2)
    yield { sign: 'address', title: text.slice(0, address), who: normalized.slice(address) }
  yield* behind(/[,，]\s*/g, (who) => (who.includes(',') ? 'commas' : 'comma'))
  if (hasHan(normalized)) yield* behind(BEFORE_NAME, () => 'blank')
  yield* behind(SENTENCE, () => 'sentence')
}

/** `企业代表发言 华为 张敏`: after a word for a turn, the words before a Chinese name are the affiliation. */
function withHome({ title, who, sign }: Cut): NamedPeople | null {
  const [, home = '', name = ''] = /^(\S{2,14})\s+(\S+)$/.exec(who) ?? []
  const isHomely =
    sign === 'blank' && kindOf(title) !== null && kindOf(home) === null && labelRole(home) === null
  const [person, other] = isHomely ? (hanPeople(name, 'text') ?? []) : []
  if (person === undefined || other !== undefined) return null
  return { people: [{ ...person, affiliations: [home, ...person.affiliations] }], doubtful: false }
}

/** Whether the first words of a list are Chinese. */
function isHanFirst(who: string): boolean {
  return hasHan(who.split(/\s*[,;(]|\s+(?=\p{Script=Han})/u, 1)[0] ?? '')
}

/** Whether the shape of a name is enough behind a sign. */
function isGuess({ sign, who }: Cut, source: SourceEvidence): boolean {
  if (sign === 'dash' || sign === 'blank' || source.signs.has(sign)) return true
  if (COMMAS.includes(sign)) return isHanFirst(who)
  return (sign === 'ahead' || sign === 'colon') && hasHan(who)
}

const COMMAS: readonly Sign[] = ['comma', 'commas']
/** The signs at whose other side a title must be, and no more people. */
const APART: readonly Sign[] = [
  ...(['ahead', 'dash', 'colon', 'comma'] as const),
  ...(['commas', 'blank', 'sentence'] as const),
]

/** Whether what is before a comma belongs to its list (`Panel: Vogel, Brandt`). */
function isInside({ sign, title }: Cut, { people }: NamedPeople): boolean {
  const isName = COMMAS.includes(sign) && /[:,]\s*\p{Lu}[\p{L}'’-]*$/u.test(title)
  return isName && people.some(({ names }) => !names[0]?.includes(' '))
}

/** A title may have commas of its own. */
const isDoubtful = ({ sign, who }: Cut) =>
  COMMAS.includes(sign) && !isHanFirst(who) && honorificAt(who) === null

function peopleOf(cut: Cut, source: SourceEvidence): NamedPeople | null {
  const { sign, title, who, moderates = false } = cut
  if (title !== '' && trimTitle(title) === '') return null
  const found = peopleOnly(who, isGuess(cut, source) ? 1 : 2, source) ?? withHome(cut)
  if (found === null || isInside(cut, found)) return null
  if (APART.includes(sign) && peopleOnly(title, 2, source) !== null) return null
  const people = moderates ? seated(who, found, source) : found.people
  return { people, doubtful: isDoubtful(cut) || found.doubtful }
}

/** Gives the people right behind a word for the chair their role; those behind a further word (`with X`) have none. */
function seated(who: string, { people }: NamedPeople, source: SourceEvidence): SourcePerson[] {
  const [own = ''] = spokenParts(who)
  const chairs = peopleOnly(own, 2, source)?.people.length ?? people.length
  return people.map((one, at) => (at < chairs ? { ...one, role: one.role ?? 'moderator' } : one))
}

/** First names or surnames alone at the end of a title: known or likely ones, or any behind a sign that has people elsewhere. */
function singlesOf({ sign, title, who }: Cut, source: SourceEvidence): NamedPeople | null {
  if (title.length < 3 || who.length > 60 || kindOf(who) !== null) return null
  const people = singleNames(who) ?? []
  const likely = people.filter(
    ({ names: [name = ''] }) => source.isKnown(name) || isLikelySingle(name),
  )
  const isProven =
    sign === 'colon'
      ? people.length > 1 && likely.length * 2 >= people.length
      : sign !== 'comma' && likely.length === people.length
  const areNames = people.length > 0 && (source.signs.has(sign) || isProven)
  return areNames ? { people, doubtful: true } : null
}

/** Returns the title and people of the first cut with enough evidence. */
function cutApart(text: string, normalized: string, source: SourceEvidence): TitleParts | null {
  const cuts: Cut[] = []
  for (const cut of cutsOf(text, normalized)) {
    const found = peopleOf(cut, source)
    if (found !== null) return { ...found, title: trimTitle(cut.title.replace(LEAD, '')) }
    cuts.push(cut)
  }
  const [, title = '', who = ''] = /^(.*?)\s*\(([^()]{2,60})\)$/.exec(normalized) ?? []
  for (const cut of [
    { sign: 'bracket' as const, title: text.slice(0, title.length), who },
    ...cuts,
  ]) {
    const found = singlesOf(cut, source)
    if (found !== null) return { ...found, title: trimTitle(cut.title) }
  }
  return null
}

/** `Title Moderator: X; speakers: Y`: people behind labels. */
function labelled(text: string, normalized: string, source: SourceEvidence): TitleParts | null {
  const [from] = labelsIn(normalized)
  if (from === undefined || /\([^)]*$/.test(normalized.slice(0, from))) return null
  const { people } = peopleIn(normalized.slice(from).replace(/[\s;,.|-]+$/, ''), 'column')
  // `Panel: Paris, London` names what it is about.
  const isTopic = /^(?:panel|podium)\s*:/i.test(normalized.slice(from))
  if (people.length === 0) return null
  if (isTopic && peopleOnly(normalized.slice(from), 2, NO_EVIDENCE) === null) return null
  return withMore(people, text.slice(0, from), source)
}

/** Adds people to those of the rest of their line. */
function withMore(
  people: readonly SourcePerson[],
  rest: string,
  source: SourceEvidence,
): TitleParts {
  const found = withPeople(rest, source)
  return { ...found, people: [...people, ...found.people] }
}

function peopleInBracket(inner: string, source: SourceEvidence): NamedPeople | null {
  if (isNobody(inner)) return null
  const label = roleLabelAt(inner, true) ?? crewLabelAt(inner)
  if (label === null)
    return peopleOnly(inner, hasHan(inner) || source.signs.has('bracket') ? 1 : 2, source)
  const { people } = peopleIn(inner, 'column')
  return people.length === 0 ? null : { people, doubtful: false }
}

/** People in a bracket: `(主持人：…)`, `(Dr. Jane Doe, ACME)`; one behind a name has what they are. */
function bracketed(text: string, normalized: string, source: SourceEvidence): TitleParts | null {
  for (const { index, 0: all, 1: inner = '' } of [...normalized.matchAll(BRACKET)].reverse()) {
    const before = text.slice(0, index)
    const found = trimTitle(before) === '' ? null : peopleInBracket(inner, source)
    const [first = '', last = ''] = before.trim().split(/\s+/).slice(-2)
    const isSame = hasHan(inner) ? isNameShaped(`${first} ${last}`) : nameInWord(last) !== null
    const isOwner = isSame || peopleOnly(before.replace(/^.*[,;:]\s*/, ''), 2, source) !== null
    if (found === null || (isOwner && roleLabelAt(inner, true) === null)) continue
    const rest = `${before.trimEnd()} ${text.slice(index + all.length)}`
    const more = withMore(found.people, rest, source)
    return { ...more, doubtful: more.doubtful || found.doubtful }
  }
  return null
}

/** `Apertura lavori Luigi Covara`: a known name behind words that are all common. */
export function behindCommon(text: string): TitleParts | null {
  const words = text.split(' ')
  for (const count of [3, 2]) {
    const [own, name] = [words.slice(0, -count), words.slice(-count)]
    const isNamed = nameLength(name) === count && nameEvidence(name) === 2
    const areCommon = own.every((word) => word.length > 3 && isCommon(word))
    if (own.length > 0 && own.length < 5 && isNamed && areCommon)
      return { title: own.join(' '), people: [bareName(name.join(' '))], doubtful: true }
  }
  return null
}

const QUOTED = /^([^"„«»]{8,120}?)[\s:,-]*(["„«][^"„«»]{3,150}["»])[\s.]*$/u

/** `Keynote Dr. Jane Doe "Streets that drink"`: a title in quotes behind who speaks. */
function beforeQuotes(text: string, normalized: string, source: SourceEvidence): TitleParts | null {
  const [, before = '', quoted = ''] = QUOTED.exec(normalized) ?? []
  const from = normalized.lastIndexOf(quoted)
  const found = quoted === '' ? null : cutApart(text.slice(0, before.length), before, source)
  const title = tidy(`${found?.title ?? ''} ${text.slice(from, from + quoted.length)}`)
  return found && { ...found, title }
}

/** Takes the people out of a line of a title, by the signs between them and by what the source states of people elsewhere. */
export function withPeople(line: string, source: SourceEvidence = NO_EVIDENCE): TitleParts {
  return source === NO_EVIDENCE ? withoutEvidence(line) : partsOf(line, source)
}

const withoutEvidence = onceInText((line: string) => partsOf(line, NO_EVIDENCE))

function partsOf(line: string, source: SourceEvidence): TitleParts {
  const text = line
    .trim()
    .replace(SPACED_LABEL, '$1$2')
    .replace(/\s*[(（](?:all|alle|tous|everyone|全体)[)）]\s*$/i, '')
  const plain: TitleParts = { title: trimTitle(tidy(text)), people: [], doubtful: false }
  if (text.length > LONGEST || text.length < 3) return plain
  const normalized = normalizeSigns(text)
  const [, own = '', rest = ''] = /^(.*\S)\s+(?:-{1,2}|\||\/)\s+(.*)$/u.exec(normalized) ?? []
  if (own !== '' && isNobody(rest)) return withPeople(text.slice(0, own.length), source)
  const found =
    labelled(text, normalized, source) ??
    turnOf(text, source) ??
    bracketed(text, normalized, source) ??
    beforeQuotes(text, normalized, source) ??
    cutApart(text, normalized, source)
  return found === null ? plain : { ...found, title: tidy(found.title) }
}
