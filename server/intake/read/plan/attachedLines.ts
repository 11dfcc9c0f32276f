import { kindOf } from '../kinds.ts'
import { isNobody } from '../people/nobody.ts'
import { withDetails } from '../people/person.ts'
import { isOrganisation, isPost } from '../people/posts.ts'
import { presentedUnder } from '../people/presented.ts'
import { isPlace, roomOf } from '../slips/room.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import { isPointsLabel } from '../slips/talkingPoints.ts'
import { fold } from '../words/fold.ts'
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
export function isFootnote(slip: Slip): boolean {
  return slip.origin === 'text' && FOOTNOTE.test(slip.raw) && !isTimed(slip)
}

/** Whether a line has words only: no people and no length. */
function isPlain({ people, stated }: Slip): boolean {
  return people.length === 0 && stated === null
}

/** Whether a line is the title of a talk, under the word for it (`Keynote`) or in quotes. */
function isTitleOf(entry: OutlineNode, slip: Slip): boolean {
  if (slip.gap || entry.points.length > 0) return false
  if (entry.people.length === 0 && QUOTED.test(slip.raw)) return true
  const isTalk = entry.kind === 'talk' && isKindOnly(entry.title)
  return isTalk && isPlain(slip) && !isProse(slip.raw) && !kindOf(slip.title) && !roomOf(slip.raw)
}

/** Whether a title continues in the next line: it ends with a sign, or the line begins in lower case. */
function continuesTitle(entry: OutlineNode, slip: Slip): boolean {
  const isFree = entry.people.length + entry.points.length === 0
  if (slip.gap || slip.origin !== 'text' || !isPlain(slip) || !isFree) return false
  if (slip.raw.length > 120 || isNobody(slip.raw)) return false
  const isOpen = /[:,–-]$/.test(entry.title) || /[:,–-]$/.test(entry.slip.raw)
  return (
    (isOpen && entry.slip.title !== '') ||
    (/^\p{Ll}/u.test(slip.raw) && /\p{L}$/u.test(entry.title))
  )
}

/** How many turns a line gives a length to each of. */
export function turnsIn({ each, people }: Slip): number {
  if (each === null || each.loose) return 0
  return people.filter(({ role }) => role !== 'moderator').length
}

/** Whether a line is a turn under a block that gives each a length: of one person, or of words only. */
function isTurn({ each, slip: own, children }: OutlineNode, slip: Slip): boolean {
  const { people, raw, title } = slip
  if (each === null || each.loose || slip.stated !== null || isProse(raw)) return false
  if (
    title.length + people.length === 0 ||
    people.length > 1 ||
    people.some(({ role }) => role === 'moderator')
  )
    return false
  const isListed = slip.origin === 'entry' || slip.numbered || slip.depth > own.depth
  const first = children.find(({ kind }) => kind !== 'case')?.slip
  if (first === undefined) return isListed && slip.origin !== 'row' && people.length === 1
  return isListed && first.origin === slip.origin && first.depth === slip.depth
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
    for (const { title, people } of entry.slip.cases) {
      const bare = { ...entry.slip, spans: [], stated: null, each: null, points: [], more: [] }
      const child = nodeOf({ ...bare, cases: [], title, people }, 'place')
      child.kind = 'case'
      entry.children.push(child)
    }
    for (const slip of entry.slip.more) this.add({ ...slip, depth: entry.slip.depth + 1 })
  }

  /** Whether a line is right under an entry that has only its time so far: it belongs to it, whatever it is. */
  waits(slip: Slip): boolean {
    const entry = this.#entry
    if (entry === null || entry.made !== 'time' || entry.slip.origin === 'row') return false
    if (entry.title !== '' || entry.people.length > 0) return false
    return slip.origin === 'text' && !slip.gap && !isTimed(slip)
  }

  /** Whether turns on a line belong to the entry above: it has time for them, and nobody has them yet. */
  takesTurns(slip: Slip): boolean {
    const entry = this.#entry
    if (entry === null || slip.title !== '' || entry.children.length > 0) return false
    if (entry.stated !== null && entry.stated.ms < turnsIn(slip) * (slip.each?.ms ?? 0))
      return false
    const isFree = entry.people.every(({ role }) => role === 'moderator')
    const isOther = WITHOUT_TURNS.includes(entry.kind ?? '') && entry.stated !== null
    return entry.spans.length > 0 || (isFree && !isOther)
  }

  /** Adds a line to the entry before it; false if there is none, or the line is not part of it. */
  add(slip: Slip): boolean {
    const entry = this.#entry
    if (entry === null || isFootnote(slip)) return false
    if (entry.made === 'heading' && isProse(slip.raw)) return false
    if (this.waits(slip) && entry.room === null && isPlace(slip.raw)) entry.room = slip.raw
    else if (isPointsLabel(slip.raw)) this.#points = true
    else if (this.#points) entry.points.push(slip.raw)
    else this.#line(entry, slip)
    entry.lines.push(...slip.lines.filter((line) => !entry.lines.includes(line)))
    return true
  }

  #line(entry: OutlineNode, slip: Slip): void {
    const presented = this.#presented(entry, slip)
    if (isTurn(this.#block ?? entry, slip)) this.#under(entry, slip)
    else if (presented !== null) this.#people(entry, { ...slip, people: [presented] })
    else if (slip.title === '') this.#untitled(entry, slip)
    else if (
      entry.title === '' &&
      (entry.people.length === 0 || isPlain(slip)) &&
      !isProse(slip.raw)
    )
      this.#title(entry, slip)
    else if (isTitleOf(entry, slip)) retitle(entry, `${entry.title}: ${slip.title}`)
    else if (continuesTitle(entry, slip)) retitle(entry, `${entry.title} ${slip.raw}`)
    else if (this.#describesLast(entry, slip)) return
    else if (!isPlain(slip)) this.#under(entry, slip)
    else entry.points.push(slip.raw, ...slip.points)
  }

  /** The person that a line under a title presents, if it contains nothing else. */
  #presented(entry: OutlineNode, slip: Slip) {
    const isOther = slip.stated !== null || slip.origin === 'row' || slip.title === ''
    if (isOther || slip.people.length === 0 || entry.title === '') return null
    return presentedUnder(entry.title, fold(slip.raw))
  }

  /** Adds the post or the organisation of a person from the line right under the name. */
  #describesLast(entry: OutlineNode, slip: Slip): boolean {
    const last = entry.people.at(-1)
    if (last === undefined || !this.#named || slip.gap || !isPlain(slip)) return false
    const { raw } = slip
    if (slip.origin !== 'text' || raw.length > 180 || last.affiliations.length > 0) return false
    const isPlaceName = PROPER.test(raw) && raw.split(' ').length <= 7 && kindOf(raw) === null
    if (!isPost(raw) && !isOrganisation(raw) && !isPlaceName) return false
    entry.people[entry.people.length - 1] = withDetails(last, fold(raw))
    return true
  }

  /** A line that only names people, or states a length. */
  #untitled(entry: OutlineNode, slip: Slip): void {
    if (slip.people.length > 0) this.#people(entry, slip)
    else this.#lengths(entry, slip)
  }

  #lengths(entry: OutlineNode, slip: Slip): void {
    entry.each ??= slip.each
    entry.stated ??= slip.stated
    entry.points.push(...slip.points)
  }

  #title(entry: OutlineNode, slip: Slip): void {
    retitle(entry, slip.title)
    entry.people.push(...slip.people)
    entry.room ??= slip.room
    this.#lengths(entry, slip)
  }

  #people(entry: OutlineNode, slip: Slip): void {
    if (slip.stated !== null) {
      this.#under(entry, slip)
      return
    }
    entry.people.push(...slip.people)
    entry.each ??= slip.each
    this.#named = true
  }

  /** A line with people or a length is an entry under the block; in a deeper list it is a point. */
  #under(entry: OutlineNode, slip: Slip): void {
    if (this.#block !== null && slip.depth > entry.slip.depth && slip.origin === 'entry')
      entry.points.push(slip.raw)
    else (this.#block ?? entry).children.push(nodeOf(slip, 'place'))
  }
}
