import { readText } from '../../../../server/intake/readText.ts'
import { Reading } from '../../../../shared/agenda/reading/reading.ts'

/** Reads a source with nothing known beforehand. */
export function readSource(text: string): Reading {
  return Reading.parse(readText(text, { date: null, zone: null }))
}
