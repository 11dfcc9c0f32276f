import { kindOf } from '../kinds.ts'
import { fold, tidy } from '../words/fold.ts'
import { hasHan } from '../words/script.ts'
import { hanPeople } from './hanPeople.ts'
import { crewLabelAt, labelRole, labelsIn, roleLabelAt } from './labels.ts'
import { isCommon, isNameShaped, isSingleName, nameEvidence, nameLength } from './latinNames.ts'
import type { Named } from './named.ts'
import { isNobody } from './nobody.ts'
import { bareName } from './onePerson.ts'
import { type NamedPeople, peopleIn, spokenParts } from './peopleIn.ts'
import { honorificAt, honorificsInside, isOrganisation } from './posts.ts'
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

/** A place where a line can be cut into a title and people. */
type Cut = {
  readonly sign: Sign | null
  readonly title: string
  readonly who: string
  /** People need no more than the shape of a name there. */
  readonly guesses?: boolean
  /** The title must be no people. */
  readonly apart?: boolean
  readonly doubtful?: boolean
  readonly moderates?: boolean
}

const COLON = /:(?=\s|\p{Script=Han}|["'«])|(?<=\p{Script=Han}):/u
const DASH =
  /\s+-{1,2}\s+|\s*\|\s*|\s+\/\s+|\s{3,}|(?<=\p{Script=Han})-{1,2}(?=\p{Script=Han})|\s*:(?=\s|\p{Script=Han})\s*|\s+·\s+|\s;\s/gu
const CHAIR = new RegExp(`\\s*[,;-]\\s*${sourceOf('chairLabels')}\\s*:?\\s+`, 'giu')
const JOINT = new RegExp(
  `[\\s,](?:${sourceOf('moderatedBy')}(?=\\s)(?<=by|von|par|por|da)|${sourceOf('presentedBy', 'together')})\\s+(?=[^\\p{Ll}]|h\\.e|dr)`,
  'gu',
)
const MODERATES = new RegExp(`^\\W*${sourceOf('moderatedBy')}`, 'iu')
const SENTENCE = /(?<=\p{Ll}{3}[.?!])\s+(?=\p{Lu}[^.?!]*$)/gu

/** An organisation behind a dash is the person's, unless the person has one in brackets. */
function isHome(text: string, before: string): boolean {
  const bare = text.trim()
  if (/[)）]\s*$/.test(before)) return isOrganisation(bare)
  return (isOrganisation(bare) && bare.length < 80) || /^[A-Z][A-Za-z&.]*$/.test(bare)
}

/** `Jane Doe (ACME): Title`, or people and nothing else. */
function peopleFirst(text: string, folded: string): Cut[] {
  const colon = folded.search(COLON)
  const who = folded.slice(0, colon)
  const [, last = ''] = /\s-\s([^-]*)$/.exec(who) ?? []
  const [, before = '', home] = /^(.*?)\s-\s+(.+)$/.exec(folded) ?? []
  const isNamed = colon > 1 && colon <= 160 && kindOf(last) === null
  const isAll = home === undefined || isHome(home, before)
  return [
    ...(isNamed
      ? [
          {
            sign: 'ahead' as const,
            title: text.slice(colon + 1),
            who,
            guesses: hasHan(who),
            apart: true,
          },
        ]
      : []),
    ...(isAll ? [{ sign: null, title: '', who: folded }] : []),
  ]
}

/** `Title – Jane Doe, ACME`, `Jane Doe (ACME) | Title`. */
function besideDashes(text: string, folded: string): Cut[] {
  const halves = [...folded.matchAll(DASH)].slice(0, 8).map(({ index, 0: dash }) => ({
    left: text.slice(0, index),
    right: text.slice(index + dash.length),
    sign: dash.trim() === ':' ? ('colon' as const) : ('dash' as const),
  }))
  // What stands behind a break is where it is.
  const behind = halves.filter(
    ({ left, right }) => kindOf(left) !== 'break' || honorificAt(right) !== null,
  )
  const before = halves.filter(({ left, right, sign }) => sign === 'dash' && !isHome(right, left))
  return [
    ...behind.map(({ left, right, sign }) => ({
      sign,
      title: left,
      who: right,
      guesses: sign === 'dash' || hasHan(right),
      apart: true,
    })),
    ...before.map(({ left, right, sign }) => ({ sign, title: right, who: left })),
  ]
}

/** The cuts behind each match of a pattern, with the title before it. */
function behindEach(
  text: string,
  folded: string,
  sign: RegExp,
  more: (who: string, sign: string) => Omit<Cut, 'title' | 'who'>,
): Cut[] {
  return [...folded.matchAll(sign)].map(({ index, 0: found }) => {
    const who = folded.slice(index + found.length)
    return { title: text.slice(0, index), who, ...more(who, found) }
  })
}

/** `Title, Jane Doe (ACME)`: without a form of address it is doubtful, as a title may have commas of its own. */
function behindComma(who: string): Omit<Cut, 'title' | 'who'> {
  const [name = ''] = who.split(/\s*[,;(]|\s+(?=\p{Script=Han})/u)
  const isLatin = !hasHan(name)
  return {
    sign: /,/.test(who) ? null : 'comma',
    guesses: !isLatin,
    apart: true,
    doubtful: isLatin && honorificAt(who) === null,
  }
}

/** Returns the places where a line can be cut, the surest first. */
function cutsOf(text: string, folded: string): Cut[] {
  const cuts = (sign: RegExp, more: Parameters<typeof behindEach>[3]) =>
    behindEach(text, folded, sign, more)
  const [address = 0] = honorificsInside(folded)
  return [
    ...peopleFirst(text, folded),
    ...besideDashes(text, folded),
    ...cuts(CHAIR, () => ({ sign: 'joint', moderates: true })),
    ...cuts(JOINT, (_, joint) => ({ sign: 'joint', moderates: MODERATES.test(joint) })),
    ...(address < 3
      ? []
      : [{ sign: null, title: text.slice(0, address), who: folded.slice(address) }]),
    ...cuts(/[,，]\s*/g, behindComma),
    ...(hasHan(folded)
      ? cuts(/\s+(?=[\p{Script=Han}\p{Lu}])/gu, () => ({
          sign: 'blank',
          guesses: true,
          apart: true,
        }))
      : []),
    ...cuts(SENTENCE, () => ({ sign: null, apart: true })),
  ]
}

/** `企业代表发言 华为 张敏`: behind a word for a turn, what stands before a Chinese name is where they are from. */
function withHome({ title, who, sign }: Cut): NamedPeople | null {
  const [, home = '', name = ''] = /^(\S{2,14})\s+(\S+)$/.exec(who) ?? []
  const isHomely =
    sign === 'blank' && kindOf(title) !== null && kindOf(home) === null && labelRole(home) === null
  const [person, other] = isHomely ? (hanPeople(name, 'text') ?? []) : []
  if (person === undefined || other !== undefined) return null
  return { people: [{ ...person, affiliations: [home, ...person.affiliations] }], doubtful: false }
}

function peopleOf(cut: Cut, source: SourceEvidence): NamedPeople | null {
  const { sign, title, who, apart = false, guesses = false } = cut
  if (title !== '' && trimTitle(title) === '') return null
  const isGuess = guesses || (sign !== null && source.signs.has(sign))
  const found = peopleOnly(who, isGuess ? 1 : 2, source) ?? withHome(cut)
  // `Panel: Vogel, Brandt`: the list begins before the comma.
  const isCut =
    sign === 'comma' &&
    /[:,]\s*\p{Lu}[\p{L}'’-]*$/u.test(title) &&
    found?.people.some(({ names }) => !names[0]?.includes(' ')) === true
  return found === null || isCut || (apart && peopleOnly(title, 2, source) !== null) ? null : found
}

/** Returns the title and people of the first cut with enough evidence. */
function cutApart(text: string, folded: string, source: SourceEvidence): TitleParts | null {
  for (const cut of cutsOf(text, folded)) {
    const found = peopleOf(cut, source)
    if (found === null) continue
    const { title, who, doubtful = false, moderates = false } = cut
    const people = moderates ? seated(who, found, source) : found.people
    return { title: trimTitle(title), people, doubtful: doubtful || found.doubtful }
  }
  return null
}

/** Gives the people right behind a word for the chair their role; those behind a further word (`with X`) have none. */
function seated(who: string, { people }: NamedPeople, source: SourceEvidence): Named[] {
  const [own = ''] = spokenParts(who)
  const chairs = peopleOnly(own, 2, source)?.people.length ?? people.length
  return people.map((one, at) => (at < chairs ? { ...one, role: one.role ?? 'moderator' } : one))
}

/** `Title Moderator: X; speakers: Y`: people behind labels. */
function labelled(text: string, folded: string, source: SourceEvidence): TitleParts | null {
  const [from] = labelsIn(folded)
  if (from === undefined || /\([^)]*$/.test(folded.slice(0, from))) return null
  const { people } = peopleIn(folded.slice(from).replace(/[\s;,.|-]+$/, ''), 'column')
  const [first] = people
  if (first === undefined) return null
  // `Panel: Paris, London` names what it is about.
  const isTopic = /^(?:panel|podium)\s*:/i.test(folded.slice(from))
  if (isTopic && peopleOnly(folded.slice(from), 2, NO_EVIDENCE) === null) return null
  const before = withPeople(text.slice(0, from), source)
  return { title: before.title, people: [...people, ...before.people], doubtful: before.doubtful }
}

function peopleInBracket(inner: string, source: SourceEvidence): NamedPeople | null {
  const label = roleLabelAt(inner, true)
  if (label === null && crewLabelAt(inner) === null)
    return peopleOnly(inner, hasHan(inner) || source.signs.has('bracket') ? 1 : 2, source)
  const { people } = peopleIn(inner, 'column')
  return people.length === 0 ? null : { people, doubtful: false }
}

/** People in a bracket: `(主持人：…)`, `(Dr. Jane Doe, ACME)`; one behind a name has what they are. */
function bracketed(text: string, folded: string, source: SourceEvidence): TitleParts | null {
  for (const { index, 0: all, 1: inner = '' } of [
    ...folded.matchAll(/\(((?:[^()]|\([^()]*\))+)\)/g),
  ].reverse()) {
    const before = text.slice(0, index)
    const found = trimTitle(before) === '' ? null : peopleInBracket(inner, source)
    const isSame = hasHan(inner) && isNameShaped(before.trim().split(/\s+/).slice(-2).join(' '))
    const isOwner = peopleOnly(before.replace(/^.*[,;:]\s*/, ''), 2, source) !== null
    const isDetail = roleLabelAt(inner, true) === null && (isSame || isOwner)
    if (found === null || isDetail) continue
    const rest = withPeople(`${before.trimEnd()} ${text.slice(index + all.length)}`, source)
    return {
      title: rest.title,
      people: [...found.people, ...rest.people],
      doubtful: rest.doubtful || found.doubtful,
    }
  }
  return null
}

const AT_END: readonly (readonly [Sign, RegExp])[] = [
  ['bracket', /^(.{3,120}?)\s*\(([^()]{2,60})\)$/u],
  ['dash', /^(.{3,120}?)\s+[-|]\s+([^()|]{2,60})$/u],
  [
    'joint',
    new RegExp(`^(.{3,120}?)\\s(?:${sourceOf('presentedBy', 'together')})\\s([^()|]{2,60})$`, 'u'),
  ],
  ['colon', /^(.{3,120}?):\s+([^()|:]{2,60})$/u],
  ['comma', /^(.{3,120}?),\s+([^()|:,]{2,60})$/u],
]

/** Whether words alone at the end of a title are people: known or likely ones, or any behind a sign that has people elsewhere. */
function areNames(words: readonly Named[], sign: Sign, source: SourceEvidence): boolean {
  const likely = words.filter(
    ({ names: [name = ''] }) => source.isKnown(name) || isLikelySingle(name),
  )
  if (source.signs.has(sign)) return true
  if (sign === 'colon') return words.length > 1 && likely.length * 2 >= words.length
  return sign !== 'comma' && likely.length === words.length
}

/** First names or surnames alone at the end of a title. */
function singlesAtEnd(folded: string, text: string, source: SourceEvidence): TitleParts | null {
  for (const [sign, shape] of AT_END) {
    const [, title = '', who = ''] = shape.exec(folded) ?? []
    const words = who === '' || kindOf(who) !== null ? null : singleNames(who, isSingleName)
    if (words !== null && areNames(words, sign, source))
      return { title: trimTitle(text.slice(0, title.length)), people: words, doubtful: true }
  }
  return null
}

/** `Apertura lavori Luigi Covara`: a known name behind words that are all common. */
export function behindCommon(text: string): TitleParts | null {
  const words = text.split(' ')
  for (const count of [3, 2]) {
    const [own, name] = [words.slice(0, -count), words.slice(-count)]
    const isNamed = nameLength(name) === count && nameEvidence(name) === 2
    if (
      own.length > 0 &&
      own.length < 5 &&
      isNamed &&
      own.every((word) => word.length > 3 && isCommon(word))
    )
      return { title: own.join(' '), people: [bareName(name.join(' '))], doubtful: true }
  }
  return null
}

/** A label of two Chinese characters with blanks between them: `致  辞：`. */
const SPACED_LABEL = /(?<=^|\s)(\p{Script=Han})\s+(\p{Script=Han})(?=\s*[:：])/gu

/** Takes the people out of a line of a title, by the signs between them and by what the source states of people elsewhere. */
export function withPeople(line: string, source: SourceEvidence = NO_EVIDENCE): TitleParts {
  const text = line
    .trim()
    .replace(SPACED_LABEL, '$1$2')
    .replace(/\s*[(（](?:all|alle|tous|everyone|全体)[)）]\s*$/i, '')
  const plain: TitleParts = { title: trimTitle(tidy(text)), people: [], doubtful: false }
  if (text.length > LONGEST || text.length < 3) return plain
  const folded = fold(text)
  const [, nobody = '', rest = ''] = /^(.*\S)\s+(?:-{1,2}|\||\/)\s+(.*)$/u.exec(folded) ?? []
  if (nobody !== '' && isNobody(rest)) return withPeople(text.slice(0, nobody.length), source)
  const found =
    labelled(text, folded, source) ??
    turnOf(text, source) ??
    bracketed(text, folded, source) ??
    cutApart(text, folded, source) ??
    singlesAtEnd(folded, text, source)
  return found === null ? plain : { ...found, title: tidy(found.title) }
}
