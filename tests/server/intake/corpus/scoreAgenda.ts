import type {
  ReadAgenda,
  ReadItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { align, clockOf, titleOf } from './align.ts'
import {
  type ExpectedAgenda,
  type ExpectedBlock,
  type ExpectedItem,
  isBlock,
} from './expectation.ts'
import { type ExpectedPerson, isPerson, personOf } from './people.ts'
import { scoreItem } from './scoreItem.ts'
import { count, emptyTally, type Tally } from './tally.ts'
import { holds } from './words.ts'

/** Counts a fact about the agenda as a whole; with `?` before it, it may be left out. */
function fact(tally: Tally, what: string, mark: string | null, found: string | null): void {
  const optional = mark?.startsWith('?') ?? false
  if (optional && found === null) return
  const wish = optional ? mark?.slice(1) : mark
  count(tally, 'frame', found === (wish ?? null), `${what}: ${found} for ${mark}`)
  if (found !== null && found !== wish && what === 'date') tally.invented.push(`date: ${found}`)
}

function zones(tally: Tally, marks: readonly string[], found: readonly string[]): void {
  const must = marks.filter((mark) => !mark.startsWith('?'))
  const may = marks.map((mark) => mark.replace('?', ''))
  const right =
    must.every((zone) => found.includes(zone)) &&
    found.every((zone) => may.includes(zone)) &&
    (must[0] === undefined || must[0] === found[0])
  count(tally, 'frame', right, `zones: ${found.join(', ')} for ${marks.join(', ')}`)
}

function roomed(tally: Tally, mark: string | null, found: string | null): void {
  const optional = mark?.startsWith('?') ?? false
  const room = mark?.replace('?', '') ?? null
  const right = found === null ? room === null || optional : room !== null && holds(found, room)
  count(tally, 'frame', right, `room: ${found} for ${mark}`)
}

function frame(tally: Tally, expected: ExpectedAgenda, read: ReadAgenda): void {
  if (expected.title !== null) {
    const title = titleOf(read.title)
    count(tally, 'frame', holds(title, expected.title), `title: ${title} for ${expected.title}`)
  }
  fact(tally, 'date', expected.date, read.date)
  roomed(tally, expected.room, read.room)
  zones(tally, expected.zones, read.zones)
  if (expected.from !== undefined) fact(tally, 'from', expected.from, clockOf(read.startsAt))
  if (expected.stop !== undefined) fact(tally, 'stop', expected.stop, clockOf(read.hardStop))
  const { meeting } = expected
  if (meeting === undefined) return
  const { link, id, passcode } = meeting
  count(tally, 'frame', read.meeting?.link.includes(link) ?? false, `link: ${read.meeting?.link}`)
  fact(tally, 'meeting id', id, read.meeting?.id ?? null)
  fact(tally, 'passcode', passcode, read.meeting?.passcode ?? null)
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

/** Counts a block: its title, start and budget, and its people on one of its items. */
function scoreBlock(tally: Tally, block: ExpectedBlock, segments: readonly ReadSegment[]): void {
  const read = blockOf(block, segments)
  count(tally, 'items', read !== undefined, `block ${block.title}: not read`)
  if (block.start !== null && !/^[?*]/.test(block.start)) {
    const right = read?.start === block.start.replace('~', '')
    count(tally, 'starts', right, `block ${block.title}: ${read?.start} for ${block.start}`)
  }
  if (block.minutes !== null && /^\d+$/.test(block.minutes)) {
    const right = read?.minutes === Number(block.minutes)
    count(tally, 'lengths', right, `block ${block.title}: ${read?.minutes} for ${block.minutes}`)
  }
  const speakers = segments.flatMap(({ items }) => items.flatMap((item) => item.speakers))
  for (const person of block.people.map(personOf)) {
    const there = speakers.some((speaker) => isPerson(speaker, person))
    if (person.optional && !there) continue
    count(tally, 'speakers', there, `block ${block.title}: no ${person.names[0]}`)
  }
}

/** A segment over several items with a budget that no block of the source states. */
function inventedBudgets(expected: ExpectedAgenda, segments: readonly ReadSegment[]): string[] {
  const stated = expected.entries.filter(isBlock)
  return segments.flatMap(({ title, budget, items }) => {
    if (items.length < 2 || budget === null) return []
    if (stated.some(({ minutes }) => minutes === String(budget / 60_000))) return []
    return [`lengths: block ${titleOf(title)}: ${budget / 60_000}`]
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

/** Counts one agenda that was read against what it should be. */
export function scoreAgenda(expected: ExpectedAgenda, read: ReadAgenda | undefined): Tally {
  const tally = emptyTally()
  const wanted = placed(expected)
  const items = read?.segments.flatMap((segment) => segment.items) ?? []
  const matches = align(
    wanted.map(({ item }) => item),
    items,
  )
  wanted.forEach(({ item, around }, place) => {
    const match = matches[place] ?? null
    scoreItem(tally, item, match === null ? undefined : items[match], around)
  })
  items.forEach((item, place) => {
    if (matches.includes(place)) return
    tally.invented.push(`items: ${clockOf(item.start) ?? ''} ${titleOf(item.title)}`)
  })
  for (const entry of expected.entries) {
    if (isBlock(entry)) scoreBlock(tally, entry, read?.segments ?? [])
  }
  tally.invented.push(...inventedBudgets(expected, read?.segments ?? []))
  if (read) frame(tally, expected, read)
  return tally
}
