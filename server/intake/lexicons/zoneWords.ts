import { zones as de } from './de/zones.ts'
import { zones as en } from './en/zones.ts'
import { zones as es } from './es/zones.ts'
import { zones as fr } from './fr/zones.ts'
import { zones as it } from './it/zones.ts'
import { zones as zh } from './zh/zones.ts'

/** A zone with its offset from UTC in minutes, or null if the name fixes none. */
type ZoneOffset = readonly [zone: string, offset: number | null]

/** The words of one language for time zones. */
export type ZoneWords = {
  /** Before a place: `heure de`. */
  readonly timeBefore: readonly string[]
  /** After a place: `time`. */
  readonly timeAfter: readonly string[]
  /** Abbreviations of the zone of one country. */
  readonly abbreviations: Readonly<Record<string, ZoneOffset>>
  /** Abbreviations of the zone of several countries. */
  readonly regionAbbreviations: Readonly<Record<string, ZoneOffset>>
  /** Abbreviations that mean quite different zones. */
  readonly ambiguousAbbreviations: Readonly<Record<string, readonly string[]>>
  /** Names of countries and cities in each zone. */
  readonly names: Readonly<Record<string, readonly string[]>>
  /** Names of regions of several countries. */
  readonly regions: Readonly<Record<string, readonly string[]>>
  /** Other words of a text that is about a place in each zone. */
  readonly context: Readonly<Record<string, readonly string[]>>
  /** City names that are also common words. */
  readonly commonWords: readonly string[]
}

/** The words for time zones in every language. */
export const ZONE_WORDS: readonly ZoneWords[] = [en, de, zh, fr, es, it]
