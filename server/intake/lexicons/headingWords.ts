import { headings as de } from './de/headings.ts'
import { headings as en } from './en/headings.ts'
import { headings as es } from './es/headings.ts'
import { headings as fr } from './fr/headings.ts'
import type { HeadingWords } from './headingWordLists.ts'
import { headings as it } from './it/headings.ts'
import { headings as zh } from './zh/headings.ts'

const ALL: readonly HeadingWords[] = [en, de, zh, fr, es, it]

/** The words of a list in every language. */
export function headingWords(list: Exclude<keyof HeadingWords, 'numbers'>): readonly string[] {
  return ALL.flatMap((words) => words[list])
}

/** Numbers in words, in every language. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.assign(
  {},
  ...ALL.map(({ numbers }) => numbers),
)
