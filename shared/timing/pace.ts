import type { Script } from '../agenda/model.ts'
import type { LanguageTag } from '../agenda/texts.ts'
import { type Duration, MINUTE } from '../time/instant.ts'

/** How much of a script interpreters can follow in a minute: words, or characters where a language has no spaces (at most 150 to 180 of Chinese). */
const WORDS = 120
const CHARACTERS = 180

/** Whether the length of a script in a language is told in characters. */
export function isInCharacters(lang: LanguageTag): boolean {
  return /^(zh|ja)\b/.test(lang)
}

function paceIn(lang: LanguageTag): number {
  return isInCharacters(lang) ? CHARACTERS : WORDS
}

/** How long a script takes at the pace at which interpreters can follow, in ms. */
export function scriptNeeds(script: Script): Duration {
  return Math.ceil((script.length / paceIn(script.lang)) * MINUTE)
}

/** How fast a script is read out: words or characters a minute, rounded, and whether that is too fast to interpret. */
export type Pace = {
  readonly perMinute: number
  readonly of: 'words' | 'characters'
  readonly isFast: boolean
}

/** The pace at which a script fills its slot (ms) exactly; null where the slot has no length. */
export function scriptPace(script: Script, slot: Duration): Pace | null {
  if (slot <= 0) return null
  return {
    perMinute: Math.round(script.length / (slot / MINUTE)),
    of: isInCharacters(script.lang) ? 'characters' : 'words',
    isFast: scriptNeeds(script) > slot,
  }
}
