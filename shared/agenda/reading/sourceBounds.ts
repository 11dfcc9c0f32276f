/** The most that is read of a text, in whatever encoding: in MB (of 1,048,576 bytes), as people are told, and in bytes. */
export const TEXT_MB = 6
export const TEXT_BYTES = TEXT_MB * 1_024 * 1_024

/** How long one source may take to be read, in seconds. */
export const READING_SECONDS = 15
