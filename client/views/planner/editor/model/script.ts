import type { Script } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { MINUTE } from '../../../../../shared/time/instant.ts'
import { isInCharacters, scriptNeeds } from '../../../../../shared/timing/pace.ts'

/** How long a pasted script is: its words, or its characters without marks and spaces where the language has no spaces. */
export function scriptLength(text: string, lang: LanguageTag): number {
  if (isInCharacters(lang)) return [...text.matchAll(/[\p{L}\p{N}]/gu)].length
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)].length
}

/** The whole minutes that a script takes at interpreters' pace. */
export function scriptMinutes(script: Script): number {
  return Math.ceil(scriptNeeds(script) / MINUTE)
}
