import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type {
  DraftResult,
  ImportOptions,
} from '../../../../shared/agenda/reading/draftFromReading.ts'
import type { ReadAgenda, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'

/** What is known of an agenda besides its items, as it would be taken over. */
export type Known = {
  readonly title: Texts
  /** The day it begins on, by the home clock. */
  readonly date: string | null
  /** Its zones, the home zone first. */
  readonly zones: readonly string[]
  readonly languages: readonly LanguageTag[]
  /** How many people are in it. */
  readonly people: number
}

/** Returns what the draft made of a reading states; until there is one, what the source states and a person answered. */
export function knownOf(adopted: DraftResult, read: ReadAgenda, options: ImportOptions): Known {
  if (adopted.ok) {
    const { title, zones, languages, people } = adopted.agenda
    return { title, zones, languages, people: people.length, date: dayOf(adopted.agenda) }
  }
  return {
    title: options.title ?? read.title,
    date: options.date ?? read.date,
    zones: read.zones,
    languages: options.languages ?? [],
    people: 0,
  }
}

/** What the reader calls an agenda whose source has no title. */
const NAMELESS = 'Agenda'

/** Whether a source says nowhere what the session is called. */
export function isUntitled({ ledger = [] }: SourceReading, { title }: ReadAgenda): boolean {
  const texts = Object.values(title)
  const isStated = ledger.some(({ became }) => became === 'title')
  return texts.length === 0 || (!isStated && texts.every((text) => text === NAMELESS))
}
