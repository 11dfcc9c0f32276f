import { prose as de } from './de/prose.ts'
import { prose as en } from './en/prose.ts'
import { prose as es } from './es/prose.ts'
import { prose as fr } from './fr/prose.ts'
import { prose as it } from './it/prose.ts'
import { prose as zh } from './zh/prose.ts'

/** The words of one language for sentences that tell what happens when. */
export type ProseWords = {
  /** At the beginning of the next event: `then`. */
  readonly next: readonly string[]
  /** At the beginning of a title, where they state nothing: `there is`. */
  readonly leads: readonly string[]
  /** For the beginning of the whole: `we start`. */
  readonly begin: readonly string[]
  /** For the end of the whole: `everybody out`. */
  readonly over: readonly string[]
  /** Before a day, for a deadline: `by`. */
  readonly deadlines: readonly string[]
  /** At the beginning of a clause about the event before it: `she`. */
  readonly pronouns: readonly string[]
  /** At the beginning of a relative clause: `which`. */
  readonly relatives: readonly string[]
  /** What joins two clauses: `and`. */
  readonly joints: readonly string[]
  /** Before a time in a clause: `at`. */
  readonly beforeTimes: readonly string[]
  /** Verbs that state only that somebody presents what follows: `shows`. */
  readonly presents: readonly string[]
  /** Verbs beside a name that are part of what happens: `opens`. */
  readonly acts: readonly string[]
  /** Words beside these verbs that state nothing: `us`. */
  readonly helpers: readonly string[]
  /** Between a name and a topic: `on`. */
  readonly about: readonly string[]
  /** Verbs beside the name of who moderates. */
  readonly moderates: readonly string[]
  /** Articles before a topic. */
  readonly articles: readonly string[]
  /** What a verb leaves at the end of its clause: German `vor`. */
  readonly particles: readonly string[]
  /** What begins a sentence about something outside of the agenda: `the bus`. */
  readonly elsewhere: readonly string[]
  /** Words by which the writer joins others: `me`. */
  readonly self: readonly string[]
  /** Words of a sentence that corrects a plan: `instead of`. */
  readonly corrects: readonly string[]
  /** Words before a dot that does not end the sentence: `Dr`. */
  readonly abbreviations: readonly string[]
}

/** Returns the words of a kind in every language. */
export function proseWords(kind: keyof ProseWords): readonly string[] {
  return [en, de, zh, fr, es, it].flatMap((words) => words[kind])
}
