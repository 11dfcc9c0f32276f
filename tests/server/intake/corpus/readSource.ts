import { readText } from '../../../../server/intake/readText.ts'
import { SourceReading } from '../../../../shared/agenda/reading/reading.ts'

/** Reads a source with nothing known beforehand. */
export function readSource(text: string): SourceReading {
  return SourceReading.parse(readText(text, { date: null, zone: null }))
}
