import { isTimed, type Slip } from '../slips/slip.ts'
import { isPointsLabel } from '../slips/talkingPoints.ts'
import { type Entry, entryOf, retitle } from './entry.ts'
import { isProse } from './region.ts'

const FOOTNOTE = /^\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3}\s?\p{L}|\[\d{1,2}\]\s|\(\d\)\s\p{Lu}|†|‡)/u

/** Whether a line is a footnote that happens to stand among the entries. */
export function isFootnote(slip: Slip): boolean {
  return slip.origin === 'text' && FOOTNOTE.test(slip.raw) && !isTimed(slip)
}

/** Gives the lines after an entry to it: its title, its people, entries under it, talking points. */
export class Attaching {
  #entry: Entry | null = null
  #block: Entry | null = null
  #points = false
  #lines = 0

  /** From here on, lines belong to this entry; `block` is what it stands under. */
  begin(entry: Entry, block: Entry | null = null): void {
    this.#entry = entry
    this.#block = block
    this.#points = false
    this.#lines = 0
    this.#cases(entry)
    for (const slip of entry.slip.more) this.add({ ...slip, depth: entry.slip.depth + 1 })
  }

  /** Each case of a cell is an entry under the block, with the length stated for each. */
  #cases(entry: Entry): void {
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
    this.#lines += 1
    if (isPointsLabel(slip.raw)) this.#points = true
    else if (this.#points) entry.points.push(slip.raw)
    else this.#line(entry, slip)
    entry.lines.push(...slip.lines.filter((line) => !entry.lines.includes(line)))
    return true
  }

  #line(entry: Entry, slip: Slip): void {
    const people = slip.people.length > 0
    if (slip.title === '') this.#untitled(entry, slip)
    else if (entry.title === '' && (entry.people.length === 0 || !people) && !isProse(slip.raw))
      this.#takeTitle(entry, slip)
    else if (people || slip.stated !== null) this.#under(entry, slip)
    else entry.points.push(slip.raw, ...slip.points)
  }

  /** A line that only names people, or states a length. */
  #untitled(entry: Entry, slip: Slip): void {
    if (slip.people.length > 0) {
      this.#onlyPeople(entry, slip)
      return
    }
    entry.each ??= slip.each
    entry.stated ??= slip.stated
    entry.points.push(...slip.points)
  }

  #takeTitle(entry: Entry, slip: Slip): void {
    retitle(entry, slip.title)
    entry.people.push(...slip.people)
    entry.stated ??= slip.stated
    entry.each ??= slip.each
    entry.points.push(...slip.points)
    entry.room ??= slip.room
  }

  #onlyPeople(entry: Entry, slip: Slip): void {
    if (slip.stated !== null) this.#under(entry, slip)
    else entry.people.push(...slip.people)
  }

  /** A line with a title and people, or a length, is an entry under the block. */
  #under(entry: Entry, slip: Slip): void {
    const block = this.#block ?? entry
    const child = entryOf(slip, 'place')
    if (this.#block !== null && slip.depth > (entry.slip.depth ?? 0) && slip.origin === 'entry')
      entry.points.push(slip.raw)
    else block.children.push(child)
  }
}
