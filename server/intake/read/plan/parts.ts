import type { Findings } from '../findings.ts'
import type { DaySheet } from './daySheet.ts'
import { hhmm } from './hhmm.ts'
import type { HomeSpan } from './outline.ts'
import type { PlanEntry } from './planEntry.ts'
import { withEntries } from './rooms.ts'

const NOON = 12 * 60
/** Both parts of a sheet must have at least so many entries to be two. */
const FEW = 3

type Start = { readonly minutes: number; readonly firm: boolean }

function startOf(entry: PlanEntry, home: HomeSpan): { minutes: number; firm: boolean } | null {
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

function noteBeginning(entry: PlanEntry, minutes: number, findings: Findings): void {
  const [line = null] = entry.lines
  if (entry.made === 'heading')
    findings.note('room-assumed', line, { heading: entry.title }, { about: entry })
  else findings.note('sections-begin-again', line, { written: hhmm(minutes) }, { about: entry })
}

/** Parts a sheet whose times begin again: under a heading at once, else where enough entries stand on both sides. */
function parted(sheet: DaySheet, home: HomeSpan, findings: Findings): DaySheet[] {
  const parts: DaySheet[] = [sheet]
  const times: { first: number | null; last: number } = { first: null, last: 0 }
  const all = sheet.entries.splice(0)
  for (const [index, entry] of all.entries()) {
    const start = startOf(entry, home)
    const current = parts.at(-1) ?? sheet
    if (
      start !== null &&
      isNewPart(entry, start, times, Math.min(current.entries.length, all.length - index))
    ) {
      parts.push(withEntries(sheet, [entry], entry.made === 'heading' ? entry.title : null))
      noteBeginning(entry, start.minutes, findings)
      times.first = start.minutes
      times.last = start.minutes
      continue
    }
    current.entries.push(entry)
    if (start === null) continue
    times.first ??= start.minutes
    times.last = Math.max(times.last, start.minutes)
  }
  return parts
}

/** Whether a part begins with an entry; `around`: how many entries stand on the side with fewer. */
function isNewPart(
  entry: PlanEntry,
  start: Start,
  { first, last }: { first: number | null; last: number },
  around: number,
): boolean {
  if (first === null || !beginsAgain(start, first, last)) return false
  return entry.made === 'heading' || (start.minutes <= first + 30 && around >= FEW)
}

/** One sheet for each part of the source whose times run on. */
export function inParts(
  sheets: readonly DaySheet[],
  home: HomeSpan,
  findings: Findings,
): DaySheet[] {
  return sheets.flatMap((sheet) => parted(sheet, home, findings))
}
