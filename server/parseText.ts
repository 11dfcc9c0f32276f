import type { z } from 'zod'

/** Decodes percent-encoding; null if the bytes are not UTF-8. */
export function decodedText(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Parses JSON; undefined if it is invalid. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Parses JSON with a schema; throws if it is invalid. */
export function parseJson<T extends z.ZodType>(schema: T, text: string): z.infer<T> {
  return schema.parse(jsonIn(text))
}
