import { kindOf } from '../kinds.ts'
import { isGeneric } from '../plan/headings.ts'
import { tidy } from '../text/normalize.ts'
import type { Fragment } from './fragments.ts'
import { numberAt } from './number.ts'
import { BLANK, isTimed, type ParsedLine } from './parsedLine.ts'

const ONE = /^\D{0,8}1(?!\d|[.:]\d)/
const BULLET = '-'
/** A list of letters may contain what could be a Roman number. */
const LETTERS: Readonly<Record<string, string>> = { I: 'A', i: 'a' }

/** The share of the entries of a list that state a time or a length: then all of them are items. */
const TIMED = 0.4
const TIMED_OF_MANY = 0.25
const MANY = 5
const LEAST = 3
/** How many lines of words are looked at under an entry. */
const REACH = 6

type Member = { readonly at: number; readonly level: number; readonly form: string }
type Level = { readonly form: string; readonly depth: number }

const bare = (text: string) => text.replace(/^[\s>*•-]+/, '')

/** Returns the form of the number of a line; a later part of a line has none of its own. */
function numberForm({ raw, lines: [first = 1] }: ParsedLine, source: readonly string[]) {
  const text = bare(source[first - 1] ?? '')
  const own = bare(raw)
  const number = tidy(text).startsWith(own.slice(0, 8)) ? numberAt(text) : null
  return (number ?? numberAt(own))?.form ?? null
}

function formOf(fragment: Fragment, source: readonly string[]): string | null {
  const { fact, origin, title, people, ahead, timeRanges, numbered } = fragment
  if (fact !== null || origin === 'row' || origin === 'heading') return null
  if (title === '' && people.length === 0) return null
  // `9.45 Talk` begins with a time, not with a number.
  if (ahead && timeRanges.length > 0 && !numbered && origin !== 'entry') return null
  return numberForm(fragment, source) ?? (origin === 'entry' ? BULLET : null)
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
    const { origin, depth } = fragment
    if (origin === 'heading' || origin === 'row') open = []
    const form = formOf(fragment, source)
    if (form === null) continue
    // `7. Sitzung` over a list that begins with 1 is none of its entries.
    const isAlone = lists.at(-1)?.length === 1 && ONE.test(fragment.raw)
    if (isAlone && open.at(-1)?.form === form) open = []
    if (open.length === 0) lists.push([])
    open = levelsWith(open, form, depth)
    lists.at(-1)?.push({ at, level: open.length - 1, form })
  }
  return lists
}

type Group = {
  readonly level: number
  readonly form: string
  readonly members: { readonly at: number; timed: boolean }[]
}

const isSized = (parsedLine: ParsedLine) => isTimed(parsedLine) || parsedLine.each !== null

/** Whether a deeper line of words under an entry states a time or a length. */
function isSizedBelow(at: number, parsedLineAt: (at: number) => ParsedLine): boolean {
  const { depth } = parsedLineAt(at)
  for (let below = at + 1; below < at + REACH; below += 1) {
    const parsedLine = parsedLineAt(below)
    if (parsedLine.depth <= depth || parsedLine.gap || parsedLine.numbered) return false
    if (isSized(parsedLine)) return true
  }
  return false
}

/** The entries that are under the same entry, with whether any of them or of theirs is timed. */
function groupsOf(list: readonly Member[], parsedLineAt: (at: number) => ParsedLine): Group[] {
  const groups: Group[] = []
  let open: Group[] = []
  for (const { at, level, form } of list) {
    open = open.filter((group) => group.level <= level)
    if (open.at(-1)?.level !== level) {
      const group: Group = { level, form, members: [] }
      groups.push(group)
      open.push(group)
    }
    const outer = open.slice(0, -1).flatMap(({ members }) => parsedLineAt(members.at(-1)?.at ?? -1))
    const isInPanel = kindOf(outer.at(-1)?.title ?? '') === 'panel'
    const isTurn = !isInPanel && outer.some(({ each }) => each !== null)
    open.at(-1)?.members.push({ at, timed: isTurn })
    const hasTime = isSized(parsedLineAt(at)) || isSizedBelow(at, parsedLineAt)
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
  const parsedLineAt = (at: number) => fragments[at] ?? BLANK
  const isUntimed = !fragments.some((one) => one.fact === null && isTimed(one))
  for (const list of listsIn(fragments, source)) {
    const all = groupsOf(list, parsedLineAt)
    const isAgenda = isGeneric(parsedLineAt((list[0]?.at ?? 0) - 1).raw)
    const areItems = (group: Group) => {
      if (hasTimes(group)) return true
      const { form, level, members } = group
      const isItems = isUntimed || (isAgenda && (level === 0 || form === '1.1'))
      return isItems && form !== BULLET && members.length >= LEAST
    }
    const levels = all.filter(areItems).map(({ level }) => level)
    const isAlike = ({ level, members }: Group) =>
      levels.includes(level) && members.some(({ timed }) => timed)
    const groups = all.filter((group) => areItems(group) || isAlike(group))
    const items = groups.flatMap(({ members, level }) => members.map(({ at }) => ({ at, level })))
    if (items.length < LEAST) continue
    const top = Math.min(...groups.map(({ level }) => level))
    for (const { at, level } of items) {
      const fragment = result[at]
      const depth = (level - top) * 2
      if (fragment !== undefined) result[at] = { ...fragment, listed: true, numbered: true, depth }
    }
  }
  return result
}

/** Whether a line only adds who and how long to the line above it. */
function isRest({ title, statedLength, timeRanges, raw }: ParsedLine): boolean {
  if (statedLength === null || statedLength.each || timeRanges.length > 0) return false
  return title === '' || /^\p{Ll}/u.test(raw)
}

/** Marks a line as an item if only the deeper line right under it states a length, as others at its depth do themselves. */
export function withOwners(fragments: readonly Fragment[]): Fragment[] {
  const isText = ({ origin, fact }: Fragment) => fact === null && origin === 'text'
  const sized = fragments.filter((one) => isText(one) && one.statedLength !== null)
  return fragments.map((fragment, at) => {
    const next = fragments[at + 1]
    if (next === undefined || !isText(fragment) || !isText(next) || isTimed(fragment))
      return fragment
    const { depth, title, each } = fragment
    const isUnder = isRest(next) && !next.gap && next.depth > depth
    const isAlike = sized.filter((one) => one.depth === depth).length >= LEAST
    return isUnder && isAlike && title !== '' && each === null
      ? { ...fragment, listed: true }
      : fragment
  })
}
