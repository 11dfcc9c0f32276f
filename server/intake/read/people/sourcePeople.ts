import { comparisonKey } from '../../../../shared/agenda/comparisonKey.ts'
import type { SpeakerRole } from '../../../../shared/agenda/model.ts'
import type { Fragment } from '../lines/fragments.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import { panelTitle } from '../lines/parseLine.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { isHanShape } from './hanNames.ts'
import { labelRole } from './labels.ts'
import { isNameShaped, isPinyin, isSingleName, nameEvidence } from './latinNames.ts'
import { peopleIn } from './peopleIn.ts'
import { placedNames, type SourceWords, sourceWords } from './placedNames.ts'
import type { SourcePerson } from './sourcePerson.ts'
import { peopleOnly, type Sign, type SourceEvidence, type TitleParts } from './titleParts.ts'
import { behindCommon, withPeople } from './titlePeople.ts'

/** The first letter of a given name and a surname: `R. Tavares`. */
const SHORTENED =
  /^(?<first>\p{Lu})\p{Ll}?\.(?:[\s-]?\p{Lu}\.)*\s*(?<surname>(?:\p{L}{2,3} ){0,2}\p{Lu}[\p{L}'’-]+)$/u
/** Somebody over an agenda or under it: `From: Ines Valdivia <…>`, `Meeting manager: Rui Zhang`. */
const LABELLED =
  /^[>\s*]*\p{L}[\p{L} -]{1,30}(?:\*\*)?\s?:(?:\*\*)?\s+"?([^"<(,;@]{3,60}?)"?\s*(?:[<(,;@].*)?$/u
const LONGEST = 300

/** Everybody by their whole names, and by surnames; null where a surname is that of several. */
type Everybody = ReadonlyMap<string, SourcePerson | null>

/** Returns what somebody may be called whose whole name is known. */
function callsOf({ names }: SourcePerson): readonly string[] {
  return names.flatMap((name) => {
    const words = name.split(' ')
    if (words.length < 2 || SHORTENED.test(name)) return []
    // Of a Chinese name in Latin letters either word may be the surname; of another, all words behind the first.
    const isEither = words.length === 2 && words.every(isPinyin)
    const later = words.map((_, at) => words.slice(at).join(' '))
    return [...later, ...words.slice(isEither ? 0 : 1).filter((word) => isSingleName(word))]
  })
}

/** Returns what somebody is called who is named whole nowhere: `Frau Yıldız`, `R. Tavares`. */
function shortCallsOf({ names: [name = ''], addresses = [] }: SourcePerson): readonly string[] {
  const surname = SHORTENED.exec(name)?.groups?.['surname']
  if (surname !== undefined) return [name, surname]
  return addresses.length > 0 && !name.includes(' ') ? [name] : []
}

function everybodyOf(people: readonly SourcePerson[]): Everybody {
  const named = (calls: typeof callsOf) =>
    people.flatMap((person) => calls(person).map((call) => [comparisonKey(call), person] as const))
  const whole = mapOf(named(callsOf))
  return new Map([...mapOf(named(shortCallsOf)), ...whole])
}

/** The person of each call; null where it is that of several. */
function mapOf(calls: readonly (readonly [string, SourcePerson])[]): Everybody {
  const known = new Map<string, SourcePerson | null>()
  for (const [call, person] of calls) {
    const same = known.get(call) ?? person
    known.set(call, known.get(call) === null || same.names[0] !== person.names[0] ? null : same)
  }
  return known
}

/** Returns the first names and surnames of those who are named in the head, or by a person of the agenda. */
function calledNames(
  people: readonly SourcePerson[],
  lines: readonly string[],
): ReadonlySet<string> {
  const labelled = lines
    .flatMap((line) => LABELLED.exec(line)?.[1]?.trim() ?? [])
    .filter((name) => isNameShaped(name) && nameEvidence(name.split(' ')) === 2)
  const names = [...people.flatMap((one) => one.names), ...labelled]
  return new Set(names.flatMap((name) => [name, ...name.split(' ')]).map(comparisonKey))
}

const WAYS: readonly (readonly [Sign, (title: string, name: string) => string])[] = [
  ['bracket', (title, name) => `${title} (${name}`],
  ['dash', (title, name) => `${title} - ${name}`],
  ['ahead', (title, name) => `${name}: ${title}`],
  ['comma', (title, name) => `${title}, ${name}`],
]

/** Returns the signs between titles and people that at least two lines have. */
function signsIn(parsedLines: readonly ParsedLine[]): ReadonlySet<Sign> {
  const found = parsedLines.flatMap(({ raw, title, people }) => {
    const name = people[0]?.names[0] ?? ''
    if (title === '' || name === '' || raw.length > LONGEST) return []
    const text = normalizeSigns(raw)
    return WAYS.flatMap(([sign, way]) =>
      text.includes(normalizeSigns(way(title, name))) ? [sign] : [],
    )
  })
  return new Set(found.filter((sign, at) => found.indexOf(sign) !== at))
}

/** Whether a line without a time is right under another line and names people. */
const isOnlyPeople = (one: ParsedLine) =>
  one.title === '' && one.people[0]?.role === null && isUnder(one)
const isUnder = (one: ParsedLine) => !isTimed(one) && one.origin !== 'heading' && !one.gap

/** Returns the role of the people below a line that is only a label (`Participan:`). */
function labelAlone({ raw, people }: ParsedLine): SpeakerRole | null {
  return people.length > 0 ? null : labelRole(normalizeSigns(raw).replace(/\s*:$/, ''))
}

/** Gives people who are named by a surname, or with a first letter, the name they have elsewhere. */
function wholeOf(person: SourcePerson, everybody: Everybody): SourcePerson {
  const [name = ''] = person.names
  const { first = '', surname } = SHORTENED.exec(name)?.groups ?? {}
  const call = surname ?? (name.includes(' ') ? null : name)
  const whole = call === null ? null : everybody.get(comparisonKey(call))
  if (!whole || whole.names[0] === name || !whole.names[0]?.startsWith(first)) return person
  return { ...person, names: whole.names, calledShort: true }
}

/** Returns a person, and the people whose names were read as their organisations: `Katrin Vogel, Brandt`. */
function apart(person: SourcePerson, evidence: SourceEvidence): SourcePerson[] {
  const others = person.affiliations.map((words) => peopleOnly(words, 2, evidence)?.people ?? null)
  const people = others
    .flatMap((all) => all ?? [])
    .filter(({ names: [name = ''] }) => evidence.isKnown(name))
  if (people.length === 0) return [person]
  const affiliations = person.affiliations.filter((_, at) => others[at] === null)
  return [{ ...person, affiliations }, ...people.map((one) => ({ ...one, role: person.role }))]
}

/** Reads the people of a source again by all that it states of them. */
class SourcePeople {
  readonly #everybody: Everybody
  readonly #evidence: SourceEvidence
  /** Whether the source has lines that name people and nothing else. */
  readonly #areAlone: boolean
  readonly #words: SourceWords
  /** The names of everybody read before, by a guess too. */
  readonly #seen: ReadonlySet<string>
  /** The parts of titles that were read: cells and lines of long programmes repeat. */
  readonly #read = new Map<string, TitleParts>()

  constructor(parsedLines: readonly ParsedLine[], lines: readonly string[]) {
    const people = parsedLines.flatMap((parsedLine) =>
      parsedLine.people.filter(({ evidence }) => evidence === 2 || !parsedLine.doubtful),
    )
    this.#everybody = everybodyOf(people)
    const called = calledNames(people, lines)
    this.#words = sourceWords(lines)
    this.#seen = new Set(parsedLines.flatMap((one) => one.people.flatMap(({ names }) => names)))
    const isKnown = (name: string) =>
      (called.has(comparisonKey(name)) || this.#words.isNamed(name)) &&
      this.#everybody.get(comparisonKey(name)) !== null
    this.#evidence = { isKnown, signs: signsIn(parsedLines) }
    this.#areAlone = parsedLines.filter(isOnlyPeople).length > 1
  }

  /** Returns a parsed line with the people whom the whole source proves; `turns`: it stands in a list of people's turns; `role`: of the label above it. */
  of(parsedLine: ParsedLine, turns = false, role: SpeakerRole | null = null): ParsedLine {
    const isOfPeople =
      role !== null || (this.#areAlone && isUnder(parsedLine) && /[,(]/.test(parsedLine.title))
    const found = this.#found(parsedLine, turns, isOfPeople)
    const people = found.people
      .flatMap((one) => apart(one, this.#evidence))
      .map((one) => wholeOf({ ...one, role: one.role ?? role }, this.#everybody))
    return { ...found, people, more: found.more.map((more) => this.of(more)) }
  }

  #found(parsedLine: ParsedLine, turns: boolean, isOfPeople: boolean): ParsedLine {
    const { title } = parsedLine
    if (title === '' || title.length > LONGEST) return parsedLine
    if (turns && parsedLine.people.length === 0 && isName(title)) {
      const { people } = peopleIn(normalizeSigns(title), 'column')
      return { ...parsedLine, title: '', people, doubtful: true }
    }
    const parts = this.#parts(parsedLine, isOfPeople)
    if (parts === null) return parsedLine
    const own = parts.title === '' && isTimed(parsedLine) ? panelTitle(title) : parts.title
    return { ...parsedLine, ...parts, title: own, people: [...parts.people, ...parsedLine.people] }
  }

  /** The title and the people of a parsed line that only the whole source proves. */
  #parts(parsedLine: ParsedLine, isOfPeople: boolean): TitleParts | null {
    const { title, people } = parsedLine
    const { signs } = this.#evidence
    const own = isOfPeople ? new Set([...signs, 'alone' as const]) : signs
    const key = `${isOfPeople} ${title}`
    const read = this.#read.get(key) ?? withPeople(title, { ...this.#evidence, signs: own })
    this.#read.set(key, read)
    const isBare = read.people.length === 0 && isTimed(parsedLine)
    const parts = isBare
      ? (placedNames(title, this.#words, this.#seen) ?? behindCommon(title))
      : read
    if (parts === null || parts.people.length === 0) return null
    const isKnown = ({ names }: SourcePerson) => names.some((name) => this.#evidence.isKnown(name))
    const names = new Set(people.flatMap((one) => one.names))
    if (parts.people.every((one) => one.names.every((name) => names.has(name)))) return null
    // What the line shows by itself was found before.
    const isOpen = people.length === 0 && withPeople(title).people.length === 0
    return isOpen || parts.people.every(isKnown) ? parts : null
  }
}

/** Whether a text is a name, before a bracket too. */
function isName(title: string): boolean {
  const text = title.replace(/\s*[（(][^()（）]*[)）]$/u, '')
  return isSingleName(text) || isNameShaped(text) || isHanShape(text)
}

/** Returns how many people the fragments name. */
function countOf(fragments: readonly Fragment[]): number {
  return fragments.flatMap((one) => [one, ...one.more]).flatMap(({ people }) => people).length
}

/** Reads lines again in their order: some say what those below them are. */
function readAgain(fragments: readonly Fragment[], source: SourcePeople): Fragment[] {
  let turns = false
  let role: SpeakerRole | null = null
  return fragments.map((fragment) => {
    const { fact, origin, each, people } = fragment
    if (fact !== null) return fragment
    const isPlain = !isTimed(fragment) && origin !== 'heading'
    const label = isUnder(fragment) ? role : null
    const own = source.of(fragment, turns && isPlain, label)
    role = labelAlone(fragment) ?? label
    turns = isPlain ? turns && own.people.length > 0 : each !== null && people.length === 0
    return { ...own, fact }
  })
}

/** How often the evidence is gathered again from what it proved. */
const ROUNDS = 2

/** Returns the fragments of a source with the people whom its other lines prove. */
export function withSourcePeople(
  fragments: readonly Fragment[],
  lines: readonly string[],
): Fragment[] {
  const begin = Math.max(0, fragments.findIndex(isTimed))
  let read = [...fragments]
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = countOf(read)
    const source = new SourcePeople(
      read.flatMap((one) => [one, ...one.more]),
      lines,
    )
    read = [...read.slice(0, begin), ...readAgain(read.slice(begin), source)]
    // What proved nobody proves nobody again.
    if (countOf(read) === before) break
  }
  return read
}
