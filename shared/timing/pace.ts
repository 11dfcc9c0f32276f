import type { Script } from '../agenda/model.ts'
import type { LanguageTag } from '../agenda/texts.ts'
import { type Duration, MINUTE } from '../time/instant.ts'

/** The pace at which interpreters can follow, per minute: words, or characters in a language without spaces. */
const WORDS = 120
const CHARACTERS = 180

/** Returns whether scripts in this language are measured in characters. */
export function isInCharacters(lang: LanguageTag): boolean {
  return /^(zh|ja)\b/.test(lang)
}

/** Returns the length of a script at a pace that interpreters can follow, in ms. */
export function scriptDuration(script: Script): Duration {
  const pace = isInCharacters(script.lang) ? CHARACTERS : WORDS
  return Math.ceil((script.length / pace) * MINUTE)
}

/** The pace of a script per minute, rounded, and whether it is too fast to interpret. */
export type Pace = {
  readonly perMinute: number
  readonly unit: 'words' | 'characters'
  readonly isFast: boolean
}

/** Returns the pace at which a script fills its slot (ms); null if the slot has no length. */
export function scriptPace(script: Script, slot: Duration): Pace | null {
  if (slot <= 0) return null
  return {
    perMinute: Math.round(script.length / (slot / MINUTE)),
    unit: isInCharacters(script.lang) ? 'characters' : 'words',
    isFast: scriptDuration(script) > slot,
  }
}
