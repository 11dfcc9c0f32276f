import type { FindingCode } from '../../findingWords.ts'
import { headingWords } from '../../lexicons/headingWords.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import type { Findings } from '../findings.ts'
import { hhmm, inMinutes } from './hhmm.ts'
import type { OutlineNode } from './outlineNode.ts'

const MINUTE = 60_000
const ENDS = anyOf(headingWords('ends'))
const END = new RegExp(`^${ENDS}(?![\\p{Script=Latin}-])|(?<=\\p{Script=Han})${ENDS}$`, 'iu')
/** Entries of a block that are no turns. */
const NO_TURN: readonly (string | null)[] = ['break', 'qa', 'discussion', 'closing', 'opening']

function endOf({ start, planned }: OutlineNode): number | null {
  return start !== null && planned !== null ? start + planned : null
}

function sumOf(entries: readonly OutlineNode[]): number {
  return entries.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
}

/** Returns the entries that follow each other in time: for a heading without times, those under it. */
export function inSequence(entries: readonly OutlineNode[]): OutlineNode[] {
  return entries.flatMap((entry) =>
    entry.nodeKind === 'heading' && entry.start === null && entry.planned === null
      ? entry.children
      : [entry],
  )
}

/** Computes the starts and lengths that a source does not state, and reports what does not agree. */
class Schedule {
  readonly #findings: Findings

  constructor(findings: Findings) {
    this.#findings = findings
  }

  #note(code: FindingCode, entry: OutlineNode, facts: Record<string, string>, assumed?: string) {
    const more = assumed === undefined ? { about: entry } : { about: entry, assumed }
    this.#findings.note(code, entry.lines[0] ?? null, facts, more)
  }

  /** Sets the stated lengths: that of the two times of an entry, else the length in words. */
  setStated(entries: readonly OutlineNode[]): void {
    for (const entry of entries) {
      const minutes = this.#statedLength(entry)
      entry.planned = minutes ?? entry.planned
      entry.plannedWritten ||= minutes !== null
      this.setStated(entry.children)
      setEach(entry)
    }
  }

  #statedLength(entry: OutlineNode): number | null {
    const { start, end, startWritten, statedLength } = entry
    const minutes = statedLength === null ? null : statedLength.ms / MINUTE
    if (start === null || end === null || !startWritten) {
      const taken = inMinutes(minutes ?? 0)
      if (statedLength?.loose === true) this.#note('length-loose', entry, { taken }, taken)
      return minutes
    }
    if (minutes !== null && minutes !== end - start) {
      const facts = { statedLength: inMinutes(minutes), range: `${hhmm(start)}–${hhmm(end)}` }
      this.#note('length-and-times', entry, { ...facts, length: inMinutes(end - start) })
    }
    return end - start
  }

  /** Sets the times of entries one after the other, and of those under them, between a start and a stop. */
  setTimes(entries: readonly OutlineNode[], start: number | null, stop: number | null): void {
    let before = start
    for (const [index, entry] of entries.entries()) {
      setStart(entry, before)
      setLength(entry, entries[index + 1], stop)
      if (entry.children.length > 0) this.#fill(entry)
      before = endOf(entry)
    }
  }

  /** Sets the times of the entries of a block; without a length of its own, it lasts as long as they do. */
  #fill(block: OutlineNode): void {
    const { children, start } = block
    const isTimed = children.some(({ startWritten }) => startWritten)
    const hasRest = !isTimed && this.#setRest(block)
    this.setTimes(children, start, endOf(block))
    if (isTimed) this.checkStarts(children, true)
    else if (!hasRest) this.#checkSum(block)
    const last = children.at(-1)
    const end = last === undefined ? null : endOf(last)
    if (block.planned === null && end !== null && start !== null && end > start)
      block.planned = end - start
  }

  /** Gives the only entry without a length what the others leave of the block. */
  #setRest(block: OutlineNode): boolean {
    const [only, more] = block.children.filter(({ planned }) => planned === null)
    const rest = (block.planned ?? 0) - sumOf(block.children)
    if (only === undefined || more !== undefined || rest <= 0) return false
    only.planned = rest
    const taken = inMinutes(rest)
    if (block.children.length > 1) this.#note('rest-of-block', only, { taken }, taken)
    return true
  }

  #checkSum(block: OutlineNode): void {
    const { planned: whole, children } = block
    const sum = sumOf(children)
    if (whole === null || sum === whole || children.some(({ planned }) => planned === null)) return
    const facts = { sum: inMinutes(sum), budget: inMinutes(whole) }
    this.#note(sum > whole ? 'sum-over' : 'sum-under', block, facts)
  }

  /** Reports written starts that are not the end of the entry before; gaps only inside a block. */
  checkStarts(entries: readonly OutlineNode[], inBlock: boolean): void {
    let last: OutlineNode | undefined
    for (const entry of entries) {
      if (last !== undefined) this.#checkStart(entry, last, inBlock)
      if (endOf(entry) !== null) last = entry
    }
  }

  #checkStart(entry: OutlineNode, last: OutlineNode, inBlock: boolean): void {
    const { start } = entry
    const end = endOf(last)
    if (start === null || end === null || !entry.startWritten) return
    if (start > end && inBlock) this.#note('gap', entry, { from: hhmm(end), to: hhmm(start) })
    const isAfter = inBlock || (last.startWritten && start >= (last.start ?? 0))
    if (start < end && isAfter) this.#note('overlap', entry, { start: hhmm(start), end: hhmm(end) })
  }
}

/** Sets a start that is not written to the end of the entry before. */
function setStart(entry: OutlineNode, before: number | null): void {
  if (entry.start !== null) return
  const { end, planned } = entry
  entry.start = before ?? (end !== null && planned !== null ? end - planned : null)
  if (planned === null && end !== null && entry.start !== null && end > entry.start)
    entry.planned = end - entry.start
}

/** Whether an entry only marks the end of the show: a closing of nobody. Closing remarks of a person take time. */
export function isEnd({ kind, people }: OutlineNode): boolean {
  return kind === 'closing' && people.length === 0
}

/** Sets a length that is not written: until the next written start, or until the stop. */
function setLength(entry: OutlineNode, next: OutlineNode | undefined, stop: number | null): void {
  const { start, kind } = entry
  if (entry.planned !== null || start === null || entry.end !== null) return
  const until = next === undefined ? stop : next.startWritten ? next.start : null
  if (kind === 'closing' && END.test(entry.title)) entry.planned = 0
  else if (until !== null && until > start) entry.planned = until - start
  else if (isEnd(entry) && next === undefined) entry.planned = 0
}

/** Gives the length for each to the turns of a block and of its groups, except panels; not to the discussion after them, unless all of them are one. */
function setEach({ each, kind, children }: OutlineNode): void {
  if (each === null) return
  for (const child of children) {
    const isGroup = child.children.length > 0 && child.kind !== 'panel'
    if (isGroup) setEach({ ...child, each: child.each ?? each })
    const isTurn = !NO_TURN.includes(child.kind) || (child.kind === kind && child.people.length > 0)
    if (isGroup || child.planned !== null || child.start !== null || !isTurn) continue
    child.planned = each.ms / MINUTE
    child.plannedWritten = true
  }
}

/** Computes the starts and lengths of a sheet that are not written, and reports what does not agree; `start` and `stop` are those of the whole, in minutes. */
export function schedule(
  entries: readonly OutlineNode[],
  start: number | null,
  stop: number | null,
  findings: Findings,
): void {
  const own = new Schedule(findings)
  own.setStated(entries)
  const sequence = inSequence(entries)
  own.setTimes(sequence, sequence[0]?.nodeKind === 'heading' ? null : start, stop)
  own.checkStarts(sequence, false)
}
