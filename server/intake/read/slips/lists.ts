import type { Piece } from './pieces.ts'
import { isTimed } from './slip.ts'

/** The forms of the marks that count the entries of a list; an earlier one is tried first. */
const FORMS: readonly (readonly [form: string, mark: RegExp])[] = [
  ['Ö1.1', /^[ÖN]\s\d{1,2}\.\d{1,2}\s+(?=\p{L})/u],
  ['Ö1', /^[ÖN]\s\d{1,2}\s+(?=\p{L})/u],
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
const BULLET = '-'
/** A Roman number and the letter that it could be count the same list, as do `3a)` and `3)`. */
const SAME: Readonly<Record<string, string>> = { I: 'A', A: 'I', i: 'a', a: 'i' }

/** The share of the entries of a list that state a time or a length: then all of them are items. */
const TIMED = 0.4
const TIMED_OF_MANY = 0.25
const MANY = 5
const LEAST = 3

type Member = { readonly at: number; readonly level: number; readonly form: string }
type Level = { readonly form: string; readonly depth: number }

function formOf({ slip, fact }: Piece, source: readonly string[]): string | null {
  if (fact !== null || slip.origin === 'row' || slip.origin === 'heading') return null
  if (slip.title === '' && slip.people.length === 0) return null
  // `9.45 Talk` begins with a time, not with a number.
  if (slip.ahead && slip.spans.length > 0 && !slip.numbered && slip.origin !== 'entry') return null
  const text = (source[(slip.lines[0] ?? 1) - 1] ?? '').replace(/^[\s>*•-]+/, '')
  const form = FORMS.find(([, mark]) => mark.test(text))?.[0] ?? null
  return form ?? (slip.origin === 'entry' ? BULLET : null)
}

/** Returns the open levels with the level of an entry as the last one. */
function levelsWith(open: readonly Level[], form: string, depth: number): readonly Level[] {
  if (form === BULLET) {
    const outer = open.filter((level, at) => at === 0 || level.depth <= depth)
    const last = outer.at(-1)
    return last === undefined || depth > last.depth ? [...outer, { form, depth }] : outer
  }
  const own = form === '1a' ? '1' : form
  const forms = open.map((level) => level.form)
  const at = Math.max(forms.lastIndexOf(own), forms.lastIndexOf(SAME[own] ?? own))
  return at === -1 ? [...open, { form: own, depth }] : open.slice(0, at + 1)
}

/** The runs of entries that are counted, each with its level in the list. */
function listsIn(pieces: readonly Piece[], source: readonly string[]): Member[][] {
  const lists: Member[][] = []
  let open: readonly Level[] = []
  for (const [at, piece] of pieces.entries()) {
    const { origin, depth } = piece.slip
    if (origin === 'heading' || origin === 'row') open = []
    const form = formOf(piece, source)
    if (form === null) continue
    if (open.length === 0) lists.push([])
    open = levelsWith(open, form, depth)
    lists.at(-1)?.push({ at, level: open.length - 1, form })
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

function areItems({ members }: Group): boolean {
  const timed = members.filter((member) => member.timed).length
  const share = members.length < MANY ? TIMED : TIMED_OF_MANY
  return members.length > 1 && timed > 0 && timed >= members.length * share
}

/** Marks the entries of a list as items if enough of them state a time or a length, and gives them the depth of their level. */
export function withLists(pieces: readonly Piece[], source: readonly string[]): Piece[] {
  const result = [...pieces]
  const isTimedAt = (at: number) => pieces[at] !== undefined && isTimed(pieces[at].slip)
  for (const list of listsIn(pieces, source)) {
    const groups = groupsOf(list, isTimedAt).filter(areItems)
    const items = groups.flatMap(({ members, level }) => members.map(({ at }) => ({ at, level })))
    if (items.length < LEAST) continue
    const top = Math.min(...groups.map(({ level }) => level))
    for (const { at, level } of items) {
      const piece = result[at]
      const own = { listed: true, numbered: true, depth: (level - top) * 2 }
      if (piece !== undefined) result[at] = { ...piece, slip: { ...piece.slip, ...own } }
    }
  }
  return result
}
