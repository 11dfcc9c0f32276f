import type { Kind } from '../../../../shared/agenda/model.ts'
import type {
  ParsedItem,
  ReadPlace,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import type { Findings } from '../findings.ts'
import { type SourcePerson, speakerOf } from '../people/sourcePerson.ts'
import { type Latin, textsOf } from '../text/script.ts'
import { leaves, type OutlineNode } from './outlineNode.ts'

const MINUTE = 60_000
const LONGEST = 24 * 60
const MOST_PEOPLE = 20
const MOST_POINTS = 30

/** Writes minutes of a day as a time of the result. */
export type WriteTime = (minutes: number | null) => string | null

/** What the segments of an agenda share: its number, its language, and where places and findings go. */
type SegmentContext = {
  readonly agenda: number
  readonly latin: Latin
  readonly time: WriteTime
  readonly places: Map<object, ReadPlace>
  readonly findings: Findings
}

/** Turns entries into segments and items, and records the place of each of them. */
export class Segments {
  readonly #context: SegmentContext

  constructor(context: SegmentContext) {
    this.#context = context
  }

  /** Returns the segment of an entry at the top of a sheet, with its place there. */
  of(entry: OutlineNode, segment: number): ReadSegment {
    const place = { agenda: this.#context.agenda, segment }
    this.#context.places.set(entry, { ...place, item: null })
    const inner = leaves([entry])
    const items = inner.map((leaf, item) => {
      if (leaf !== entry || item === 0) this.#context.places.set(leaf, { ...place, item })
      return this.#item(leaf, entry)
    })
    const chair = this.#chair(entry, inner)
    const begun = entry.start === null ? inner[0] : entry
    // A length for each says nothing about the whole, which lasts until the next entry.
    const isWritten = entry.plannedWritten || entry.each !== null
    return {
      title: textsOf(entry.title, this.#context.latin) ??
        items[0]?.title ?? { [this.#context.latin]: '—' },
      kind: entry.kind ?? mostFrequent(items.map(({ kind }) => kind)),
      budget: isWritten ? length(entry.planned) : null,
      start: this.#context.time(begun?.start ?? null),
      ...(begun?.start != null && !begun.startWritten ? { startInferred: true } : {}),
      ...(chair === undefined ? {} : { chair }),
      items,
    }
  }

  /** The first of those who chair a block; of a single item or a panel, the only chair in it. Nobody chairs a break. */
  #chair(entry: OutlineNode, inner: readonly OutlineNode[]): ReadSegment['chair'] {
    if (entry.kind === 'break') return undefined
    const chairsOf = (people: readonly SourcePerson[]) =>
      people
        .filter(({ role }) => role === 'moderator')
        .map((person) => speakerOf(person, 'moderator', this.#context.latin))
        .filter(({ name }) => Object.keys(name).length > 0)
    const own = chairsOf(inner.flatMap(({ people }) => people))
    const names = new Set(own.map(({ name }) => JSON.stringify(name)))
    const isOne = inner.length === 1 || (entry.kind === 'panel' && names.size === 1)
    return chairsOf(entry.chairs)[0] ?? (isOne ? own[0] : undefined)
  }

  #item(entry: OutlineNode, block: OutlineNode): ParsedItem {
    const kind = entry.kind ?? guessedKind(entry, block)
    if (entry.parsedLine.doubtful && entry.people.length > 0) this.#noteGuessedPeople(entry, block)
    this.#noteShortNames(entry)
    const statedLength = [entry, block]
      .map(({ parsedLine }) => parsedLine.languages)
      .find((all) => all.length > 0)
    const texts = (text: string) => textsOf(text, this.#context.latin)
    return {
      title: texts(entry.title) ?? texts(block.title) ?? { [this.#context.latin]: '—' },
      kind,
      start: this.#context.time(entry.start),
      planned: length(entry.planned),
      inferred: inferredOf(entry),
      speakers: this.#speakers(entry, kind),
      talkingPoints: [...entry.points, ...entry.people.flatMap(remarkOf)]
        .map(texts)
        .filter((point) => point !== null)
        .slice(0, MOST_POINTS),
      ...(statedLength && { languages: [...statedLength] }),
      lines: [...new Set(entry.lines)].sort((one, other) => one - other),
    }
  }

  /** Notes that people are separated by a guess, for all turns of one line together. */
  #noteGuessedPeople(entry: OutlineNode, block: OutlineNode): void {
    const turns = block.children.filter(
      ({ parsedLine }) => parsedLine.lines === entry.parsedLine.lines,
    )
    const isOneLine = entry.parsedLine.lines === block.parsedLine.lines && turns.length > 0
    const names = (isOneLine ? turns : [entry]).flatMap(({ people }) => people.map(nameOf))
    const facts = { people: names.join('; ') }
    this.#context.findings.note('people-parted', entry.lines[0] ?? null, facts, { about: entry })
  }

  /** Notes people who are named by the surname alone. */
  #noteShortNames(entry: OutlineNode): void {
    const short = entry.people.filter(({ calledShort }) => calledShort === true)
    const facts = { people: short.map(nameOf).join('; ') }
    const line = entry.lines[0] ?? null
    if (short.length > 0)
      this.#context.findings.note('family-name-alone', line, facts, { about: entry })
  }

  #speakers(entry: OutlineNode, kind: Kind): ParsedItem['speakers'] {
    const role = kind === 'panel' || kind === 'case' ? 'panellist' : 'speaker'
    const byName = new Map<string, ParsedItem['speakers'][number]>()
    for (const person of entry.people) {
      const speaker = speakerOf(person, role, this.#context.latin)
      const key = Object.values(speaker.name).join('|').toLowerCase()
      if (key !== '' && !byName.has(key)) byName.set(key, speaker)
    }
    return [...byName.values()].slice(0, MOST_PEOPLE)
  }
}

const nameOf = ({ names }: SourcePerson) => names[0] ?? ''
const remarkOf = (person: SourcePerson) =>
  person.remark === null ? [] : [`${nameOf(person)} (${person.remark})`]

function length(minutes: number | null): number | null {
  return minutes === null || minutes < 0 || minutes > LONGEST ? null : Math.round(minutes * MINUTE)
}

function inferredOf(entry: OutlineNode): ParsedItem['inferred'] {
  const { start, startWritten, planned, plannedWritten, titleInferred } = entry
  return [
    ...(titleInferred ? (['title'] as const) : []),
    ...(start !== null && !startWritten ? (['start'] as const) : []),
    ...(planned !== null && !plannedWritten ? (['planned'] as const) : []),
  ]
}

/** The kind of an entry whose title does not state it: a talk if someone speaks, or that of its block. */
function guessedKind(entry: OutlineNode, block: OutlineNode): Kind {
  if (entry !== block && (block.kind === 'talk' || block.kind === 'welcome')) return block.kind
  return entry.people.some(({ role }) => role !== 'moderator') ? 'talk' : 'other'
}

function mostFrequent(kinds: readonly Kind[]): Kind {
  const counts = new Map<Kind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'other'
}
