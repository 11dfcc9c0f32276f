import type { Kind } from '../../../../shared/agenda/model.ts'

/**
 * `09:30` is written in the source; `~09:30` follows and must be said to be inferred; `?09:30` is the same and may be
 * left out; `*09:30` may be left out and may pass for written; `a|b`: either; null: the source has none.
 */
export type Start = string | null

/** Minutes as the source states them, with the same marks as a start. */
export type Minutes = number | string | null

/** What an item must be; several tags: any of them will do. */
type KindTag = `#${Kind}`

/**
 * Somebody, as `[?][moderator: |chair: ]Name[ = name in the other script][; title[; affiliation]]`.
 * With `?` they may be left out; of a `chair` the role is not asked; title and affiliation are distinctive parts, an
 * empty one is not asked about.
 */
type Who = string

/** One turn: a distinctive part of its title (`a|b`: either will do), its time, its kinds and people. */
export type ExpectedItem = {
  readonly type: 'item'
  readonly start: Start
  readonly minutes: Minutes
  readonly title: string
  readonly kinds: readonly Kind[]
  readonly people: readonly Who[]
  /** It may be an item of its own or not. */
  readonly optional: boolean
}

/** A block over items; its people stand on at least one of them. */
export type ExpectedBlock = {
  readonly type: 'block'
  readonly start: Start
  readonly minutes: Minutes
  readonly title: string
  readonly people: readonly Who[]
  readonly items: readonly ExpectedItem[]
}

/** What an agenda of one day and room must be read as. */
export type ExpectedAgenda = {
  /** A distinctive part of its title; null: the source has none. */
  readonly title: string | null
  /** `?2024-05-06`: this or none. */
  readonly date: string | null
  /** A distinctive part; with `?` it may be left out. */
  readonly room?: string | null
  /** The home zone first; `?Europe/Berlin` may be left out. */
  readonly zones?: readonly string[]
  /** When it starts, where its items do not say so. */
  readonly from?: Start
  readonly stop?: Start
  readonly meeting?: { readonly link: string; readonly id?: string; readonly passcode?: string }
  readonly entries: readonly (ExpectedItem | ExpectedBlock)[]
}

/** What is counted of a source, each as found of all that should be. */
export type Measure =
  | 'items'
  | 'starts'
  | 'lengths'
  | 'speakers'
  | 'details'
  | 'breaks'
  | 'kinds'
  | 'frame'

/** How a source must be read, written by reading it. */
export type Expectation = {
  readonly source: string
  readonly agendas: readonly ExpectedAgenda[]
  /** Other ways to read it that are as good. */
  readonly alternatives?: readonly (readonly ExpectedAgenda[])[]
  /** Each a set of words, one of which stands on a line or in the text of a conflict that must be found. */
  readonly conflicts?: readonly (readonly string[])[]
  /** Beginnings of lines that belong to no item. */
  readonly notes?: readonly string[]
  /** Where less than all is asked of a measure, and why. */
  readonly least?: Partial<Record<Measure, { readonly share: number; readonly because: string }>>
}

const isTag = (word: string): word is KindTag => word.startsWith('#')

/** An item that must be read. */
export function at(
  start: Start,
  minutes: Minutes,
  title: string,
  ...rest: readonly (KindTag | Who)[]
): ExpectedItem {
  const kinds = rest.filter(isTag).map((tag) => tag.slice(1) as Kind)
  const people = rest.filter((word) => !isTag(word))
  return { type: 'item', start, minutes, title, kinds, people, optional: false }
}

/** An item that may be read as one or not. */
export function maybe(item: ExpectedItem): ExpectedItem {
  return { ...item, optional: true }
}

/** A block over items. */
export function block(
  start: Start,
  minutes: Minutes,
  title: string,
  items: readonly ExpectedItem[],
  ...people: readonly Who[]
): ExpectedBlock {
  return { type: 'block', start, minutes, title, people, items }
}
