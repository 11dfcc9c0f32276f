import type { Named } from '../people/named.ts'
import { BLANK, type Slip } from '../slips/slip.ts'
import { saysOnlyWhat } from './genericTitle.ts'
import { entryOf, leaves, type PlanEntry, retitle } from './planEntry.ts'

/** A block with one line under it that is no entry of its own: the line says what its title leaves open. */
function mergeOnly(entry: PlanEntry): void {
  const [only] = entry.children
  if (
    only === undefined ||
    entry.children.length !== 1 ||
    only.stated !== null ||
    only.spans.length > 0
  )
    return
  if (entry.made === 'heading' || only.slip.origin === 'row' || only.children.length > 0) return
  entry.children.pop()
  entry.people.push(...only.people)
  entry.points.push(...only.points)
  entry.lines.push(...only.lines)
  if (only.title === '') return
  if (saysOnlyWhat(entry.title)) retitle(entry, `${entry.title}: ${only.title}`)
  else entry.points.unshift(only.title)
}

function onlyPeople(entry: PlanEntry): boolean {
  return entry.title === '' && entry.people.length > 0
}

/** What is under a block without a title of its own: turns of people (`Welcome remarks` of three) bear the block's. */
function nameUntitled(block: PlanEntry): void {
  for (const child of block.children) {
    if (!onlyPeople(child)) continue
    retitle(child, block.title)
    child.kind = block.kind
    child.titleInferred = true
  }
}

function namesOf(people: readonly Named[]): string {
  return people.map(({ names }) => names[0] ?? '').join(', ')
}

/** An entry that says who, and not what, bears their names. */
function nameAlone(entry: PlanEntry): void {
  if (!onlyPeople(entry)) return
  entry.title = namesOf(entry.people)
  entry.titleInferred = true
}

const DISCUSS = /^(?:all |alle |tous |everyone|全体|所有|各位)/i

/** `All workshop experts and guests` under a panel: they discuss. */
function openDiscussion(child: PlanEntry): void {
  if (child.kind === null && DISCUSS.test(child.title)) child.kind = 'discussion'
}

const APART: readonly (string | null)[] = ['break', 'closing']

/** Breaks and closings at the end of a heading's entries are no part of its session. */
function withoutTail(entry: PlanEntry): PlanEntry[] {
  if (entry.made !== 'heading') return [entry]
  const tail: PlanEntry[] = []
  while (
    entry.children.length > 1 &&
    APART.includes(entry.children.at(-1)?.kind ?? null) &&
    entry.children.at(-1)?.children.length === 0
  ) {
    const last = entry.children.pop()
    if (last !== undefined) tail.unshift(last)
  }
  return [entry, ...tail]
}

/** Those who chair a block are known of it, and stand on the entries that have nobody of their own, else on the first. */
function seatChairs(block: PlanEntry): void {
  const chairs = block.people.filter(({ role }) => role === 'moderator')
  const others = block.people.filter(({ role }) => role !== 'moderator')
  const free = block.children.filter(({ people, kind }) => people.length === 0 && kind !== 'break')
  const seats = free.length > 0 ? free : block.children.slice(0, 1)
  for (const seat of seats) seat.people.push(...chairs)
  block.chairs = chairs
  seatOthers(block, free, others)
  block.people.length = 0
}

function seatOthers(block: PlanEntry, free: readonly PlanEntry[], others: readonly Named[]): void {
  const [first] = free.length > 0 ? free : block.children
  if (first !== undefined) first.people.unshift(...others)
}

/** Gives those who chair a whole sheet to its entries that have nobody to chair them. */
export function seatSheetChairs(entries: readonly PlanEntry[], chairs: readonly Slip[]): void {
  const people = chairs.flatMap((slip) => slip.people)
  entries[0]?.lines.push(...chairs.flatMap(({ lines }) => lines))
  if (people.length === 0) return
  const isChaired = (entry: PlanEntry) => entry.people.some(({ role }) => role === 'moderator')
  for (const entry of entries) {
    const all = leaves([entry])
    const free = entry.kind !== 'break' && entry.chairs.length === 0 && !all.some(isChaired)
    if (free) entry.chairs = people
    for (const leaf of all)
      if (!isChaired(leaf) && leaf.kind !== 'break') leaf.people.push(...people)
  }
}

function sharePoints(block: PlanEntry): void {
  const cases = block.children.filter(({ kind }) => kind === 'case')
  const [first] = cases.length > 0 ? cases : block.children
  for (const child of cases.length > 0 ? cases : first === undefined ? [] : [first])
    child.points.unshift(...block.points)
}

/** Something with a length and no people of its own, as the discussion after some turns is. */
function isNobodys({ stated, people, children, title }: PlanEntry): boolean {
  return stated !== null && people.length === 0 && children.length === 0 && title !== ''
}

/** `Panel: Jane Doe, John Roe, 4 min each`: a turn each under it, as long as is stated for each; where nobody is named, what is stated stays with it. */
function partEach(entry: PlanEntry): void {
  const { each, children, slip } = entry
  const turns = entry.people.filter(({ role }) => role !== 'moderator')
  // What stands under it is a turn already, unless it is something else with a length of its own: that follows them.
  const follows = turns.length > 1 && children.every(isNobodys)
  if (each === null || (children.length > 0 && !follows)) return
  if (each.loose || turns.length < 2) {
    entry.points.push(each.written)
    return
  }
  entry.people = entry.people.filter(({ role }) => role === 'moderator')
  const own = { ...BLANK, lines: slip.lines, origin: slip.origin, depth: slip.depth + 1 }
  const parted = turns.map((person) =>
    entryOf({ ...own, raw: slip.raw, people: [person] }, 'place'),
  )
  children.unshift(...parted)
  if (entry.title !== '') return
  for (const child of parted) nameAlone(child)
  entry.title = namesOf(turns)
  entry.titleInferred = true
}

/** An entry of which only a remark is written is what that says. */
function nameByPoint(entry: PlanEntry): void {
  if (entry.title !== '' || entry.people.length > 0 || entry.made !== 'time') return
  const [first] = entry.points
  if (first === undefined) return
  entry.points.shift()
  retitle(entry, first)
}

function finish(entry: PlanEntry): void {
  partEach(entry)
  mergeOnly(entry)
  nameByPoint(entry)
  if (entry.title !== '') nameUntitled(entry)
  for (const child of entry.children) finish(child)
  if (entry.children.length === 0) {
    if (entry.made !== 'heading') nameAlone(entry)
    return
  }
  if (entry.title === '' && entry.people.length > 0) nameAlone(entry)
  nameUntitled(entry)
  for (const child of entry.children) openDiscussion(child)
  seatChairs(entry)
  sharePoints(entry)
}

/** One entry with a time inside that of the one before, set no deeper, runs beside it: a block has more under it. */
function beside(entry: PlanEntry): PlanEntry[] {
  const [only] = entry.children
  if (only === undefined || entry.children.length !== 1 || entry.made !== 'time') return [entry]
  const { slip } = only
  const level = slip.depth <= entry.slip.depth && slip.origin === entry.slip.origin && !slip.under
  if (!level || only.spans.length === 0 || only.title === '' || entry.title === '') return [entry]
  entry.children.length = 0
  return [entry, only]
}

/** Puts the last hand to a tree of entries: what lines left open, who stands where, what belongs to no session. */
export function finished(entries: readonly PlanEntry[]): {
  entries: PlanEntry[]
  empty: PlanEntry[]
} {
  const apart = entries.flatMap(beside)
  for (const entry of apart) finish(entry)
  const all = apart.flatMap(withoutTail)
  const isEmpty = ({ made, children, spans, stated }: PlanEntry) =>
    made === 'heading' && children.length === 0 && spans.length === 0 && stated === null
  return { entries: all.filter((entry) => !isEmpty(entry)), empty: all.filter(isEmpty) }
}
