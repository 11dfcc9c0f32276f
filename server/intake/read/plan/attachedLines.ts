import { kindOf } from '../kinds.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import { isPlace, roomOf } from '../lines/room.ts'
import { isPointsLabel } from '../lines/talkingPoints.ts'
import { isNobody } from '../people/nobody.ts'
import { withDetails } from '../people/person.ts'
import { isOrganisation, isPost } from '../people/posts.ts'
import { presentedUnder } from '../people/presented.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { isKindOnly } from './kindOnlyTitle.ts'
import { nodeOf, type OutlineNode, retitle } from './outlineNode.ts'
import { isProse } from './region.ts'

const FOOTNOTE = /^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}\s?\p{L}|\[\d{1,2}\]\s|\(\d\)\s\p{Lu}|†|‡)/u
const QUOTED = /^["“„«»‹《].{4,200}["”“«»›》]$/u
/** A few words with a capital under a name: where someone is from. */
const PROPER = /^\p{Lu}[^.?!:]*$/u
/** Entries with a length of their own in which nobody has a turn. */
const WITHOUT_TURNS: readonly string[] = ['opening', 'closing', 'break', 'qa']

/** Whether a line is a footnote among the entries. */
export function isFootnote(parsedLine: ParsedLine): boolean {
  return parsedLine.origin === 'text' && FOOTNOTE.test(parsedLine.raw) && !isTimed(parsedLine)
}

/** Whether a line has words only: no people and no length. */
function isPlain({ people, statedLength }: ParsedLine): boolean {
  return people.length === 0 && statedLength === null
}

/** Whether a line is a post before what could be a name, or an organisation: `Pricing lead, Polaris Sleeper`. */
function isPostFirst({ raw, people, statedLength }: ParsedLine): boolean {
  const [post = '', home] = raw.split(', ')
  return people.length === 1 && statedLength === null && home !== undefined && isPost(post)
}

/** Whether a line is the title of a talk, under the word for it (`Keynote`) or in quotes. */
function isTitleOf(entry: OutlineNode, parsedLine: ParsedLine): boolean {
  if (parsedLine.gap || entry.points.length > 0) return false
  if (entry.people.length === 0 && QUOTED.test(parsedLine.raw)) return true
  const isTalk = entry.kind === 'talk' && isKindOnly(entry.title)
  return (
    isTalk &&
    isPlain(parsedLine) &&
    !isProse(parsedLine.raw) &&
    !kindOf(parsedLine.title) &&
    !roomOf(parsedLine.raw)
  )
}

/** Whether a title continues in the next line: it ends with a sign, or the line begins in lower case. */
function continuesTitle(entry: OutlineNode, parsedLine: ParsedLine): boolean {
  const isFree = entry.people.length + entry.points.length === 0
  const isText = parsedLine.origin === 'text' && !parsedLine.numbered
  if (parsedLine.gap || !isText || !isPlain(parsedLine) || !isFree) return false
  if (parsedLine.raw.length > 120 || isNobody(parsedLine.raw)) return false
  const isOpen = /[:,–-]$/.test(entry.title) || /[:,–-]$/.test(entry.parsedLine.raw)
  return (
    (isOpen && entry.parsedLine.title !== '') ||
    (/^\p{Ll}/u.test(parsedLine.raw) && /\p{L}$/u.test(entry.title))
  )
}

/** How many turns a line gives a length to each of. */
export function turnsIn({ each, people }: ParsedLine): number {
  if (each === null || each.loose) return 0
  return people.filter(({ role }) => role !== 'moderator').length
}

/** Whether a line is a turn under a block that gives each a length: of one person, or of words only. */
function isTurn({ each, parsedLine: own, children }: OutlineNode, parsedLine: ParsedLine): boolean {
  const { people, raw, title } = parsedLine
  if (each === null || each.loose || parsedLine.statedLength !== null || isProse(raw)) return false
  const isChair = people.some(({ role }) => role === 'moderator')
  if (title.length + people.length === 0 || people.length > 1 || isChair) return false
  const isListed =
    parsedLine.origin === 'entry' || parsedLine.numbered || parsedLine.depth > own.depth
  const first = children.find(({ kind }) => kind !== 'case')?.parsedLine
  if (first === undefined) return isListed && parsedLine.origin !== 'row' && people.length === 1
  return isListed && first.origin === parsedLine.origin && first.depth === parsedLine.depth
}

/** Gives the lines after an entry to it: its title, its people, entries under it, talking points. */
export class AttachedLines {
  #entry: OutlineNode | null = null
  #block: OutlineNode | null = null
  /** Whether talking points follow. */
  #points = false
  /** Whether the line before named people and nothing else. */
  #named = false

  /** From here on, lines belong to this entry, which is under a block or none. */
  begin(entry: OutlineNode, block: OutlineNode | null = null): void {
    this.#entry = entry
    this.#block = block
    this.#points = false
    this.#named = false
    for (const { title, people } of entry.parsedLine.cases) {
      const bare = { ...entry.parsedLine, timeRanges: [], statedLength: null, each: null }
      const child = nodeOf({ ...bare, points: [], more: [], cases: [], title, people }, 'place')
      child.kind = 'case'
      entry.children.push(child)
    }
    for (const parsedLine of entry.parsedLine.more)
      this.add({ ...parsedLine, depth: entry.parsedLine.depth + 1 })
  }

  /** Whether a line is right under an entry that has only its time so far: it belongs to it, whatever it is. */
  waits(parsedLine: ParsedLine): boolean {
    const entry = this.#entry
    if (entry === null || entry.nodeKind !== 'time' || entry.parsedLine.origin === 'row')
      return false
    if (entry.title !== '' || entry.people.length > 0) return false
    return parsedLine.origin === 'text' && !parsedLine.gap && !isTimed(parsedLine)
  }

  /** Whether turns on a line belong to the entry above: it has time for them, and nobody has them yet. */
  takesTurns(parsedLine: ParsedLine): boolean {
    const entry = this.#entry
    if (entry === null || parsedLine.title !== '' || entry.children.length > 0) return false
    const needed = turnsIn(parsedLine) * (parsedLine.each?.ms ?? 0)
    if (entry.statedLength !== null && entry.statedLength.ms < needed) return false
    const isFree = entry.people.every(({ role }) => role === 'moderator')
    const isOther = WITHOUT_TURNS.includes(entry.kind ?? '') && entry.statedLength !== null
    return entry.timeRanges.length > 0 || (isFree && !isOther)
  }

  /** Adds a line to the entry before it; false if there is none, or the line is not part of it. */
  add(parsedLine: ParsedLine): boolean {
    const entry = this.#entry
    if (entry === null || isFootnote(parsedLine)) return false
    if (entry.nodeKind === 'heading' && isProse(parsedLine.raw)) return false
    if (this.waits(parsedLine) && entry.room === null && isPlace(parsedLine.raw))
      entry.room = parsedLine.raw
    else if (isPointsLabel(parsedLine.raw)) this.#points = true
    else if (this.#points) entry.points.push(parsedLine.raw)
    else if (!isPostFirst(parsedLine) || !this.#describesLast(entry, parsedLine))
      this.#line(entry, parsedLine)
    if (parsedLine.title !== '' && parsedLine.people.length === 0) entry.each ??= parsedLine.each
    entry.lines.push(...parsedLine.lines.filter((line) => !entry.lines.includes(line)))
    return true
  }

  #line(entry: OutlineNode, parsedLine: ParsedLine): void {
    const presented = this.#presented(entry, parsedLine)
    if (isTurn(this.#block ?? entry, parsedLine)) this.#under(entry, parsedLine)
    else if (presented !== null) this.#people(entry, { ...parsedLine, people: [presented] })
    else if (parsedLine.title === '') this.#untitled(entry, parsedLine)
    else if (
      entry.title === '' &&
      (entry.people.length === 0 || isPlain(parsedLine)) &&
      !isProse(parsedLine.raw)
    )
      this.#title(entry, parsedLine)
    else if (isTitleOf(entry, parsedLine)) retitle(entry, `${entry.title}: ${parsedLine.title}`)
    else if (continuesTitle(entry, parsedLine)) retitle(entry, `${entry.title} ${parsedLine.raw}`)
    else if (this.#describesLast(entry, parsedLine)) return
    else if (!isPlain(parsedLine)) this.#under(entry, parsedLine)
    else entry.points.push(parsedLine.raw, ...parsedLine.points)
  }

  /** The person that a line under a title presents, if it contains nothing else. */
  #presented(entry: OutlineNode, parsedLine: ParsedLine) {
    const isOther =
      parsedLine.statedLength !== null || parsedLine.origin === 'row' || parsedLine.title === ''
    if (isOther || parsedLine.people.length === 0 || entry.title === '') return null
    return presentedUnder(entry.title, normalizeSigns(parsedLine.raw))
  }

  /** Adds the post or the organisation of a person from the line right under the name. */
  #describesLast(entry: OutlineNode, parsedLine: ParsedLine): boolean {
    const last = entry.people.at(-1)
    const isDetail = isPlain(parsedLine) || (last?.titles.length === 0 && isPostFirst(parsedLine))
    if (last === undefined || !this.#named || parsedLine.gap || !isDetail) return false
    const { raw } = parsedLine
    if (parsedLine.origin !== 'text' || raw.length > 180 || last.affiliations.length > 0)
      return false
    const isPlaceName = PROPER.test(raw) && raw.split(' ').length <= 7 && kindOf(raw) === null
    if (!isPost(raw) && !isOrganisation(raw) && !isPlaceName) return false
    entry.people[entry.people.length - 1] = withDetails(last, normalizeSigns(raw))
    return true
  }

  /** A line that only names people, or states a length. */
  #untitled(entry: OutlineNode, parsedLine: ParsedLine): void {
    if (parsedLine.people.length > 0) this.#people(entry, parsedLine)
    else this.#lengths(entry, parsedLine)
  }

  #lengths(entry: OutlineNode, parsedLine: ParsedLine): void {
    entry.each ??= parsedLine.each
    entry.statedLength ??= parsedLine.statedLength
    entry.points.push(...parsedLine.points)
  }

  #title(entry: OutlineNode, parsedLine: ParsedLine): void {
    retitle(entry, parsedLine.title)
    entry.people.push(...parsedLine.people)
    entry.room ??= parsedLine.room
    this.#lengths(entry, parsedLine)
  }

  #people(entry: OutlineNode, parsedLine: ParsedLine): void {
    if (parsedLine.statedLength !== null) {
      this.#under(entry, parsedLine)
      return
    }
    entry.people.push(...parsedLine.people)
    entry.each ??= parsedLine.each
    this.#named = true
  }

  /** A line with people or a length is an entry under the block; in a deeper list it is a point. */
  #under(entry: OutlineNode, parsedLine: ParsedLine): void {
    if (
      this.#block !== null &&
      parsedLine.depth > entry.parsedLine.depth &&
      parsedLine.origin === 'entry'
    )
      entry.points.push(parsedLine.raw)
    else (this.#block ?? entry).children.push(nodeOf(parsedLine, 'place'))
  }
}
