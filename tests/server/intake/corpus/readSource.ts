import { existsSync } from 'node:fs'
import { Reading } from '../../../../shared/agenda/reading/reading.ts'

const reader = new URL('../../../../server/intake/readText.ts', import.meta.url)

/** Whether there is a reader to judge. */
export const hasReader = existsSync(reader)

type Reader = (text: string, wishes: { date: null; zone: null }) => unknown

/** Reads a source with nothing known beforehand. */
export async function readSource(text: string): Promise<Reading> {
  const { readText }: { readText: Reader } = await import(reader.href)
  return Reading.parse(readText(text, { date: null, zone: null }))
}
