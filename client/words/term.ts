import type { Language } from '../i18n/language.ts'

/** A word of the product in one language: what it is called, what that means in a sentence, and what it is never called. */
export type Wording = {
  readonly word: string
  readonly means: string
  /** Wordings of before, which stand nowhere beside a term's own word. */
  readonly not?: readonly string[]
}

/** One row of the list of words: one thing, its one word in each language, and its name in the code where that is another. */
export type Term = Readonly<Record<Language, Wording>> & { readonly code?: string }
