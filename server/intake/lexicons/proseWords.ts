import { prose as de } from './de/prose.ts'
import { prose as en } from './en/prose.ts'
import { prose as es } from './es/prose.ts'
import { prose as fr } from './fr/prose.ts'
import { prose as it } from './it/prose.ts'
import type { ProseWords } from './proseWordLists.ts'
import { prose as zh } from './zh/prose.ts'

/** Returns the words of a kind in every language. */
export function proseWords(kind: keyof ProseWords): readonly string[] {
  return [en, de, zh, fr, es, it].flatMap((words) => words[kind])
}
