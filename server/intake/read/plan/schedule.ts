import { headingWords } from '../../lexicons/headingWords.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import type { Findings } from '../findings.ts'
import { hhmm, inMinutes } from './hhmm.ts'
import type { OutlineNode } from './outlineNode.ts'

const MINUTE = 60_000

function lineOf({ lines }: OutlineNode): number | null {
  return lines[0] ?? null
}

function endOf({ start, planned }: OutlineNode): number | null {
  return start !== null && planned !== null ? start + planned : null
}

function sumOf(entries: readonly OutlineNode[]): number {
  return entries.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
}

/** The length that a source states of an entry, in minutes: that of its two times, else the length in words. */
function statedLength(entry: OutlineNode, findings: Findings): number | null {
  const { start, end, startWritten, stated } = entry
  const minutes = stated === null ? null : stated.ms / MINUTE
  if (start === null || end === null || !startWritten) {
    if (stated?.loose === true) {
      const taken = inMinutes(minutes ?? 0)
      findings.note('length-loose', lineOf(entry), { taken }, { assumed: taken, about: entry })
    }
    return minutes
  }
  if (minutes !== null && minutes !== end - start) {
    const range = `${hhmm(start)}–${hhmm(end)}`
    const facts = { stated: inMinutes(minutes), range, length: inMinutes(end - start) }
    findings.note('length-and-times', lineOf(entry), facts, { about: entry })
  }
  return end - start
}

function setStatedLengths(entries: readonly OutlineNode[], findings: Findings): void {
  for (const entry of entries) {
    const minutes = statedLength(entry, findings)
    if (minutes !== null) {
      entry.planned = minutes
      entry.plannedWritten = true
    }
    setStatedLengths(entry.children, findings)
  }
}

/** The entries that follow each other in time: a heading without times counts as what is under it. */
export function inSequence(entries: readonly OutlineNode[]): OutlineNode[] {
  return entries.flatMap((entry) =>
    entry.made === 'heading' && entry.start === null && entry.planned === null
      ? entry.children
      : [entry],
  )
}

/** A start that is not written is the end of the entry before. */
function setStart(entry: OutlineNode, before: number | null): void {
  if (entry.start !== null) return
  const { end, planned } = entry
  entry.start = before ?? (end !== null && planned !== null ? end - planned : null)
  if (planned === null && end !== null && entry.start !== null && end > entry.start)
    entry.planned = end - entry.start
}

const ENDS = anyOf(headingWords('ends'))
const END = new RegExp(`^${ENDS}(?![\\p{Script=Latin}-])|(?<=\\p{Script=Han})${ENDS}$`, 'iu')

/** A length that is not written lasts until the next entry, or until the stop. */
function setLength(entry: OutlineNode, next: OutlineNode | undefined, stop: number | null): void {
  const { start, kind } = entry
  if (entry.planned !== null || start === null || entry.end !== null) return
  const until = next === undefined ? stop : next.startWritten ? next.start : null
  if (kind === 'closing' && END.test(entry.title)) entry.planned = 0
  else if (until !== null && until > start) entry.planned = until - start
  else if (kind === 'closing' && next === undefined) entry.planned = 0
}

/** Sets starts and lengths of entries one after the other, between the start and the stop of all. */
function setTimes(
  entries: readonly OutlineNode[],
  start: number | null,
  stop: number | null,
): void {
  let before = start
  for (const [index, entry] of entries.entries()) {
    setStart(entry, before)
    setLength(entry, entries[index + 1], stop)
    before = endOf(entry)
  }
}

/** Notes that a written start is not the end of the entry before; gaps only inside a block. */
function checkStart(
  entry: OutlineNode,
  last: OutlineNode,
  inBlock: boolean,
  findings: Findings,
): void {
  const { start } = entry
  const end = endOf(last)
  if (start === null || end === null || !entry.startWritten) return
  if (start > end && inBlock)
    findings.note('gap', lineOf(entry), { from: hhmm(end), to: hhmm(start) }, { about: entry })
  const isAfter = inBlock || (last.startWritten && start >= (last.start ?? 0))
  if (start < end && isAfter)
    findings.note(
      'overlap',
      lineOf(entry),
      { start: hhmm(start), end: hhmm(end) },
      { about: entry },
    )
}

function checkStarts(entries: readonly OutlineNode[], inBlock: boolean, findings: Findings): void {
  let last: OutlineNode | undefined
  for (const entry of entries) {
    if (last !== undefined) checkStart(entry, last, inBlock, findings)
    if (endOf(entry) !== null) last = entry
  }
}

const NO_TURN: readonly (string | null)[] = ['break', 'qa', 'discussion', 'closing', 'opening']

/** Gives the length for each to the turns of a block; not to the discussion after them, unless all of them are one. */
function setEach({ each, kind, children }: OutlineNode): void {
  if (each === null) return
  for (const child of children) {
    const isTurn = !NO_TURN.includes(child.kind) || (child.kind === kind && child.people.length > 0)
    if (child.planned !== null || child.start !== null || !isTurn) continue
    child.planned = each.ms / MINUTE
    child.plannedWritten = true
  }
}

/** Gives the only entry without a length what the others leave of the block. */
function setRest(block: OutlineNode, findings: Findings): boolean {
  const [only, more] = block.children.filter(({ planned }) => planned === null)
  const rest = (block.planned ?? 0) - sumOf(block.children)
  if (only === undefined || more !== undefined || rest <= 0) return false
  only.planned = rest
  const taken = inMinutes(rest)
  if (block.children.length > 1)
    findings.note('rest-of-block', lineOf(only), { taken }, { assumed: taken, about: only })
  return true
}

function checkSum(block: OutlineNode, findings: Findings): void {
  const { planned: whole, children } = block
  const sum = sumOf(children)
  if (whole === null || sum === whole || children.some(({ planned }) => planned === null)) return
  const facts = { sum: inMinutes(sum), budget: inMinutes(whole) }
  findings.note(sum > whole ? 'sum-over' : 'sum-under', lineOf(block), facts, { about: block })
}

/** Sets starts and lengths under a block, and notes what does not add up. */
function fillBlock(block: OutlineNode, findings: Findings): void {
  const { children } = block
  const isTimed = children.some(({ startWritten }) => startWritten)
  setEach(block)
  const rested = !isTimed && setRest(block, findings)
  setTimes(children, block.start, endOf(block))
  if (isTimed) checkStarts(children, true, findings)
  else if (!rested) checkSum(block, findings)
  for (const child of children) if (child.children.length > 0) fillBlock(child, findings)
}

/** Works out the starts and lengths of a sheet that are not written, and notes what does not agree; `start` and `stop` are those of the whole, in minutes. */
export function schedule(
  entries: readonly OutlineNode[],
  start: number | null,
  stop: number | null,
  findings: Findings,
): void {
  setStatedLengths(entries, findings)
  const sequence = inSequence(entries)
  setTimes(sequence, sequence[0]?.made === 'heading' ? null : start, stop)
  for (const entry of sequence) if (entry.children.length > 0) fillBlock(entry, findings)
  checkStarts(sequence, false, findings)
}
