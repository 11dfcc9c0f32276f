/** The longest single text an agenda may hold, in characters. */
export const TEXT_LIMIT = 2_000

/** The longest text of several paragraphs, in characters. */
export const LONG_TEXT_LIMIT = 8_000
