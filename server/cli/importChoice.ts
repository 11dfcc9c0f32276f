import type { ReadAgenda, ReadFinding, SourceReading } from '../../shared/agenda/reading/reading.ts'
import { oneLine } from './terminal.ts'

/** Which of several agendas are asked for; null: whichever. */
type Wish = { readonly day: number | null; readonly room: string | null }

/** The reading with only what was asked for, or the one line that names what there is. */
type Choice =
  | { readonly ok: true; readonly reading: SourceReading }
  | { readonly ok: false; readonly line: string }

/** Which day each agenda is on, from 1: by their dates, and where there are none by rooms that come again. */
export function daysOf(agendas: readonly ReadAgenda[]): readonly number[] {
  const dates = [...new Set(agendas.flatMap(({ date }) => date ?? []))].toSorted()
  const seen = new Map<string | null, number>()
  return agendas.map(({ date, room }) => {
    if (date !== null) return dates.indexOf(date) + 1
    const day = (seen.get(room) ?? 0) + 1
    seen.set(room, day)
    return day
  })
}

const same = (one: string, other: string) => fold(one) === fold(other)

function fold(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function noDay(day: number, agendas: readonly ReadAgenda[], days: readonly number[]): string {
  const there = [...new Set(days)]
    .toSorted((one, other) => one - other)
    .map((each) => {
      const date = agendas[days.indexOf(each)]?.date ?? null
      return date === null ? `${each}` : `${each} (${date})`
    })
  return `There is no day ${day}: the days are ${there.join(', ')}.`
}

function noRoom(room: string, rooms: readonly string[]): string {
  const there = [...new Set(rooms)].map((each) => `"${oneLine(each)}"`)
  return there.length === 0
    ? `There is no room "${room}": the agenda names none.`
    : `There is no room "${room}": the rooms are ${there.join(', ')}.`
}

/** Whether a finding belongs to an agenda that was asked for, or to no one agenda. */
function isAbout(kept: readonly number[]): (finding: ReadFinding) => boolean {
  return ({ place }) => place === null || kept.includes(place.agenda)
}

/** What was asked for of a reading: a day, a room, or both; findings on other agendas are left out too. */
export function chosen(reading: SourceReading, { day, room }: Wish): Choice {
  const { agendas, findings } = reading
  const days = daysOf(agendas)
  const all = [...agendas.keys()]
  const ofDay = all.filter((index) => day === null || days[index] === day)
  if (day !== null && ofDay.length === 0) return { ok: false, line: noDay(day, agendas, days) }
  const rooms = ofDay.flatMap((index) => agendas[index]?.room ?? [])
  const kept = ofDay.filter((index) => room === null || same(agendas[index]?.room ?? '', room))
  if (room !== null && kept.length === 0) return { ok: false, line: noRoom(room, rooms) }
  const isKept = isAbout(kept)
  return {
    ok: true,
    reading: {
      ...reading,
      agendas: agendas.filter((_, index) => kept.includes(index)),
      findings: findings.filter(isKept),
    },
  }
}
