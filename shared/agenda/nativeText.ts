import { agendaOfNative, isNativeFile } from './native.ts'
import type { AgendaResult } from './undatedAgenda.ts'

/** The agenda of an exported JSON file, or what is wrong with it; null where the text is no such file. */
export function nativeIn(text: string): AgendaResult | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isNativeFile(value) ? agendaOfNative(value) : null
  } catch {
    return null
  }
}
