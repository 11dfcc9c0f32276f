import { zones as de } from './de/zones.ts'
import { zones as en } from './en/zones.ts'
import { zones as es } from './es/zones.ts'
import { zones as fr } from './fr/zones.ts'
import { zones as it } from './it/zones.ts'
import { zones as zh } from './zh/zones.ts'
import type { ZoneWords } from './zoneWordLists.ts'

/** The words for time zones in every language. */
export const ZONE_WORDS: readonly ZoneWords[] = [en, de, zh, fr, es, it]
