import { exampleAgenda } from '../../server/shows/example.ts'
import { AT_ENDS } from '../../shared/agenda/kinds.ts'
import {
  type Agenda,
  type AtEnd,
  type Item,
  Kind,
  type Segment,
} from '../../shared/agenda/model.ts'
import { datedAgenda } from './datedAgenda.ts'

/** The day of the founding dialogue: Beijing UTC+8, Berlin UTC+2. */
const FOUNDING_DAY = '2023-06-21'

const FOUNDING = exampleAgenda(FOUNDING_DAY)

/** The founding dialogue, one object for all: tests change copies of it. */
export const founding = (): Agenda => FOUNDING

/** What happens at an item's end, and until which clock time it lasts. */
type Ends = { readonly atEnd?: AtEnd; readonly until?: string }

/** A segment in short: its items as id to minutes, or id to kind and minutes, and how it ends. */
type Block = {
  readonly notBefore?: string
  readonly mustEndBy?: string
  readonly minutes?: number
  readonly items: Readonly<Record<string, number | readonly [Kind, number, Ends?]>>
}

type SmallShow = {
  readonly date?: string
  readonly zones?: readonly string[]
  readonly stop?: string
  readonly blocks: readonly Block[]
}

/** A small show with nobody on its programme; a length may be a part of a minute. */
export function smallShow(show: SmallShow): Agenda {
  const file = {
    title: { en: 'A small show' },
    languages: ['en'],
    zones: show.zones ?? ['Asia/Shanghai'],
    hardStop: show.stop,
    people: [],
    segments: show.blocks.map(({ items, ...block }, n) => ({
      ...block,
      id: `block-${n + 1}`,
      title: { en: `Block ${n + 1}` },
      items: Object.entries(items).map(([id, length]) => {
        const [kind, minutes, ends] =
          typeof length === 'number' ? (['talk', length] as const) : length
        return { id, title: { en: id }, kind, minutes, ...ends }
      }),
    })),
  }
  return datedAgenda(file, show.date ?? FOUNDING_DAY)
}

/** Reads one item of a small show, such as `talk 10`, `break rest 5 until 15:25` or `qa questions 20 goOn`. */
function itemOf(words: readonly string[]): [string, readonly [Kind, number, Ends]] {
  const [first = '', ...others] = words
  const isNamed = Number.isNaN(Number(others[0]))
  const kind = Kind.parse(isNamed ? first : 'talk')
  const [id = '', minutes, ...ends] = isNamed ? others : words
  const [word, time] = ends
  const until = word === 'until' && time !== undefined ? { until: time } : {}
  const atEnd = AT_ENDS.find((one) => one === ends.at(-1))
  return [id, [kind, Number(minutes), { ...until, ...(atEnd && { atEnd }) }]]
}

/** Reads one block: its start, `by` when it must end, `for` how many minutes, then its items. */
function blockOf(text: string): Block {
  const {
    start,
    end,
    minutes,
    items = '',
  } = /^(?<start>\d\S+)? ?(?:by (?<end>\S+))? ?(?:for (?<minutes>\S+))?(?<items>.*)$/.exec(text)
    ?.groups ?? {}
  const all = items.split(',').map((one) => one.trim().split(' '))
  return {
    ...(start && { notBefore: start }),
    ...(end && { mustEndBy: end }),
    ...(minutes && { minutes: Number(minutes) }),
    items: Object.fromEntries(items.trim() === '' ? [] : all.map(itemOf)),
  }
}

/** A small show in one line: `15:00 a 10, break rest 5 | by 16:00 for 30 b 20`. */
export const showOf = (line: string, more: Omit<SmallShow, 'blocks'> = {}): Agenda =>
  smallShow({ ...more, blocks: line.split('|').map((block) => blockOf(block.trim())) })

/** An agenda with other values in one of its segments. */
export function withSegment(agenda: Agenda, id: string, change: Partial<Segment>): Agenda {
  const segments = agenda.segments.map((one) => (one.id === id ? { ...one, ...change } : one))
  return { ...agenda, segments }
}

/** An agenda with other values in each of its items. */
export function mapItems(agenda: Agenda, change: (item: Item) => Partial<Item>): Agenda {
  const segments = agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({ ...item, ...change(item) })),
  }))
  return { ...agenda, segments }
}

/** An agenda with other values in one of its items. */
export const withItem = (agenda: Agenda, id: string, change: Partial<Item>): Agenda =>
  mapItems(agenda, (item) => (item.id === id ? change : {}))

/** An agenda whose segment of an id is chaired by one of its people. */
export const chairedBy = (person: string, segment: string, agenda: Agenda): Agenda =>
  withSegment(agenda, segment, { chair: person })

/** An agenda in which every item has one document, which is linked so. */
export function linkedBy(link: string, agenda: Agenda): Agenda {
  const briefing = { notes: null, announce: null, documents: [{ title: 'Script', link }] }
  return mapItems(agenda, () => ({ briefing }))
}
