import type { Kind } from '../../../shared/agenda/model.ts'
import type { ParsedItem, ReadPlace, ReadSegment } from '../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { Findings } from './findings.ts'
import { type Named, speakerOf } from './people/named.ts'
import type { PlanEntry } from './plan/planEntry.ts'
import { leaves } from './plan/planEntry.ts'
import { type Latin, textsOf } from './words/script.ts'

const MINUTE = 60_000
const LONGEST = 24 * 60
const MOST_PEOPLE = 20
const MOST_POINTS = 30

/** What writes minutes of a day as a time of the result. */
export type WriteTime = (minutes: number | null) => string | null

/** Turns entries into segments and items, and remembers where each of them came to stand. */
export class Segments {
  readonly #latin: Latin
  readonly #time: WriteTime
  readonly #places: Map<object, ReadPlace>
  readonly #agenda: number
  readonly #findings: Findings

  constructor(
    agenda: number,
    latin: Latin,
    time: WriteTime,
    places: Map<object, ReadPlace>,
    findings: Findings,
  ) {
    this.#agenda = agenda
    this.#latin = latin
    this.#time = time
    this.#places = places
    this.#findings = findings
  }

  /** The segments of a sheet, one for each entry at the top. */
  of(entries: readonly PlanEntry[]): ReadSegment[] {
    return entries.map((entry, index) => this.#segment(entry, index))
  }

  #segment(entry: PlanEntry, index: number): ReadSegment {
    this.#places.set(entry, { agenda: this.#agenda, segment: index, item: null })
    const inner = leaves([entry])
    const items = inner.map((leaf, item) =>
      this.#item(leaf, entry, { agenda: this.#agenda, segment: index, item }),
    )
    const chair = this.#chair(entry, inner)
    const begun = entry.start === null ? inner[0] : entry
    // What is stated for each says nothing of the whole, which lasts until what comes next.
    const written = (entry.plannedWritten || entry.each !== null) && entry.planned !== null
    return {
      title: this.#texts(entry.title) ?? items[0]?.title ?? { [this.#latin]: '—' },
      kind: kindOfBlock(entry, items),
      budget: written ? length(entry.planned) : null,
      start: this.#time(begun?.start ?? null),
      ...(begun?.start != null && !begun.startWritten ? { startInferred: true } : {}),
      ...(chair === undefined ? {} : { chair }),
      items,
    }
  }

  /** The first of those who chair a block; of one that is alone or a panel, the only one who does that there. Nobody chairs a break. */
  #chair(entry: PlanEntry, inner: readonly PlanEntry[]): ReadSegment['chair'] {
    if (entry.kind === 'break') return undefined
    const named = (people: readonly Named[]) =>
      people
        .filter(({ role }) => role === 'moderator')
        .map((person) => speakerOf(person, 'moderator', this.#latin))
        .filter(({ name }) => Object.keys(name).length > 0)
    const own = named(inner.flatMap(({ people }) => people))
    const names = new Set(own.map(({ name }) => JSON.stringify(name)))
    const isOne = inner.length === 1 || (entry.kind === 'panel' && names.size === 1)
    return named(entry.chairs)[0] ?? (isOne ? own[0] : undefined)
  }

  #texts(text: string): Texts | null {
    return textsOf(text, this.#latin)
  }

  #item(entry: PlanEntry, block: PlanEntry, place: ReadPlace): ParsedItem {
    if (entry !== block || place.item === 0) this.#places.set(entry, place)
    const title = this.#texts(entry.title) ?? this.#texts(block.title) ?? { [this.#latin]: '—' }
    const kind = entry.kind ?? guessedKind(entry, block)
    if (entry.slip.doubtful && entry.people.length > 0) {
      const those =
        entry.slip.lines === block.slip.lines
          ? block.children.filter(({ slip }) => slip.lines === entry.slip.lines)
          : [entry]
      const people = [...(those.length === 0 ? [entry] : those)]
        .flatMap((one) => one.people.map(({ names }) => names[0] ?? ''))
        .join('; ')
      this.#findings.note('people-parted', entry.lines[0] ?? null, { people }, { about: entry })
    }
    const stated = [entry, block].map(({ slip }) => slip.languages).find((all) => all.length > 0)
    return {
      title,
      kind,
      start: this.#time(entry.start),
      planned: length(entry.planned),
      inferred: inferredOf(entry),
      speakers: this.#speakers(entry, kind),
      talkingPoints: this.#points(entry),
      ...(stated && { languages: [...stated] }),
      lines: [...new Set(entry.lines)].sort((one, other) => one - other),
    }
  }

  #speakers(entry: PlanEntry, kind: Kind): ParsedItem['speakers'] {
    const usual = kind === 'panel' || kind === 'case' ? 'panellist' : 'speaker'
    const seen = new Set<string>()
    return entry.people
      .map((person) => speakerOf(person, usual, this.#latin))
      .filter(({ name }) => {
        const key = Object.values(name).join('|').toLowerCase()
        if (key === '' || seen.has(key)) return false
        seen.add(key)
        return true
      })
      .slice(0, MOST_PEOPLE)
  }

  #points(entry: PlanEntry): Texts[] {
    const remarks = entry.people.flatMap(({ names, remark }) =>
      remark === null ? [] : [`${names[0] ?? ''} (${remark})`],
    )
    return [...entry.points, ...remarks]
      .map((point) => this.#texts(point))
      .filter((texts) => texts !== null)
      .slice(0, MOST_POINTS)
  }
}

function length(minutes: number | null): number | null {
  return minutes === null || minutes < 0 || minutes > LONGEST ? null : Math.round(minutes * MINUTE)
}

function inferredOf(entry: PlanEntry): ParsedItem['inferred'] {
  return [
    ...(entry.titleInferred ? (['title'] as const) : []),
    ...(entry.start !== null && !entry.startWritten ? (['start'] as const) : []),
    ...(entry.planned !== null && !entry.plannedWritten ? (['planned'] as const) : []),
  ]
}

/** What an entry is where its title does not say: someone speaks, or it is of the kind of its block. */
function guessedKind(entry: PlanEntry, block: PlanEntry): Kind {
  if (entry !== block && (block.kind === 'talk' || block.kind === 'welcome')) return block.kind
  return entry.people.some(({ role }) => role !== 'moderator') ? 'talk' : 'other'
}

function kindOfBlock(entry: PlanEntry, items: readonly ParsedItem[]): Kind {
  if (entry.kind !== null) return entry.kind
  const counts = new Map<Kind, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'other'
}
