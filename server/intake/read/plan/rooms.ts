import type { DaySheet } from './daySheet.ts'
import type { PlanEntry } from './planEntry.ts'

type Timed = { from: number; to: number; room: string }

function timed(entries: readonly PlanEntry[]): Timed[] {
  return entries.flatMap(({ start, end, room }, index) => {
    if (start === null || room === null) return []
    const next = entries
      .slice(index + 1)
      .find((entry) => entry.start !== null && entry.start > start)?.start
    return [{ from: start, to: end ?? next ?? start + 1, room }]
  })
}

/** Whether entries in different rooms are at the same time. */
function parallel(entries: readonly PlanEntry[]): boolean {
  const rooms = timed(entries).sort((one, other) => one.from - other.from)
  return rooms.some((one, index) =>
    rooms
      .slice(index + 1, index + 30)
      .some((other) => other.room !== one.room && other.from < one.to),
  )
}

function byStart(entries: readonly PlanEntry[]): PlanEntry[] {
  const starts = new Map<PlanEntry, number>()
  let last = 0
  for (const entry of entries) {
    last = entry.start ?? entry.children[0]?.start ?? last
    starts.set(entry, last)
  }
  return [...entries].sort((one, other) => (starts.get(one) ?? 0) - (starts.get(other) ?? 0))
}

function copyOf(entry: PlanEntry): PlanEntry {
  return {
    ...entry,
    people: [...entry.people],
    points: [...entry.points],
    lines: [...entry.lines],
    children: entry.children.map(copyOf),
  }
}

/** Whether an entry without a room is while a room is in use; one that is in no room's time is the first room's. */
function during(
  entry: PlanEntry,
  room: string,
  entries: readonly PlanEntry[],
  first: boolean,
): boolean {
  const all = timed(entries)
  const within = (own: readonly Timed[]) =>
    entry.start === null ||
    (own.some(({ from }) => from <= (entry.start ?? 0)) &&
      own.some(({ to }) => to >= (entry.start ?? 0)))
  if (within(all.filter((one) => one.room === room))) return true
  return (
    first &&
    ![...new Set(all.map((one) => one.room))].some((other) =>
      within(all.filter((one) => one.room === other)),
    )
  )
}

function splitSheet(sheet: DaySheet): DaySheet[] {
  const rooms = [...new Set(sheet.entries.flatMap(({ room }) => room ?? []))]
  if (rooms.length === 0) return [sheet]
  const [only] = rooms
  if (rooms.length === 1 && only !== undefined) return [{ ...sheet, room: sheet.room ?? only }]
  if (!parallel(sheet.entries)) {
    for (const entry of sheet.entries) if (entry.room !== null) entry.points.push(entry.room)
    return [sheet]
  }
  return rooms.map((room, index) => ({
    ...sheet,
    room,
    strays: index === 0 ? sheet.strays : [],
    entries: sheet.entries
      .filter(
        (entry) =>
          entry.room === room ||
          (entry.room === null && during(entry, room, sheet.entries, index === 0)),
      )
      .map((entry) => (index === 0 ? entry : copyOf(entry))),
  }))
}

/** What is for every room of a day goes into the sheet of each. */
function shareCommon(sheets: readonly DaySheet[]): DaySheet[] {
  return sheets.flatMap((sheet) => {
    const own = sheets.filter(
      (other) =>
        other !== sheet &&
        other.room !== null &&
        other.day?.label === sheet.day?.label &&
        other.line !== null,
    )
    if (sheet.room !== null) {
      const common = sheets.find(
        (other) =>
          other.room === null && other.day?.label === sheet.day?.label && tracksOf(other, sheets),
      )
      if (common === undefined) return [sheet]
      return [{ ...sheet, entries: byStart([...common.entries.map(copyOf), ...sheet.entries]) }]
    }
    return own.length > 0 && tracksOf(sheet, sheets) ? [] : [sheet]
  })
}

/** Whether the sheet without a room stands beside those of columns of the same table. */
function tracksOf(common: DaySheet, sheets: readonly DaySheet[]): boolean {
  if (common.common) return true
  const tables = new Set(common.entries.map(({ slip }) => slip.table))
  return sheets.some(
    (other) =>
      other.room !== null &&
      other.entries.some(({ slip }) => slip.table > 0 && tables.has(slip.table)),
  )
}

/** One sheet for each room of a day: by the columns of a table, or by the rooms the entries name where they are at the same time. */
export function byRoom(sheets: readonly DaySheet[]): DaySheet[] {
  return shareCommon(sheets).flatMap(splitSheet)
}
