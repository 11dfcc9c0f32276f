import type { Piece } from './pieces.ts'
import { isTimed, type Slip } from './slip.ts'

/** The forms of the marks that count the entries of a list; an earlier one is tried first. */
const FORMS: readonly (readonly [form: string, mark: RegExp])[] = [
  ['1.1', /^\(?(?:\d{1,2}|[A-Z])\.\d{1,2}[.)]?\s+(?=\p{L})/u],
  ['I', /^\(?[IVX]{1,5}[.)]\s+/u],
  ['1', /^(?:(?:item|top|nr\.?|no\.?|punkt)\s)?\(?\d{1,2}(?:[.):]\s+|[．、])(?=\D)/iu],
  ['1a', /^\(?\d{1,2}[a-h][.)]\s+/u],
  ['A', /^\(?[A-Z](?:[.)]\s+|\s{2,})/u],
  ['i', /^\(?[ivx]{2,5}[.)]\s+/u],
  ['a', /^\(?[a-z][.)]\s+/u],
  ['一', /^[一二三四五六七八九十]{1,3}、/u],
  ['(一)', /^[(（][一二三四五六七八九十]{1,3}[)）]/u],
]

/** A share of the entries of a list that state a time or a length; with it, all of them are items. */
const TIMED = 0.4
/** A smaller share is enough in a long list. */
const TIMED_OF_MANY = 0.25
const MANY = 5
const LEAST = 3

function formOf({ slip, fact }: Piece, source: readonly string[]): string | null {
  if (fact !== null || slip.origin === 'row' || slip.origin === 'heading') return null
  if (slip.title === '' && slip.people.length === 0) return null
  // `9.45 Talk` begins with a time, not with a number.
  if (slip.ahead && slip.spans.length > 0 && !slip.numbered && slip.origin !== 'entry') return null
  const text = (source[(slip.lines[0] ?? 1) - 1] ?? '').replace(/^[\s>*•-]+/, '')
  const form = FORMS.find(([, mark]) => mark.test(text))?.[0] ?? null
  if (form !== null) return form
  return slip.origin === 'entry' ? '-' : null
}

/** Another mark of the same list: `3a)` counts with `3)`, a Roman number with the letter it could be. */
function sameForm(form: string, levels: readonly string[]): number {
  const own = form === '1a' ? '1' : form
  const at = levels.lastIndexOf(own)
  if (at !== -1) return at
  if (own === 'I' || own === 'A') return levels.lastIndexOf(own === 'I' ? 'A' : 'I')
  return own === 'i' || own === 'a' ? levels.lastIndexOf(own === 'i' ? 'a' : 'i') : -1
}

type Member = { readonly at: number; readonly level: number }

/** The levels of an open list: the form of the marks and the depth of the lines of each. */
class Levels {
  #open: { readonly form: string; readonly depth: number }[] = []

  close(): void {
    this.#open = []
  }

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  /** Returns the level of an entry, and opens or closes levels for it. */
  of(form: string, depth: number): number {
    if (form === '-') this.#closeDeeper(depth)
    const level = form === '-' ? this.#levelOfBullet(depth) : this.#levelOfForm(form)
    if (level === -1) this.#open.push({ form, depth })
    else this.#open = this.#open.slice(0, level + 1)
    return this.#open.length - 1
  }

  #closeDeeper(depth: number): void {
    while (this.#open.length > 1 && (this.#open.at(-1)?.depth ?? 0) > depth) this.#open.pop()
  }

  #levelOfBullet(depth: number): number {
    const last = this.#open.at(-1)
    return last === undefined || depth > last.depth ? -1 : this.#open.length - 1
  }

  #levelOfForm(form: string): number {
    return sameForm(
      form,
      this.#open.map((level) => level.form),
    )
  }
}

/** The runs of entries that are counted, each with its level in the list. */
function listsIn(pieces: readonly Piece[], source: readonly string[]): Member[][] {
  const lists: Member[][] = []
  const levels = new Levels()
  for (const [at, piece] of pieces.entries()) {
    const { origin, depth } = piece.slip
    if (origin === 'heading' || origin === 'row') levels.close()
    const form = formOf(piece, source)
    if (form === null) continue
    if (!levels.isOpen) lists.push([])
    lists.at(-1)?.push({ at, level: levels.of(form, depth) })
  }
  return lists
}

type Group = { readonly level: number; readonly members: { at: number; timed: boolean }[] }

/** The entries that are under the same entry, with whether any of them or of theirs is timed. */
function groupsOf(list: readonly Member[], isTimedAt: (at: number) => boolean): Group[] {
  const groups: Group[] = []
  let open: Group[] = []
  for (const { at, level } of list) {
    open = open.filter((group) => group.level <= level)
    if (open.at(-1)?.level !== level) {
      const group: Group = { level, members: [] }
      groups.push(group)
      open.push(group)
    }
    open.at(-1)?.members.push({ at, timed: false })
    const above = isTimedAt(at) ? open.flatMap(({ members }) => members.at(-1) ?? []) : []
    for (const member of above) member.timed = true
  }
  return groups
}

/** Marks every entry of a list as an item if enough of them state a time or a length, and gives it the depth of its level. */
export function withLists(pieces: readonly Piece[], source: readonly string[]): Piece[] {
  const result = [...pieces]
  const isTimedAt = (at: number) => isTimed(pieces[at]?.slip as Slip)
  for (const list of listsIn(pieces, source)) {
    const groups = groupsOf(list, isTimedAt).filter(({ members }) => {
      const timed = members.filter((member) => member.timed).length
      return (
        timed > 0 &&
        members.length > 1 &&
        timed >= members.length * (members.length < MANY ? TIMED : TIMED_OF_MANY)
      )
    })
    if (groups.reduce((sum, { members }) => sum + members.length, 0) < LEAST) continue
    const top = Math.min(...groups.map(({ level }) => level))
    const listed = new Set(groups.flatMap(({ members }) => members.map(({ at }) => at)))
    for (const { at, level } of list) {
      const piece = result[at]
      if (piece === undefined || !listed.has(at)) continue
      const depth = (level - top) * 2
      result[at] = { ...piece, slip: { ...piece.slip, listed: true, numbered: true, depth } }
    }
  }
  return result
}
