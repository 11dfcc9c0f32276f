import { fold } from '../words/fold.ts'
import { clockOf, writtenAt } from './clockTime.ts'

/** Where a time with its half of the day can begin. */
const BEGIN = /(?:下午|晚上|傍晚|晚间)\s?(?=\d)|(?<![\d.:])\d{1,2}(?=(?:[:.]\d\d)?\s?p\.?\s?m\b)/giu
const LONGEST = 2000

/** The times after noon that a text names with their half of the day (`晚上7:30`, `7.30 pm`), in minutes of the day. */
export function afternoonsIn(text: string): number[] {
  const folded = fold(text.slice(0, LONGEST))
  return [...folded.matchAll(BEGIN)].flatMap(({ index }) => {
    const found = writtenAt(folded, index)
    return found?.half === 'pm' ? [clockOf(found).minutes] : []
  })
}
