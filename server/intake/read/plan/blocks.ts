import type { Findings } from '../findings.ts'
import { hhmm, inMinutes } from './hhmm.ts'
import type { PlanEntry } from './planEntry.ts'

const MINUTE = 60_000

/** Entries for which a length stated for each holds: not the discussion after them, unless all of them are one. */
function eachHolds(entry: PlanEntry, block: PlanEntry): boolean {
  const isOther = ['break', 'qa', 'discussion', 'closing', 'opening'].includes(entry.kind ?? '')
  return !isOther || (entry.kind === block.kind && entry.people.length > 0)
}

function setEach(block: PlanEntry): void {
  const { each } = block
  if (each === null) return
  for (const child of block.children)
    if (child.planned === null && child.start === null && eachHolds(child, block)) {
      child.planned = each.ms / MINUTE
      child.plannedWritten = true
    }
}

/** Lengths that follow from the starts of the entries after, and from the end of the block. */
function setFromStarts(children: readonly PlanEntry[], end: number | null): void {
  for (const [index, child] of children.entries()) {
    if (child.planned !== null || child.start === null) continue
    const next = index + 1 < children.length ? children[index + 1]?.start : end
    if (next !== null && next !== undefined && next > child.start)
      child.planned = next - child.start
  }
}

/** The one entry without a length has what the others leave of the block. */
function setRest(block: PlanEntry, findings: Findings): boolean {
  const open = block.children.filter(({ planned }) => planned === null)
  const [only] = open
  if (block.planned === null || only === undefined || open.length !== 1) return false
  const rest = block.planned - sumOf(block.children)
  if (rest <= 0) return false
  only.planned = rest
  const taken = inMinutes(rest)
  if (block.children.length > 1)
    findings.note(
      'rest-of-block',
      only.lines[0] ?? null,
      { taken },
      { assumed: taken, about: only },
    )
  return true
}

function sumOf(children: readonly PlanEntry[]): number {
  return children.reduce((sum, { planned }) => sum + (planned ?? 0), 0)
}

/** Starts that follow from the block's, one after the other, as long as the lengths are known. */
function setStarts(block: PlanEntry): void {
  let at = block.start
  for (const child of block.children) {
    if (child.start === null) child.start = at
    at = child.start !== null && child.planned !== null ? child.start + child.planned : null
  }
}

function checkSum(block: PlanEntry, findings: Findings): void {
  const whole = block.planned
  if (whole === null || block.children.some(({ planned }) => planned === null)) return
  const sum = sumOf(block.children)
  if (sum === whole) return
  const facts = { sum: inMinutes(sum), budget: inMinutes(whole) }
  findings.note(sum > whole ? 'sum-over' : 'sum-under', block.lines[0] ?? null, facts, {
    about: block,
  })
}

/** Gaps and overlaps between entries whose starts are written. */
function checkStarts(block: PlanEntry, findings: Findings): void {
  for (const [index, child] of block.children.entries()) {
    const before = block.children[index - 1]
    if (
      before === undefined ||
      before.start === null ||
      before.planned === null ||
      child.start === null ||
      !child.startWritten
    )
      continue
    const end = before.start + before.planned
    const [line = null] = child.lines
    if (child.start > end)
      findings.note('gap', line, { from: hhmm(end), to: hhmm(child.start) }, { about: child })
    else if (child.start < end)
      findings.note('overlap', line, { start: hhmm(child.start), end: hhmm(end) }, { about: child })
  }
}

/** Works out what is under a block, and notes what does not add up. */
export function fillBlock(block: PlanEntry, findings: Findings): void {
  const end = block.start !== null && block.planned !== null ? block.start + block.planned : null
  const timed = block.children.some(({ startWritten }) => startWritten)
  setEach(block)
  if (timed) setFromStarts(block.children, end)
  const rested = setRest(block, findings)
  setStarts(block)
  if (timed) checkStarts(block, findings)
  else if (!rested) checkSum(block, findings)
  for (const child of block.children) if (child.children.length > 0) fillBlock(child, findings)
}
