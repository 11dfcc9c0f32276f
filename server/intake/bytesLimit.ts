/** The most bytes that are read of a text, in whatever encoding. */
export const TEXT_BYTES_LIMIT = 6 * 1024 * 1024

/** The most lines that are read of a text. */
export const LINES_LIMIT = 100_000

/** The most bytes that are read of any source: Word files hold pictures, which are left out. */
export const BYTES_LIMIT = 25 * 1024 * 1024
