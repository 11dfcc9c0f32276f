/** The maximum size of a text, in MB (of 1,048,576 bytes) for messages and in bytes. */
export const TEXT_MB = 6
export const TEXT_BYTES = TEXT_MB * 1_024 * 1_024

/** The maximum time to read one source, in seconds. */
export const READING_SECONDS = 15
