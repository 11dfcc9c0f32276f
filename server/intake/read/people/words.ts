import { people as de } from '../../lexicons/de/people.ts'
import { people as en } from '../../lexicons/en/people.ts'
import { people as es } from '../../lexicons/es/people.ts'
import { people as fr } from '../../lexicons/fr/people.ts'
import { people as it } from '../../lexicons/it/people.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import type { PeopleWords } from '../../lexicons/peopleWords.ts'
import { people as pt } from '../../lexicons/pt/people.ts'
import { people as zh } from '../../lexicons/zh/people.ts'

export type PeopleArea = keyof PeopleWords

const LANGUAGES: readonly PeopleWords[] = [en, de, zh, fr, es, it, pt]

/** Returns the words of an area in all languages. */
export function wordsIn(...areas: readonly PeopleArea[]): readonly string[] {
  const texts = areas.flatMap((area) => LANGUAGES.map((language) => language[area] ?? ''))
  return texts
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** Returns the words of an area in lower case. */
export function wordSet(...areas: readonly PeopleArea[]): ReadonlySet<string> {
  return new Set(wordsIn(...areas).map((word) => word.toLowerCase()))
}

/** Returns the RegExp source of any word of some areas; a hyphen at an end of a word is any letters. */
export function sourceOf(...areas: readonly PeopleArea[]): string {
  const words = wordsIn(...areas)
  const ends = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  const starts = words.filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1))
  const whole = words.filter((word) => !word.startsWith('-') && !word.endsWith('-'))
  return `(?:${[
    ...(ends.length === 0 ? [] : [`\\p{L}*${anyOf(ends)}`]),
    ...(starts.length === 0 ? [] : [`${anyOf(starts)}\\p{L}*`]),
    anyOf(whole),
  ].join('|')})`
}

/** Returns a pattern of a whole word of some areas anywhere in a text. */
export function anywhere(...areas: readonly PeopleArea[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${sourceOf(...areas)}(?![\\p{L}\\d])`, 'iu')
}
