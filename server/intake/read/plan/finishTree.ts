import type { Kind } from '../../../../shared/agenda/model.ts'
import { headingWords } from '../../lexicons/headingWords.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import { BLANK, type ParsedLine } from '../lines/parsedLine.ts'
import type { SourcePerson } from '../people/sourcePerson.ts'
import { isKindOnly } from './kindOnlyTitle.ts'
import { leaves, nodeOf, type OutlineNode, retitle } from './outlineNode.ts'

const isBreak = ({ kind }: OutlineNode) => kind === 'break'
const isChair = ({ role }: SourcePerson) => role === 'moderator'
const namesOf = (people: readonly SourcePerson[]) =>
  people.map(({ names }) => names[0] ?? '').join(', ')
const EVERYONE = new RegExp(`^${anyOf(headingWords('everyone'))}`, 'iu')

function inferTitle(entry: OutlineNode, title: string): void {
  entry.title = title
  entry.titleInferred = true
}

/** Merges the only line under a block into it if the line is no entry of its own. */
function mergeOnly(entry: OutlineNode): void {
  const [only, more] = entry.children
  if (only === undefined || more !== undefined || entry.nodeKind === 'heading') return
  const isLength = only.title === '' && entry.statedLength === null && entry.timeRanges.length === 0
  if (only.statedLength !== null && !isLength) return
  if (only.timeRanges.length > 0 || only.children.length > 0) return
  if (only.parsedLine.origin === 'row') return
  entry.children.pop()
  entry.statedLength ??= only.statedLength
  entry.people.push(...only.people)
  entry.points.push(...only.points)
  entry.lines.push(...only.lines)
  if (only.title === '') return
  if (isKindOnly(entry.title)) retitle(entry, `${entry.title}: ${only.title}`)
  else entry.points.unshift(only.title)
}

/** Gives turns without a title that of their block, and a block without one the names of its people. */
function nameUntitled(block: OutlineNode): void {
  if (block.title === '' && block.people.length > 0 && block.children.length > 0)
    inferTitle(block, namesOf(block.people))
  for (const child of block.children) {
    if (child.title !== '' || child.people.length === 0 || block.title === '') continue
    inferTitle(child, block.title)
    child.kind = block.kind
  }
}

/** Returns the number of entries of a session; breaks and closings at the end of a heading's entries are not part of it. */
function endOf({ children, nodeKind }: OutlineNode): number {
  const isPart = ({ kind, children: inner }: OutlineNode) =>
    inner.length > 0 || (kind !== 'break' && kind !== 'closing')
  return nodeKind === 'heading' ? Math.max(0, children.findLastIndex(isPart)) + 1 : children.length
}

/** Entries that only the chair of a panel leads; another chair sits there only where no other place is free. */
const UNCHAIRED: readonly (Kind | null)[] = ['qa', 'discussion']

/** Moves the chairs of a block to its entries without people, or to the first; the others to the first. */
function assignPeople(block: OutlineNode): void {
  const parts = block.children.slice(0, endOf(block))
  const free = parts.filter(
    ({ people, kind }) => people.length === 0 && kind !== 'break' && kind !== 'other',
  )
  const chaired = free.filter(({ kind }) => block.kind === 'panel' || !UNCHAIRED.includes(kind))
  const seats = chaired.length > 0 ? chaired : [...free, ...parts].slice(0, 1)
  block.chairs = block.people.filter(isChair)
  for (const seat of seats) seat.people.push(...block.chairs)
  seats[0]?.people.unshift(...block.people.filter((person) => !isChair(person)))
  block.people.length = 0
}

/** Gives those who chair a whole sheet to its entries that nobody chairs. */
export function assignSheetChairs(
  entries: readonly OutlineNode[],
  chairs: readonly ParsedLine[],
): void {
  const people = chairs.flatMap((parsedLine) => parsedLine.people)
  entries[0]?.lines.push(...chairs.flatMap(({ lines }) => lines))
  if (people.length === 0) return
  for (const entry of entries) {
    const free = leaves([entry]).filter((leaf) => !leaf.people.some(isChair))
    const isFree = free.length === leaves([entry]).length && entry.chairs.length === 0
    if (isFree && entry.kind !== 'break') entry.chairs = people
    for (const leaf of free) if (leaf.kind !== 'break') leaf.people.push(...people)
  }
}

/** Moves the talking points of a block to its cases, or to its first entry. */
function sharePoints({ children, points }: OutlineNode): void {
  const cases = children.filter(({ kind }) => kind === 'case')
  for (const child of cases.length > 0 ? cases : children.slice(0, 1))
    child.points.unshift(...points)
}

/** Whether an entry has a length and nobody, as the discussion after some turns has. */
function isAfterTurns({ statedLength, people, children, title }: OutlineNode): boolean {
  return statedLength !== null && people.length === 0 && children.length === 0 && title !== ''
}

/** Makes a turn of each person of an entry that gives a length to each (`Panel: Jane Doe, John Roe, 4 min each`). */
function splitTurns(entry: OutlineNode): void {
  const { each, children, parsedLine, people } = entry
  const turns = people.filter((person) => !isChair(person))
  const isFree = children.length === 0 || (turns.length > 1 && children.every(isAfterTurns))
  if (each === null || !isFree) return
  if (each.loose || turns.length < 2) {
    entry.points.push(each.written)
    return
  }
  const { lines, origin, raw, depth } = parsedLine
  const own = { ...BLANK, lines, origin, raw, depth: depth + 1 }
  children.unshift(...turns.map((person) => nodeOf({ ...own, people: [person] }, 'place')))
  entry.people = people.filter(isChair)
  if (entry.title !== '') return
  for (const child of children.slice(0, turns.length)) inferTitle(child, namesOf(child.people))
  inferTitle(entry, namesOf(turns))
}

/** Completes an entry with what its lines left open. */
function finish(entry: OutlineNode): void {
  splitTurns(entry)
  mergeOnly(entry)
  nameUntitled(entry)
  for (const child of entry.children) finish(child)
  if (entry.children.length > 0) finishBlock(entry)
  else if (entry.nodeKind !== 'heading' && entry.title === '' && entry.people.length > 0)
    inferTitle(entry, namesOf(entry.people))
}

function finishBlock(block: OutlineNode): void {
  for (const child of block.children)
    if (child.kind === null && EVERYONE.test(child.title)) child.kind = 'discussion'
  assignPeople(block)
  sharePoints(block)
}

/** A single entry inside the time of the one before, no deeper than it, is parallel to it and not a part. */
function splitParallel(entry: OutlineNode): OutlineNode[] {
  const [only, more] = entry.children
  if (only === undefined || more !== undefined || entry.nodeKind !== 'time') return [entry]
  const { depth, origin, under } = only.parsedLine
  const isLevel = depth <= entry.parsedLine.depth && origin === entry.parsedLine.origin && !under
  if (!isLevel || only.timeRanges.length === 0 || only.title === '' || entry.title === '')
    return [entry]
  entry.children.length = 0
  return [entry, only]
}

/** Breaks that are all that is under an entry follow it. */
function splitBreaks(entry: OutlineNode): OutlineNode[] {
  const { children, nodeKind, title } = entry
  const isOnly = nodeKind !== 'heading' && title !== '' && children.every(isBreak)
  return isOnly ? [entry, ...children.splice(0)] : [entry]
}

/** Completes a tree of entries; `empty`: its headings without entries and times. */
export function finished(entries: readonly OutlineNode[]): {
  entries: OutlineNode[]
  empty: OutlineNode[]
} {
  const split = entries.flatMap(splitParallel).flatMap(splitBreaks)
  for (const entry of split) finish(entry)
  const all = split.flatMap((entry) => [entry, ...entry.children.splice(endOf(entry))])
  const isEmpty = ({ nodeKind, children, timeRanges, statedLength }: OutlineNode) =>
    nodeKind === 'heading' &&
    children.length === 0 &&
    timeRanges.length === 0 &&
    statedLength === null
  return { entries: all.filter((entry) => !isEmpty(entry)), empty: all.filter(isEmpty) }
}
