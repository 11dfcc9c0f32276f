/** The longest single text an agenda may hold, in characters. */
export const TEXT_LIMIT = 2_000

/** The longest text of several paragraphs, in characters. */
export const LONG_TEXT_LIMIT = 8_000

/** The longest that a term may be in one language, and how it is said, in characters. */
export const TERM_LIMIT = 300

/** The longest note on a term, in characters. */
export const TERM_NOTE_LIMIT = 500

/** How many terms a glossary holds. */
export const TERMS_LIMIT = 2_000
