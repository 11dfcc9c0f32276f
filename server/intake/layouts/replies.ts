import type { BareReading } from '../../../shared/agenda/reading/reading.ts'
import { findingOf } from '../findingWords.ts'
import { groupNeighbours } from '../neighbours.ts'
import { type ArrangedLine, isBlank, type Lines } from './arrangedLine.ts'
import { FORWARDED, headAt, withoutMailHeads, withoutSignature } from './mail.ts'

/** The times of a message, in figures or words; a range has two. */
const TIMES =
  /(?<![\d.:])\d{1,2}(?:[:.h]\d\d|\s?(?:[ap]\.?m\b|uhr\b|h\b)|[点时])|\b(?:half past|quarter (?:past|to)|halb|viertel (?:vor|nach))\s/giu
/** A message with this many times is the plan; an older one with as many is replaced by it. */
const PLAN = 4
/** A newer message with fewer times than this share of an older one only corrects that. */
const WHOLE = 0.7

const depthOf = ({ text }: ArrangedLine) =>
  /^[>\s]*/.exec(text)?.[0].replaceAll(/\s/g, '').length ?? 0

/** Returns whether a message begins at a line: it is marked as forwarded, begins a head, or is a quote below a line with a colon. */
function beginsMessage(lines: Lines, line: ArrangedLine, at: number): boolean {
  const before = lines[at - 1]
  if (before === undefined) return false
  const isHead = headAt(lines, at).length > 0 && headAt(lines, at - 1).length === 0
  const isQuote = depthOf(line) > depthOf(before) && /[:：]\s*$/.test(before.text)
  return FORWARDED.test(line.text) || isHead || (isQuote && !isBlank(line))
}

/** Returns the messages of a mail, each with its lines, newest first. */
const messagesOf = (lines: Lines): Lines[] =>
  groupNeighbours(lines, (_, line, at) => !beginsMessage(lines, line, at))

/** Returns a function that counts the times of a message, without its head and its signature. */
function timesOf(lines: Lines): (message: Lines) => number {
  const body = withoutMailHeads(withoutSignature(lines))
  const left = new Set(body.flatMap(({ aside, from }) => (aside === true ? from : [])))
  return (message) =>
    message
      .filter(({ from }) => !from.some((n) => left.has(n)))
      .flatMap(({ text }) => text.match(TIMES) ?? []).length
}

/** Returns the lines of older messages of a mail, if a newer one has a plan. */
export function olderMessages(lines: Lines): Lines {
  const messages = messagesOf(lines)
  const timesIn = timesOf(lines)
  const newest = messages.findIndex((message) => timesIn(message) >= PLAN)
  const older = Math.max(0, ...messages.slice(newest + 1).map(timesIn))
  const isWhole = timesIn(messages[newest] ?? []) >= older * WHOLE
  if (newest === -1 || older < PLAN || !isWhole) return []
  return messages.slice(newest + 1).flat()
}

/** Adds a finding to a reading from which the lines of older messages were left out. */
export function withOlderMessages(reading: BareReading, older: Lines): BareReading {
  const numbers = older.flatMap(({ from }) => from)
  const [line] = numbers
  if (line === undefined) return reading
  const facts = { from: String(line), to: String(numbers.at(-1)) }
  const finding = findingOf('older-message', line, facts, null)
  return { ...reading, findings: [...reading.findings, finding] }
}
