/** The maximum length of a text in an agenda, in characters. */
export const TEXT_LIMIT = 2_000

/** The maximum length of a text of several paragraphs, in characters. */
export const LONG_TEXT_LIMIT = 8_000

/** The maximum length of a term or its pronunciation in one language, in characters. */
export const TERM_LIMIT = 300

/** The maximum length of a note on a term, in characters. */
export const TERM_NOTE_LIMIT = 500

/** The maximum number of terms in a glossary. */
export const TERMS_LIMIT = 2_000
