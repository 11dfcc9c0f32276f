import { kindOf } from '../kinds.ts'
import type { Named } from '../people/named.ts'
import { isNobody, saidMore } from '../people/person.ts'
import { presentedUnder } from '../people/presented.ts'
import { isOrganisation, isPost } from '../people/titles.ts'
import { isPlace, roomOf } from '../slips/room.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import { isPointsLabel } from '../slips/talkingPoints.ts'
import { fold } from '../words/fold.ts'
import { saysOnlyWhat } from './genericTitle.ts'
import { entryOf, type PlanEntry, retitle } from './planEntry.ts'
import { isProse } from './region.ts'

const FOOTNOTE = /^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}\s?\p{L}|\[\d{1,2}\]\s|\(\d\)\s\p{Lu}|†|‡)/u

/** Whether a line is a footnote that happens to stand among the entries. */
export function isFootnote(slip: Slip): boolean {
  return slip.origin === 'text' && FOOTNOTE.test(slip.raw) && !isTimed(slip)
}

/** A title in quotes under the word for what it is (`Keynote`, `Panel`). */
function isQuoted(entry: PlanEntry, slip: Slip): boolean {
  return (
    !slip.gap &&
    entry.people.length === 0 &&
    entry.points.length === 0 &&
    /^["“„«»‹《].{4,200}["”“«»›》]$/u.test(slip.raw)
  )
}

/** The title of a talk under the word for it (`Keynote`, `主题报告一`). */
function saysWhatOf(entry: PlanEntry, slip: Slip): boolean {
  const plain = slip.people.length === 0 && slip.stated === null && slip.raw.length < 160
  if (!plain || slip.gap || entry.points.length > 0 || isProse(slip.raw)) return false
  const talk = entry.kind === 'talk' && saysOnlyWhat(entry.title)
  return talk && kindOf(slip.title) === null && roomOf(slip.raw) === null
}

/** A few words with a capital under a name: where someone is from. */
function isPlaceLike(text: string): boolean {
  return /^\p{Lu}[^.?!:]*$/u.test(text) && text.split(' ').length <= 7 && kindOf(text) === null
}

/** A title that goes on in the next line: it ends in a colon or a comma, or the line begins in lower case. */
function isContinued(entry: PlanEntry, slip: Slip): boolean {
  if (
    slip.gap ||
    slip.origin !== 'text' ||
    slip.stated !== null ||
    slip.people.length > 0 ||
    entry.people.length > 0
  )
    return false
  if (entry.points.length > 0 || slip.raw.length > 120 || isNobody(slip.raw)) return false
  return (
    /[:,–-]$/.test(entry.title) ||
    (/[:,–-]$/.test(entry.slip.raw) && entry.slip.title !== '') ||
    (/^\p{Ll}/u.test(slip.raw) && /\p{L}$/u.test(entry.title))
  )
}

/** Entries with a length of their own that nobody has turns in. */
const OPEN: readonly string[] = ['opening', 'closing', 'break', 'qa']

/** Whether a line goes on with a list under a block that gives each entry a length: it is a turn too, though nobody is named. */
function isOneMoreTurn({ each, children }: PlanEntry, slip: Slip): boolean {
  const isListed = slip.origin === 'entry' || slip.numbered
  const isBare = slip.title !== '' && slip.people.length === 0
  return (
    each !== null &&
    isListed &&
    isBare &&
    children.some(
      (one) =>
        one.slip.origin === slip.origin &&
        one.slip.depth === slip.depth &&
        one.slip.numbered === slip.numbered,
    )
  )
}

/** How many turns a line gives a length to each of. */
export function turnsIn({ each, people }: Slip): number {
  if (each === null || each.loose) return 0
  return people.filter(({ role }) => role !== 'moderator').length
}

/** Gives the lines after an entry to it: its title, its people, entries under it, talking points. */
export class Attaching {
  #entry: PlanEntry | null = null
  #block: PlanEntry | null = null
  #points = false
  /** Whether the line before named people and nothing else. */
  #named = false

  /** From here on, lines belong to this entry; `block` is what it stands under. */
  begin(entry: PlanEntry, block: PlanEntry | null = null): void {
    this.#entry = entry
    this.#block = block
    this.#points = false
    this.#named = false
    this.#cases(entry)
    for (const slip of entry.slip.more) this.add({ ...slip, depth: entry.slip.depth + 1 })
  }

  /** Whether a line stands right under an entry that has only its time so far: it is its own, whatever it reads like. */
  waits(slip: Slip): boolean {
    const entry = this.#entry
    if (entry === null || entry.title !== '' || entry.people.length > 0 || entry.made !== 'time')
      return false
    return slip.origin === 'text' && !slip.gap && !isTimed(slip) && entry.slip.origin !== 'row'
  }

  /** Whether a line that says who speaks, and how long each, says it of the entry right above it: that has room for their turns, and nobody has them yet. */
  takesTurns(slip: Slip): boolean {
    const entry = this.#entry
    if (entry === null || slip.title !== '' || entry.children.length > 0) return false
    const turns = turnsIn(slip) * (slip.each?.ms ?? 0)
    if (entry.stated !== null && entry.stated.ms < turns) return false
    const free = entry.people.every(({ role }) => role === 'moderator')
    const opens = OPEN.includes(entry.kind ?? '') && entry.stated !== null
    return entry.spans.length > 0 || (free && !opens)
  }

  /** Gives a line that is a room to the entry right above it; false where none stands there. */
  takeRoom(slip: Slip, room: string): boolean {
    const entry = this.#entry
    if (entry === null || slip.gap || slip.origin !== 'text' || entry.room !== null) return false
    entry.room = room
    entry.lines.push(...slip.lines)
    return true
  }

  /** Each case of a cell is an entry under the block, with the length stated for each. */
  #cases(entry: PlanEntry): void {
    for (const { title, people } of entry.slip.cases) {
      const child = entryOf(
        {
          ...entry.slip,
          spans: [],
          stated: null,
          each: null,
          title,
          people,
          points: [],
          cases: [],
          more: [],
        },
        'place',
      )
      child.kind = 'case'
      entry.children.push(child)
    }
  }

  /** Adds a line to the entry before it; false where none stands before, or it is none of its lines. */
  add(slip: Slip): boolean {
    const entry = this.#entry
    if (entry === null || isFootnote(slip)) return false
    if (entry.made === 'heading' && isProse(slip.raw)) return false
    if (this.waits(slip) && entry.room === null && isPlace(slip.raw)) entry.room = slip.raw
    else if (isPointsLabel(slip.raw)) this.#points = true
    else if (this.#points) entry.points.push(slip.raw)
    else if (isOneMoreTurn(this.#block ?? entry, slip)) this.#under(entry, slip)
    else this.#line(entry, slip)
    entry.lines.push(...slip.lines.filter((line) => !entry.lines.includes(line)))
    return true
  }

  #line(entry: PlanEntry, slip: Slip): void {
    const people = slip.people.length > 0
    const presented = this.#presented(entry, slip)
    if (presented !== null) this.#onlyPeople(entry, { ...slip, people: [presented] })
    else if (slip.title === '') this.#untitled(entry, slip)
    else if (entry.title === '' && (entry.people.length === 0 || !people) && !isProse(slip.raw))
      this.#takeTitle(entry, slip)
    else if (isQuoted(entry, slip) || saysWhatOf(entry, slip))
      retitle(entry, `${entry.title}: ${slip.title}`)
    else if (isContinued(entry, slip)) retitle(entry, `${entry.title} ${slip.raw}`)
    else if (this.#saysMore(entry, slip)) return
    else if (people || slip.stated !== null) this.#under(entry, slip)
    else entry.points.push(slip.raw, ...slip.points)
  }

  /** The person a line under a title presents, where it says nothing else. */
  #presented(entry: PlanEntry, slip: Slip): Named | null {
    const plain = slip.stated === null && slip.origin !== 'row' && slip.title !== ''
    if (!plain || slip.people.length === 0 || entry.title === '') return null
    return presentedUnder(entry.title, fold(slip.raw))
  }

  /** A line right under someone's name that says what they are. */
  #saysMore(entry: PlanEntry, slip: Slip): boolean {
    const last = entry.people.at(-1)
    if (
      last === undefined ||
      !this.#named ||
      slip.gap ||
      slip.people.length > 0 ||
      slip.stated !== null
    )
      return false
    if (slip.origin !== 'text' || slip.raw.length > 180 || last.affiliations.length > 0)
      return false
    if (!isPost(slip.raw) && !isOrganisation(slip.raw) && !isPlaceLike(slip.raw)) return false
    entry.people[entry.people.length - 1] = saidMore(last, fold(slip.raw))
    return true
  }

  /** A line that only names people, or states a length. */
  #untitled(entry: PlanEntry, slip: Slip): void {
    if (slip.people.length > 0) {
      this.#onlyPeople(entry, slip)
      return
    }
    entry.each ??= slip.each
    entry.stated ??= slip.stated
    entry.points.push(...slip.points)
  }

  #takeTitle(entry: PlanEntry, slip: Slip): void {
    retitle(entry, slip.title)
    entry.people.push(...slip.people)
    entry.stated ??= slip.stated
    entry.each ??= slip.each
    entry.points.push(...slip.points)
    entry.room ??= slip.room
  }

  #onlyPeople(entry: PlanEntry, slip: Slip): void {
    if (slip.stated !== null) this.#under(entry, slip)
    else {
      entry.people.push(...slip.people)
      entry.each ??= slip.each
      this.#named = true
    }
  }

  /** A line with a title and people, or a length, is an entry under the block. */
  #under(entry: PlanEntry, slip: Slip): void {
    const block = this.#block ?? entry
    const child = entryOf(slip, 'place')
    if (this.#block !== null && slip.depth > (entry.slip.depth ?? 0) && slip.origin === 'entry')
      entry.points.push(slip.raw)
    else block.children.push(child)
  }
}
