import type { Findings } from '../findings.ts'
import { fillBlock } from './blocks.ts'
import { hhmm, inMinutes } from './hhmm.ts'
import type { PlanEntry } from './planEntry.ts'

const MINUTE = 60_000

function rangeOf({ start, end, startWritten }: PlanEntry): number | null {
  return start !== null && end !== null && startWritten ? end - start : null
}

function noteLoose(entry: PlanEntry, minutes: number, findings: Findings): void {
  const taken = inMinutes(minutes)
  findings.note('length-loose', entry.lines[0] ?? null, { taken }, { assumed: taken, about: entry })
}

/** The length an entry states, in minutes: its range, else what is written. */
function written(entry: PlanEntry, findings: Findings): number | null {
  const stated = entry.stated === null ? null : entry.stated.ms / MINUTE
  const range = rangeOf(entry)
  if (range === null) {
    if (entry.stated?.loose === true) noteLoose(entry, stated ?? 0, findings)
    return stated
  }
  if (stated !== null && range !== stated) {
    const times = `${hhmm(entry.start ?? 0)}–${hhmm(entry.end ?? 0)}`
    const facts = { stated: inMinutes(stated), range: times, length: inMinutes(range) }
    findings.note('length-and-times', entry.lines[0] ?? null, facts, { about: entry })
  }
  return range
}

/** Sets what each entry states of its length. */
function setWritten(entries: readonly PlanEntry[], findings: Findings): void {
  for (const entry of entries) {
    const minutes = written(entry, findings)
    if (minutes !== null) {
      entry.planned = minutes
      entry.plannedWritten = true
    }
    setWritten(entry.children, findings)
  }
}

/** The entries that follow each other in time: those of headings stand for them. */
export function inSequence(entries: readonly PlanEntry[]): PlanEntry[] {
  return entries.flatMap((entry) =>
    entry.made === 'heading' && entry.start === null && entry.planned === null
      ? entry.children
      : [entry],
  )
}

function endOf(entry: PlanEntry): number | null {
  return entry.start !== null && entry.planned !== null ? entry.start + entry.planned : null
}

/** A start that follows: from the end of what comes before. */
function setStart(entry: PlanEntry, before: PlanEntry | undefined): void {
  if (entry.start !== null) return
  const end = before === undefined ? null : endOf(before)
  if (entry.end !== null && end === null && entry.planned !== null)
    entry.start = entry.end - entry.planned
  else entry.start = end
  if (
    entry.end !== null &&
    entry.start !== null &&
    entry.planned === null &&
    entry.end > entry.start
  ) {
    entry.planned = entry.end - entry.start
  }
}

/** A row that only marks an end (`End of day 1`) takes no time. */
function isEnd({ title, kind }: PlanEntry): boolean {
  return kind === 'closing' && /^(?:end|ende|fin|fine)(?![\p{L}-])|(?:结束|散会)$/iu.test(title)
}

/** A length that follows: until what comes next, or until the stop. */
function setLength(entry: PlanEntry, next: PlanEntry | undefined, stop: number | null): void {
  if (entry.planned !== null || entry.start === null || entry.end !== null) return
  if (isEnd(entry)) {
    entry.planned = 0
    return
  }
  if (next !== undefined) {
    if (next.startWritten && next.start !== null && next.start > entry.start)
      entry.planned = next.start - entry.start
    return
  }
  if (entry.kind === 'closing' && (stop === null || stop <= entry.start)) entry.planned = 0
  else if (stop !== null && stop > entry.start) entry.planned = stop - entry.start
}

function checkOrder(entries: readonly PlanEntry[], findings: Findings): void {
  let last: PlanEntry | undefined
  for (const entry of entries) {
    const end = last === undefined ? null : endOf(last)
    if (
      last !== undefined &&
      end !== null &&
      entry.start !== null &&
      entry.startWritten &&
      last.startWritten &&
      entry.start < end &&
      entry.start >= (last.start ?? 0)
    ) {
      const facts = { start: hhmm(entry.start), end: hhmm(end) }
      findings.note('overlap', entry.lines[0] ?? null, facts, { about: entry })
    }
    if (endOf(entry) !== null) last = entry
  }
}

/** Works out what follows of starts and lengths on a sheet, and notes what does not agree; `stop`: minutes of the end of all, `start` of its beginning. */
export function schedule(
  entries: readonly PlanEntry[],
  start: number | null,
  stop: number | null,
  findings: Findings,
): void {
  setWritten(entries, findings)
  const sequence = inSequence(entries)
  const [first] = sequence
  if (first !== undefined && first.start === null && first.made !== 'heading') first.start = start
  for (const [index, entry] of sequence.entries()) {
    setStart(entry, sequence[index - 1])
    setLength(entry, sequence[index + 1], stop)
  }
  for (const entry of sequence) if (entry.children.length > 0) fillBlock(entry, findings)
  checkOrder(sequence, findings)
}
