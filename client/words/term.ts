import type { CompleteLanguage, Language } from '../i18n/language.ts'

/** A word of the product in one language: what it is called, what that means in a sentence, and what it is never called. */
export type Wording = {
  readonly word: string
  readonly means: string
  /** Wordings of before, which stand nowhere beside a term's own word. */
  readonly not?: readonly string[]
}

/** One row of the list of words: one thing, its one word in each language, and its name in the code where that is another. */
export type Term = Readonly<Record<CompleteLanguage, Wording>> &
  Readonly<Partial<Record<Language, Wording>>> & { readonly code?: string }

/** Returns the wording of a term in a language, or the English one if that language has none. */
export function wordingIn(language: Language, term: Term): Wording {
  return term[language] ?? term.en
}
