import type { SmallShow } from './smallShows.ts'

// Every way there is to land a small show, tried one by one. It works in half-minutes from the planned end of the first item,
// on the figures of the show as they were drawn, and shares nothing with the project.

/** What is done with an item: so much is taken in half-minutes, or all of it goes. */
export type Deed = number | 'dropped'

/** A way to land: what is done with each item behind the first, and by how many whole minutes the hard stop is moved. */
export type Way = { readonly deeds: readonly Deed[]; readonly moved: number }

/** When a show ends under a way, and by how much all stops are missed together; in half-minutes. */
type Landing = { readonly end: number; readonly missed: number }

/** What counts against a way (V3): somebody who loses time in two items counts twice. */
export type Cost = {
  readonly people: number
  readonly share: number
  readonly breaks: number
  readonly drops: number
  readonly moved: number
}

/** The harshest means of a way (V2). */
export type Kind = 'cuts' | 'drops' | 'stop' | 'asking'

type SmallItem = SmallShow['items'][number]

/** Items by segment: the first segment has the items behind the first item of all, and may have none. */
function segmentsOf({ items }: SmallShow) {
  const segments: { opener: SmallItem | null; from: number; own: SmallItem[] }[] = [
    { opener: null, from: 0, own: [] },
  ]
  items.forEach((item, at) => {
    if (item.opens) segments.push({ opener: item, from: at, own: [] })
    segments.at(-1)?.own.push(item)
  })
  return segments
}

const NEVER = Number.POSITIVE_INFINITY

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

/** When each item is planned to start where nothing but lengths counts. */
const before = ({ items }: SmallShow, at: number) =>
  sum(items.slice(0, at).map(({ length }) => length))

/** By when the segment that begins with an item must end; never where it need not. */
function mustEndOf(show: SmallShow, from: number): number {
  const { opens = false, length = 0, mustEnd = null } = show.items[from] ?? {}
  return opens && mustEnd !== null ? before(show, from) + length + mustEnd : NEVER
}

/** Lives through the rest of a show: every segment behind the last one, not before its clock time, with its slack as far as it fits before its planned end. */
export function landed(show: SmallShow, { deeds, moved }: Way): Landing {
  let planned = 0
  let clock = show.late
  let end = show.late
  let missed = 0
  for (const { opener, from, own } of segmentsOf(show)) {
    const at = before(show, from)
    const pin = opener?.pin == null ? -NEVER : at + opener.pin
    const slack = own.length === 1 ? (opener?.slack ?? 0) : 0
    planned = Math.max(planned, pin) + sum(own.map(({ length }) => length)) + slack
    const left = own.flatMap(({ length }, n) => {
      const deed = deeds[from + n] ?? 0
      return deed === 'dropped' ? [] : length - deed
    })
    clock = Math.max(clock, pin) + sum(left)
    if (left.length > 0) end = clock
    missed += Math.max(0, clock - mustEndOf(show, from))
    const holds = left.length > 0 || own.length === 0
    if (holds) clock += Math.max(0, Math.min(slack, planned - clock))
  }
  const stop = Math.floor((before(show, show.items.length) + show.spare) / 2) * 2 + moved * 2
  return { end, missed: missed + Math.max(0, end - stop) }
}

/** What an item gives unasked, or where it is asked: something of it stays (V1). */
export function gives({ length, least }: SmallItem, asked: boolean): number {
  const most = least >= length ? (asked ? Math.floor(length * 0.4) : 0) : length - least
  return Math.min(most, length - 1)
}

/** The items that lose time, and how much. */
const lossesOf = ({ items }: SmallShow, { deeds }: Way) =>
  items.flatMap((item, n) => {
    const deed = deeds[n] ?? 0
    return deed === 0 ? [] : [{ item, lost: deed === 'dropped' ? item.length : deed }]
  })

/** Whether nobody loses time in two items. */
export function isFair(show: SmallShow, way: Way): boolean {
  const touched = lossesOf(show, way).flatMap(({ item }) => item.people)
  return new Set(touched).size === touched.length
}

export function costOf(show: SmallShow, way: Way): Cost {
  const losses = lossesOf(show, way)
  const { deeds, moved } = way
  return {
    people: losses.flatMap(({ item }) => item.people).length,
    share: Math.max(
      0,
      ...losses.map(({ item, lost }) => (item.people.length > 0 ? lost / item.length : 0)),
    ),
    breaks: sum(losses.map(({ item, lost }) => (item.isBreak ? lost : 0))),
    drops: deeds.filter((deed) => deed === 'dropped').length,
    moved,
  }
}

/** The harshest of what a way uses (V2). */
export function kindOf({ items }: SmallShow, { deeds, moved }: Way): Kind {
  const asks = items.some((item, n) => {
    const deed = deeds[n] ?? 0
    return deed !== 'dropped' && deed > gives(item, false)
  })
  if (asks) return 'asking'
  if (moved > 0) return 'stop'
  return deeds.includes('dropped') ? 'drops' : 'cuts'
}

/** Every way: what each item gives, up to what it gives where it is asked, every set of drops, every move of the stop. */
export function everyWay(show: SmallShow): readonly Way[] {
  let all: Deed[][] = [[]]
  for (const item of show.items) {
    const deeds: Deed[] = Array.from({ length: gives(item, true) + 1 }, (_, cut) => cut)
    if (item.rank !== null) deeds.push('dropped')
    all = all.flatMap((some) => deeds.map((deed) => [...some, deed]))
  }
  const moves = Array.from({ length: show.movable + 1 }, (_, by) => by)
  return all.flatMap((deeds) => moves.map((moved) => ({ deeds, moved })))
}
