import type { ParsedAgenda, SourceReading } from '../../shared/agenda/reading/reading.ts'
import { StartupError } from '../startupError.ts'
import { oneLine } from './terminal.ts'

/** The chosen day and room; null selects all. */
type AgendaSelection = { readonly day: number | null; readonly room: string | null }

/** Returns the day number of each agenda, from 1. An agenda without a date is on day 1, or a day after the previous undated agenda of its room. */
export function dayNumbers(agendas: readonly ParsedAgenda[]): readonly number[] {
  const dates = [...new Set(agendas.flatMap(({ date }) => date ?? []))].toSorted()
  const daysByRoom = new Map<string | null, number>()
  return agendas.map(({ date, room }) => {
    if (date !== null) return dates.indexOf(date) + 1
    const day = (daysByRoom.get(room) ?? 0) + 1
    daysByRoom.set(room, day)
    return day
  })
}

const same = (one: string, other: string) => normalizedName(one) === normalizedName(other)

function normalizedName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function noDayText(day: number, agendas: readonly ParsedAgenda[], days: readonly number[]): string {
  const available = [...new Set(days)]
    .toSorted((one, other) => one - other)
    .map((each) => {
      const date = agendas[days.indexOf(each)]?.date ?? null
      return date === null ? `${each}` : `${each} (${date})`
    })
  return `There is no day ${day}. The days are ${available.join(', ')}.`
}

function noRoomText(room: string, rooms: readonly string[]): string {
  const available = [...new Set(rooms)].map((each) => `"${oneLine(each)}"`)
  return available.length === 0
    ? `There is no room "${room}". The agenda names no rooms.`
    : `There is no room "${room}". The rooms are ${available.join(', ')}.`
}

/** Returns the parsed agendas of one day, one room, or both, with their findings; throws a `StartupError` that lists the available days or rooms. */
export function selectAgendas(
  reading: SourceReading,
  { day, room }: AgendaSelection,
): SourceReading {
  const { agendas, findings } = reading
  const days = dayNumbers(agendas)
  const all = [...agendas.keys()]
  const onDay = all.filter((index) => day === null || days[index] === day)
  if (day !== null && onDay.length === 0) throw new StartupError(noDayText(day, agendas, days))
  const rooms = onDay.flatMap((index) => agendas[index]?.room ?? [])
  const selected = onDay.filter((index) => room === null || same(agendas[index]?.room ?? '', room))
  if (room !== null && selected.length === 0) throw new StartupError(noRoomText(room, rooms))
  return {
    ...reading,
    agendas: agendas.filter((_, index) => selected.includes(index)),
    findings: findings.filter(({ place }) => place === null || selected.includes(place.agenda)),
  }
}
