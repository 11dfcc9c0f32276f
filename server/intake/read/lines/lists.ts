import type { Fragment } from './fragments.ts'
import { BLANK, isTimed, type ParsedLine } from './parsedLine.ts'

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
  ['①', /^[①-⑳]\s*/u],
  ['一', /^[一二三四五六七八九十]{1,3}、/u],
  ['(一)', /^[(（][一二三四五六七八九十]{1,3}[)）]/u],
]
const BULLET = '-'
/** A list of letters may contain what could be a Roman number. */
const LETTERS: Readonly<Record<string, string>> = { I: 'A', i: 'a' }

/** The share of the entries of a list that state a time or a length: then all of them are items. */
const TIMED = 0.4
const TIMED_OF_MANY = 0.25
const MANY = 5
const LEAST = 3

type Member = { readonly at: number; readonly level: number; readonly form: string }
type Level = { readonly form: string; readonly depth: number }

function formOf({ parsedLine, fact }: Fragment, source: readonly string[]): string | null {
  if (fact !== null || parsedLine.origin === 'row' || parsedLine.origin === 'heading') return null
  if (parsedLine.title === '' && parsedLine.people.length === 0) return null
  // `9.45 Talk` begins with a time, not with a number.
  if (
    parsedLine.ahead &&
    parsedLine.timeRanges.length > 0 &&
    !parsedLine.numbered &&
    parsedLine.origin !== 'entry'
  )
    return null
  const text = (source[(parsedLine.lines[0] ?? 1) - 1] ?? '').replace(/^[\s>*•-]+/, '')
  const form = FORMS.find(([, mark]) => mark.test(text) || mark.test(parsedLine.raw))?.[0] ?? null
  return form ?? (parsedLine.origin === 'entry' ? BULLET : null)
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
  const at = forms.lastIndexOf(forms.includes(own) ? own : (LETTERS[own] ?? own))
  return at === -1 ? [...open, { form: own, depth }] : open.slice(0, at + 1)
}

/** The runs of entries that are counted, each with its level in the list. */
function listsIn(fragments: readonly Fragment[], source: readonly string[]): Member[][] {
  const lists: Member[][] = []
  let open: readonly Level[] = []
  for (const [at, fragment] of fragments.entries()) {
    const { origin, depth } = fragment.parsedLine
    if (origin === 'heading' || origin === 'row') open = []
    const form = formOf(fragment, source)
    if (form === null) continue
    if (open.length === 0) lists.push([])
    open = levelsWith(open, form, depth)
    lists.at(-1)?.push({ at, level: open.length - 1, form })
  }
  return lists
}

type Group = {
  readonly level: number
  readonly isNumbered: boolean
  readonly members: { readonly at: number; timed: boolean }[]
}

/** The entries that are under the same entry, with whether any of them or of theirs is timed. */
function groupsOf(list: readonly Member[], parsedLineAt: (at: number) => ParsedLine): Group[] {
  const groups: Group[] = []
  let open: Group[] = []
  for (const { at, level, form } of list) {
    open = open.filter((group) => group.level <= level)
    if (open.at(-1)?.level !== level) {
      const group: Group = { level, isNumbered: form !== BULLET, members: [] }
      groups.push(group)
      open.push(group)
    }
    const parent = open.at(-2)?.members.at(-1)?.at
    const isTurn = parent !== undefined && parsedLineAt(parent).each !== null
    open.at(-1)?.members.push({ at, timed: isTurn })
    const hasTime = isTimed(parsedLineAt(at)) || parsedLineAt(at).each !== null
    const above = hasTime ? open.flatMap(({ members }) => members.at(-1) ?? []) : []
    for (const member of above) member.timed = true
  }
  return groups
}

function hasTimes({ members }: Group): boolean {
  const timed = members.filter((member) => member.timed).length
  const share = members.length < MANY ? TIMED : TIMED_OF_MANY
  return members.length > 1 && timed > 0 && timed >= members.length * share
}

/** Marks the entries of a list as items if enough of them state a time or a length, or if nothing in the source does; gives them the depth of their level. */
export function withLists(fragments: readonly Fragment[], source: readonly string[]): Fragment[] {
  const result = [...fragments]
  const parsedLineAt = (at: number) => fragments[at]?.parsedLine ?? BLANK
  const isUntimed = !fragments.some(({ parsedLine, fact }) => fact === null && isTimed(parsedLine))
  const areItems = (group: Group) =>
    hasTimes(group) || (isUntimed && group.isNumbered && group.members.length >= LEAST)
  for (const list of listsIn(fragments, source)) {
    const all = groupsOf(list, parsedLineAt)
    const levels = all.filter(areItems).map(({ level }) => level)
    const isAlike = ({ level, members }: Group) =>
      levels.includes(level) && members.some(({ timed }) => timed)
    const groups = all.filter((group) => areItems(group) || isAlike(group))
    const items = groups.flatMap(({ members, level }) => members.map(({ at }) => ({ at, level })))
    if (items.length < LEAST) continue
    const top = Math.min(...groups.map(({ level }) => level))
    for (const { at, level } of items) {
      const fragment = result[at]
      const own = { listed: true, numbered: true, depth: (level - top) * 2 }
      if (fragment !== undefined)
        result[at] = { ...fragment, parsedLine: { ...fragment.parsedLine, ...own } }
    }
  }
  return result
}
