import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
  ReadSpeaker,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { align, clockOf, titleOf } from './align.ts'
import {
  type Expectation,
  type ExpectedAgenda,
  type ExpectedBlock,
  type ExpectedItem,
  emptyAgenda,
  isBlock,
  type Mark,
} from './expectation.ts'
import { type ExpectedPerson, hasDetails, isPerson, personOf, postOf } from './people.ts'
import { holds } from './words.ts'

/** Parses a mark: the right values, whether they are inferred, and whether they may be missing. */
function parseMark(mark: Mark) {
  const values = mark === null ? [] : mark.replace(/^[~?*]/, '').split('|')
  return { values, inferred: /^[~?]/.test(mark ?? ''), optional: /^[?*]/.test(mark ?? '') }
}

/** Checks a time or length: missing and wrong ones, ones not in the source, and inferred ones without their mark. */
function value(
  faults: string[],
  field: 'start' | 'length',
  mark: Mark,
  found: { readonly value: string | null; readonly inferred: boolean },
  where: string,
): void {
  const wish = parseMark(mark)
  const right = found.value !== null && wish.values.includes(found.value)
  const isRequired = wish.values.length > 0 && !wish.optional
  if (found.value === null ? isRequired : !right)
    faults.push(`${where}: ${field} ${found.value} for ${mark}`)
  if (right && wish.inferred && !found.inferred)
    faults.push(`${where}: ${field} ${found.value} is not marked as inferred`)
}

function kinds(faults: string[], expected: ExpectedItem, read: ParsedItem | undefined): void {
  const isRight = read !== undefined && expected.kinds.includes(read.kind)
  if (expected.kinds.length > 0 && !isRight)
    faults.push(`${expected.title}: ${read?.kind} for ${expected.kinds.join(' or ')}`)
}

/** Checks the details of a person who was found. */
function details(faults: string[], person: ExpectedPerson, found: ReadSpeaker): void {
  if (hasDetails(found, person)) return
  const read = [postOf(found), titleOf(found.affiliation ?? {})]
  faults.push(`details of ${person.names[0]}: ${found.role}, ${read.join(' ; ')}`)
}

/** Checks the people of an item; `around` may be on it too. */
function people(
  faults: string[],
  expected: ExpectedItem,
  read: ParsedItem | undefined,
  around: readonly ExpectedPerson[],
): void {
  const known = expected.people.map(personOf)
  for (const person of known) {
    const found = read?.speakers.find((speaker) => isPerson(speaker, person))
    if (found) details(faults, person, found)
    else if (!person.optional) faults.push(`${expected.title}: no ${person.names[0]}`)
  }
  for (const speaker of read?.speakers ?? []) {
    if ([...known, ...around].some((person) => isPerson(speaker, person))) continue
    faults.push(`${expected.title}: invented ${titleOf(speaker.name)}`)
  }
}

/** Checks what was read of an expected item; undefined where nothing was. */
function checkItem(
  faults: string[],
  expected: ExpectedItem,
  read: ParsedItem | undefined,
  around: readonly ExpectedPerson[],
): void {
  if (read === undefined && expected.optional) return
  const titled = read !== undefined && holds(titleOf(read.title), expected.title)
  const label = read === undefined ? 'not read' : `called ${titleOf(read.title)}`
  if (!titled) faults.push(`${expected.start ?? ''} ${expected.title}: ${label}`)
  const inferred = (field: 'start' | 'planned') => read?.inferred.includes(field) ?? false
  const start = { value: clockOf(read?.start ?? null), inferred: inferred('start') }
  value(faults, 'start', expected.start, start, expected.title)
  const planned = read?.planned ?? null
  const minutes = planned === null ? null : String(planned / 60_000)
  const length = { value: minutes, inferred: inferred('planned') }
  value(faults, 'length', expected.minutes, length, expected.title)
  kinds(faults, expected, read)
  people(faults, expected, read, around)
}

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

function frame(faults: string[], expected: ExpectedAgenda, read: ParsedAgenda): void {
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
  const named = ({ title }: { title: ParsedItem['title'] }) => holds(titleOf(title), block.title)
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
  const statedLength = expected.entries.filter(isBlock)
  return segments.flatMap(({ title, budget, items }) => {
    if (items.length < 2 || budget === null) return []
    if (statedLength.some(({ minutes }) => minutes === String(budget / 60_000))) return []
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
function agendaFaults(expected: ExpectedAgenda, read: ParsedAgenda | undefined): readonly string[] {
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

const fewest = <T extends { readonly faults: readonly string[] }>(all: readonly T[]) =>
  all.toSorted((one, other) => one.faults.length - other.faults.length)[0]

/** Compares the agendas that were read with the expected ones, each with the one it fits best. */
function faultsOf(
  expected: readonly ExpectedAgenda[],
  read: readonly ParsedAgenda[],
): readonly string[] {
  const left = [...read]
  const faults = expected.flatMap((agenda) => {
    const best = fewest(left.map((one) => ({ one, faults: agendaFaults(agenda, one) })))
    if (best === undefined) return agendaFaults(agenda, undefined)
    left.splice(left.indexOf(best.one), 1)
    return best.faults
  })
  const beyond = left.flatMap((one) => [
    `invented: an agenda of ${one.date} ${one.room}`,
    ...agendaFaults(emptyAgenda(), one),
  ])
  return [...faults, ...beyond]
}

/** Returns what is wrong with a reading, the conflicts that were not found, and those found without need. */
export function readingFaults({ ways, conflicts }: Expectation, reading: SourceReading) {
  const reported = reading.findings
    .filter(({ level }) => level === 'conflict')
    .map(({ line, text }) => `${line === null ? '' : (reading.source[line - 1] ?? '')} ${text}`)
  const fits = (words: readonly string[], text: string) => words.some((word) => holds(text, word))
  const best = fewest(ways.map((way) => ({ faults: faultsOf(way, reading.agendas) })))
  return {
    faults: best?.faults ?? [],
    unreported: conflicts
      .filter((words) => !reported.some((text) => fits(words, text)))
      .map((words) => words.join(' / ')),
    falseConflicts: reported.filter((text) => !conflicts.some((words) => fits(words, text))),
  }
}
