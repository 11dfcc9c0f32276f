import type { Findings } from '../findings.ts'
import { type DaySheet, sheetOf } from './daySheet.ts'
import { hhmm } from './hhmm.ts'
import type { HomeTimeRange } from './outline.ts'
import type { OutlineNode } from './outlineNode.ts'

const NOON = 12 * 60
/** The fewest entries of a part without a heading. */
const FEW = 3

type Start = { readonly minutes: number; readonly firm: boolean }

/** The first start that is written in an entry or under it. */
function startOf(entry: OutlineNode, home: HomeTimeRange): Start | null {
  const own = home(entry.timeRanges)?.timeRange.start ?? null
  return entry.children.reduce((found, child) => found ?? startOf(child, home), own)
}

/** Whether the times begin again: earlier than before, also on the other half of a 12-hour clock. */
function beginsAgain({ minutes, firm }: Start, first: number, last: number): boolean {
  if (last - minutes < 30 || minutes < first - 60) return false
  return firm || minutes + NOON < last
}

/** Whether a part begins with an entry: a heading, or one with enough entries on both sides (`around`). */
function beginsPart(
  entry: OutlineNode,
  { minutes }: Start,
  first: number,
  around: number,
): boolean {
  return entry.nodeKind === 'heading' || (minutes <= first + 30 && around >= FEW)
}

function noteBeginning(entry: OutlineNode, { minutes }: Start, findings: Findings): void {
  const [line = null] = entry.lines
  const about = { about: entry }
  if (entry.nodeKind === 'heading')
    findings.note('room-assumed', line, { heading: entry.title }, about)
  else findings.note('sections-begin-again', line, { written: hhmm(minutes) }, about)
}

/** Splits a sheet where its times begin again. */
function splitSheet(sheet: DaySheet, home: HomeTimeRange, findings: Findings): DaySheet[] {
  const all = sheet.entries.splice(0)
  const parts: DaySheet[] = [sheet]
  let current = sheet
  let first: number | null = null
  let last = 0
  for (const [index, entry] of all.entries()) {
    const start = startOf(entry, home)
    const around = Math.min(current.entries.length, all.length - index)
    if (
      start !== null &&
      first !== null &&
      beginsAgain(start, first, last) &&
      beginsPart(entry, start, first, around)
    ) {
      current = partOf(sheet, entry)
      parts.push(current)
      noteBeginning(entry, start, findings)
      first = null
      last = 0
    } else current.entries.push(entry)
    first ??= start?.minutes ?? null
    last = Math.max(last, start?.minutes ?? 0)
  }
  return parts
}

/** Returns one sheet for each part of the source whose times run on. */
export function inParts(
  sheets: readonly DaySheet[],
  home: HomeTimeRange,
  findings: Findings,
): DaySheet[] {
  return sheets.flatMap((sheet) => splitSheet(sheet, home, findings))
}

/** Returns a sheet of the same day that begins with an entry; a heading names its room. */
function partOf(sheet: DaySheet, entry: OutlineNode): DaySheet {
  const room = entry.nodeKind === 'heading' ? entry.title : sheet.room
  const part = sheetOf(sheet.day, room, {
    title: sheet.title,
    line: entry.lines[0] ?? null,
    timeRanges: [],
  })
  part.entries.push(entry)
  return part
}
