import type { AgendaOfFile } from './file.ts'
import { agendaOfNative, saysNative } from './native.ts'

/** The agenda of an exported JSON file, or what is wrong with it; null where the text is no such file. */
export function nativeIn(text: string): AgendaOfFile | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return saysNative(value) ? agendaOfNative(value) : null
  } catch {
    return null
  }
}
