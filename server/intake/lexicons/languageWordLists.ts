/** The words of one language for languages. */
export type LanguageWords = {
  /** The names of languages, by BCP 47 tag; `zh` is Chinese without a script. */
  readonly languages: Readonly<Record<string, readonly string[]>>
  /** The most common words, by which a text in this language is recognized. */
  readonly common: readonly string[]
}
