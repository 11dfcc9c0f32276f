import type { Findings } from '../findings.ts'
import { type DaySheet, sheetOf } from './daySheet.ts'
import { hhmm } from './hhmm.ts'
import type { HomeSpan } from './outline.ts'
import type { PlanEntry } from './planEntry.ts'

const NOON = 12 * 60
/** The fewest entries of a part without a heading. */
const FEW = 3

type Start = { readonly minutes: number; readonly firm: boolean }

/** The first start that is written in an entry or under it. */
function startOf(entry: PlanEntry, home: HomeSpan): Start | null {
  const own = home(entry.spans)?.span.start ?? null
  return entry.children.reduce((found, child) => found ?? startOf(child, home), own)
}

/** Whether the times begin again: earlier than before, also on the other half of a 12-hour clock. */
function beginsAgain({ minutes, firm }: Start, first: number, last: number): boolean {
  if (last - minutes < 30 || minutes < first - 60) return false
  return firm || minutes + NOON < last
}

/** Splits a sheet where its times begin again: at a heading, or with enough entries on both sides. */
function splitSheet(sheet: DaySheet, home: HomeSpan, findings: Findings): DaySheet[] {
  const parts: DaySheet[] = [sheet]
  const all = sheet.entries.splice(0)
  let first: number | null = null
  let last = 0
  for (const [index, entry] of all.entries()) {
    const start = startOf(entry, home)
    const current = parts.at(-1) ?? sheet
    const isHeading = entry.made === 'heading'
    const isEnough = Math.min(current.entries.length, all.length - index) >= FEW
    if (start !== null && first !== null && beginsAgain(start, first, last)) {
      if (isHeading || (isEnough && start.minutes <= first + 30)) {
        parts.push(withEntries(sheet, [entry], isHeading ? entry.title : null))
        const [line = null] = entry.lines
        const written = hhmm(start.minutes)
        if (isHeading)
          findings.note('room-assumed', line, { heading: entry.title }, { about: entry })
        else findings.note('sections-begin-again', line, { written }, { about: entry })
        first = start.minutes
        last = start.minutes
        continue
      }
    }
    current.entries.push(entry)
    first ??= start?.minutes ?? null
    last = Math.max(last, start?.minutes ?? 0)
  }
  return parts
}

/** Returns one sheet for each part of the source whose times run on. */
export function inParts(
  sheets: readonly DaySheet[],
  home: HomeSpan,
  findings: Findings,
): DaySheet[] {
  return sheets.flatMap((sheet) => splitSheet(sheet, home, findings))
}

/** Returns a sheet with the same heading and other entries. */
function withEntries(
  sheet: DaySheet,
  entries: readonly PlanEntry[],
  room: string | null,
): DaySheet {
  const line = entries[0]?.lines[0] ?? null
  const made = sheetOf(sheet.day, room ?? sheet.room, { title: sheet.title, line, spans: [] })
  made.entries.push(...entries)
  return made
}
