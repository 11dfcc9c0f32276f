import type {
  ReadAgenda,
  ReadItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { align, clockOf, titleOf } from './align.ts'
import { checkItem } from './checkItem.ts'
import {
  type ExpectedAgenda,
  type ExpectedBlock,
  type ExpectedItem,
  isBlock,
} from './expectation.ts'
import { type ExpectedPerson, isPerson, personOf } from './people.ts'
import { holds } from './words.ts'

function need(faults: string[], isRight: boolean, fault: string): void {
  if (!isRight) faults.push(fault)
}

/** Checks a fact about the agenda as a whole; with `?` before it, it may be missing. */
function fact(faults: string[], what: string, mark: string | null, found: string | null): void {
  const optional = mark?.startsWith('?') ?? false
  if (optional && found === null) return
  const wish = optional ? mark?.slice(1) : mark
  if (found !== (wish ?? null)) faults.push(`${what}: ${found} for ${mark}`)
}

function zones(faults: string[], marks: readonly string[], found: readonly string[]): void {
  const must = marks.filter((mark) => !mark.startsWith('?'))
  const may = marks.map((mark) => mark.replace('?', ''))
  const right =
    must.every((zone) => found.includes(zone)) &&
    found.every((zone) => may.includes(zone)) &&
    (must[0] === undefined || must[0] === found[0])
  need(faults, right, `zones: ${found.join(', ')} for ${marks.join(', ')}`)
}

function roomed(faults: string[], mark: string | null, found: string | null): void {
  const optional = mark?.startsWith('?') ?? false
  const room = mark?.replace('?', '') ?? null
  const right = found === null ? room === null || optional : room !== null && holds(found, room)
  need(faults, right, `room: ${found} for ${mark}`)
}

function frame(faults: string[], expected: ExpectedAgenda, read: ReadAgenda): void {
  if (expected.title !== null) {
    const title = titleOf(read.title)
    need(faults, holds(title, expected.title), `title: ${title} for ${expected.title}`)
  }
  fact(faults, 'date', expected.date, read.date)
  roomed(faults, expected.room, read.room)
  zones(faults, expected.zones, read.zones)
  if (expected.from !== undefined) fact(faults, 'from', expected.from, clockOf(read.startsAt))
  if (expected.stop !== undefined) fact(faults, 'stop', expected.stop, clockOf(read.hardStop))
  const { meeting } = expected
  if (meeting === undefined) return
  const { link, id, passcode } = meeting
  need(faults, read.meeting?.link.includes(link) ?? false, `link: ${read.meeting?.link}`)
  fact(faults, 'meeting id', id, read.meeting?.id ?? null)
  fact(faults, 'passcode', passcode, read.meeting?.passcode ?? null)
}

/** A block as it was read: a segment, or one item where its parts are no turns of their own. */
type ReadBlock = { readonly start: string | null; readonly minutes: number | null }

function blockOf(block: ExpectedBlock, segments: readonly ReadSegment[]): ReadBlock | undefined {
  const named = ({ title }: { title: ReadItem['title'] }) => holds(titleOf(title), block.title)
  const minutes = (length: number | null) => (length === null ? null : length / 60_000)
  const segment = segments.find(named)
  if (segment) return { start: clockOf(segment.start), minutes: minutes(segment.budget) }
  const item = segments.flatMap(({ items }) => items).find(named)
  if (item && block.items.every(({ optional }) => optional)) {
    return { start: clockOf(item.start), minutes: minutes(item.planned) }
  }
  return undefined
}

/** Checks a block: its title, start and budget, and its people on one of its items. */
function checkBlock(
  faults: string[],
  block: ExpectedBlock,
  segments: readonly ReadSegment[],
): void {
  const read = blockOf(block, segments)
  need(faults, read !== undefined, `block ${block.title}: not read`)
  if (block.start !== null && !/^[?*]/.test(block.start)) {
    const right = read?.start === block.start.replace('~', '')
    need(faults, right, `block ${block.title}: ${read?.start} for ${block.start}`)
  }
  if (block.minutes !== null && /^\d+$/.test(block.minutes)) {
    const right = read?.minutes === Number(block.minutes)
    need(faults, right, `block ${block.title}: ${read?.minutes} for ${block.minutes}`)
  }
  const speakers = segments.flatMap(({ items }) => items.flatMap((item) => item.speakers))
  for (const person of block.people.map(personOf)) {
    const there = speakers.some((speaker) => isPerson(speaker, person))
    if (person.optional && !there) continue
    need(faults, there, `block ${block.title}: no ${person.names[0]}`)
  }
}

/** A segment over several items with a budget that no block of the source states. */
function inventedBudgets(expected: ExpectedAgenda, segments: readonly ReadSegment[]): string[] {
  const stated = expected.entries.filter(isBlock)
  return segments.flatMap(({ title, budget, items }) => {
    if (items.length < 2 || budget === null) return []
    if (stated.some(({ minutes }) => minutes === String(budget / 60_000))) return []
    return [`block ${titleOf(title)}: invented length ${budget / 60_000}`]
  })
}

/** An expected item with the people who may stand on it as well. */
type Placed = { readonly item: ExpectedItem; readonly around: readonly ExpectedPerson[] }

function placed(expected: ExpectedAgenda): Placed[] {
  return expected.entries.flatMap((entry): Placed[] => {
    if (!isBlock(entry)) return [{ item: entry, around: [] }]
    const around = [...entry.people, ...entry.items.flatMap((item) => item.people)].map(personOf)
    const whole: ExpectedItem = { ...entry, kinds: [], optional: true }
    // A block whose parts are no turns of their own is one item of its own title.
    const alone = entry.items.every((item) => item.optional) ? [{ item: whole, around }] : []
    return [...alone, ...entry.items.map((item) => ({ item, around }))]
  })
}

/** Compares an agenda that was read with what it should be. */
export function agendaFaults(
  expected: ExpectedAgenda,
  read: ReadAgenda | undefined,
): readonly string[] {
  const faults: string[] = []
  const wanted = placed(expected)
  const items = read?.segments.flatMap((segment) => segment.items) ?? []
  const matches = align(
    wanted.map(({ item }) => item),
    items,
  )
  wanted.forEach(({ item, around }, place) => {
    const match = matches[place] ?? null
    checkItem(faults, item, match === null ? undefined : items[match], around)
  })
  items.forEach((item, place) => {
    if (matches.includes(place)) return
    faults.push(`invented: ${clockOf(item.start) ?? ''} ${titleOf(item.title)}`)
  })
  for (const entry of expected.entries) {
    if (isBlock(entry)) checkBlock(faults, entry, read?.segments ?? [])
  }
  faults.push(...inventedBudgets(expected, read?.segments ?? []))
  if (read) frame(faults, expected, read)
  return faults
}
