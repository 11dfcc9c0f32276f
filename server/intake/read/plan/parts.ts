import type { Findings } from '../findings.ts'
import type { Entry } from './entry.ts'
import { hhmm } from './hhmm.ts'
import type { HomeSpan } from './outline.ts'
import { withEntries } from './rooms.ts'
import type { Sheet } from './sheet.ts'

const NOON = 12 * 60
/** Both parts of a sheet must have at least so many entries to be two. */
const FEW = 3

function startOf(entry: Entry, home: HomeSpan): { minutes: number; firm: boolean } | null {
  const own = home(entry.spans)?.span.start
  if (own !== undefined && own !== null) return own
  for (const child of entry.children) {
    const found = startOf(child, home)
    if (found !== null) return found
  }
  return null
}

/** Whether the times begin again here: earlier than before, and not on the other half of a 12-hour clock. */
function beginsAgain(
  start: { minutes: number; firm: boolean },
  first: number,
  last: number,
): boolean {
  if (start.minutes >= last || start.minutes < first - 60) return false
  if (!start.firm && start.minutes + NOON >= last) return false
  return last - start.minutes >= 30
}

/** Parts a sheet whose times begin again: under a heading at once, else where enough entries stand on both sides. */
function parted(sheet: Sheet, home: HomeSpan, findings: Findings): Sheet[] {
  const parts: Sheet[] = [sheet]
  let [first, last]: [number | null, number] = [null, 0]
  const all = sheet.entries.splice(0)
  for (const [index, entry] of all.entries()) {
    const start = startOf(entry, home)
    const current = parts.at(-1) ?? sheet
    if (start !== null && first !== null && beginsAgain(start, first, last)) {
      const heading = entry.made === 'heading'
      if (
        heading ||
        (start.minutes <= first + 30 && current.entries.length >= FEW && all.length - index >= FEW)
      ) {
        parts.push(withEntries(sheet, [entry], heading ? entry.title : null))
        const [line = null] = entry.lines
        if (heading) findings.note('room-assumed', line, { heading: entry.title }, { about: entry })
        else
          findings.note(
            'sections-begin-again',
            line,
            { written: hhmm(start.minutes) },
            { about: entry },
          )
        ;[first, last] = [start.minutes, start.minutes]
        continue
      }
    }
    current.entries.push(entry)
    if (start !== null) [first, last] = [first ?? start.minutes, Math.max(last, start.minutes)]
  }
  return parts
}

/** One sheet for each part of the source whose times run on. */
export function inParts(sheets: readonly Sheet[], home: HomeSpan, findings: Findings): Sheet[] {
  return sheets.flatMap((sheet) => parted(sheet, home, findings))
}
