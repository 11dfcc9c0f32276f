/** The most lines that are read of a text. */
export const LINES_LIMIT = 100_000

/** The most pages that are read of a PDF. */
export const PAGES_LIMIT = 200

/** The most that is read of any source: Word files hold pictures, which are left out. In MB, as people are told, and in bytes. */
export const MB_LIMIT = 25
export const BYTES_LIMIT = MB_LIMIT * 1_024 * 1_024
