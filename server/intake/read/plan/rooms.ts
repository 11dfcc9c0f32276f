import type { DaySheet } from './daySheet.ts'
import type { OutlineNode } from './outlineNode.ts'

type RoomTime = { readonly room: string; readonly from: number; readonly to: number }

/** The times in which rooms are in use, by the entries that name one. */
function roomTimes(entries: readonly OutlineNode[]): RoomTime[] {
  return entries.flatMap(({ start, end, room }, index) => {
    if (start === null || room === null) return []
    const later = entries.slice(index + 1).find((entry) => (entry.start ?? start) > start)
    return [{ room, from: start, to: end ?? later?.start ?? start + 1 }]
  })
}

/** Whether entries in different rooms are at the same time. */
function areParallel(times: readonly RoomTime[]): boolean {
  const sorted = times.toSorted((one, other) => one.from - other.from)
  return sorted.some(({ room, to }, index) =>
    sorted.slice(index + 1, index + 30).some((other) => other.room !== room && other.from < to),
  )
}

function byStart(entries: readonly OutlineNode[]): OutlineNode[] {
  let last = 0
  const placed = entries.map((entry) => {
    last = entry.start ?? entry.children[0]?.start ?? last
    return { entry, start: last }
  })
  return placed.sort((one, other) => one.start - other.start).map(({ entry }) => entry)
}

function copyOf(entry: OutlineNode): OutlineNode {
  const { people, points, lines, children } = entry
  const own = { people: [...people], points: [...points], lines: [...lines] }
  return { ...entry, ...own, children: children.map(copyOf) }
}

/** Splits a sheet by the rooms that its entries name, if they are at the same time. */
function splitByRoom(sheet: DaySheet): DaySheet[] {
  const { entries } = sheet
  const [first, ...others] = new Set(entries.flatMap(({ room }) => room ?? []))
  if (first === undefined) return [sheet]
  if (others.length === 0) return [{ ...sheet, room: sheet.room ?? first }]
  if (!areParallel(roomTimes(entries))) {
    for (const { room, points } of entries) if (room !== null) points.push(room)
    return [sheet]
  }
  return [first, ...others].map((room) => {
    const own = entries.filter((entry) => entry.room === null || entry.room === room)
    if (room === first) return { ...sheet, room, entries: own }
    return { ...sheet, room, unplacedLines: [], entries: own.map(copyOf) }
  })
}

/** Whether a sheet without a room is for the rooms of its day: by a heading, or as rows of their table. */
function isShared(sheet: DaySheet, sheets: readonly DaySheet[]): boolean {
  const tables = new Set(sheet.entries.map(({ parsedLine }) => parsedLine.table))
  const isBeside = ({ room, entries }: DaySheet) =>
    room !== null &&
    entries.some(({ parsedLine }) => parsedLine.table > 0 && tables.has(parsedLine.table))
  return sheet.common || sheets.some(isBeside)
}

const key = (room: string | null) => room?.toLowerCase()

/** Adds the entries for every room of a day to the sheet of each room. */
function shareCommon(sheets: readonly DaySheet[]): DaySheet[] {
  return sheets.flatMap((sheet) => {
    const sameDay = sheets.filter(({ day }) => day?.label === sheet.day?.label)
    if (sheet.room === null) {
      const hasRooms = sameDay.some(({ room, line }) => room !== null && line !== null)
      return hasRooms && isShared(sheet, sheets) ? [] : [sheet]
    }
    const common = sameDay.find((other) => other.room === null && isShared(other, sheets))
    if (common === undefined) return [sheet]
    const others = new Set(
      sameDay.flatMap(({ room }) => (room === sheet.room ? [] : (key(room) ?? []))),
    )
    const shared = common.entries.filter(({ room }) => !others.has(key(room) ?? ''))
    return [{ ...sheet, entries: byStart([...shared.map(copyOf), ...sheet.entries]) }]
  })
}

/** Returns one sheet for each room of a day: by the columns of a table, or by the rooms that parallel entries name. */
export function byRoom(sheets: readonly DaySheet[]): DaySheet[] {
  return shareCommon(sheets).flatMap(splitByRoom)
}
