import { exampleAgenda } from '../../server/shows/example.ts'
import type { Agenda, AtEnd, Kind } from '../../shared/agenda/model.ts'
import { agendaOn, UndatedAgenda } from '../../shared/agenda/undatedAgenda.ts'

/** The day of the founding dialogue: Beijing UTC+8, Berlin UTC+2. */
const FOUNDING_DAY = '2023-06-21'

/** The founding agenda on its day. */
export function founding(): Agenda {
  return exampleAgenda(FOUNDING_DAY)
}

/** What happens at an item's end, and until which clock time it lasts. */
type Ends = { readonly atEnd?: AtEnd; readonly until?: string }

/** A segment in short: its items as id to minutes, or id to kind and minutes, and how it ends. */
type Block = {
  readonly notBefore?: string
  readonly mustEndBy?: string
  readonly minutes?: number
  readonly items: Readonly<Record<string, number | readonly [Kind, number, Ends?]>>
}

/** A small show with nobody on its programme; a length may be a part of a minute. */
export function smallShow(show: {
  readonly date?: string
  readonly zones?: readonly string[]
  readonly stop?: string
  readonly blocks: readonly Block[]
}): Agenda {
  const file = UndatedAgenda.parse({
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
  })
  const made = agendaOn(file, show.date ?? FOUNDING_DAY)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.agenda
}

/** An agenda whose segment of an id is chaired by one of its people. */
export function chairedBy(person: string, segment: string, agenda: Agenda): Agenda {
  const segments = agenda.segments.map((one) =>
    one.id === segment ? { ...one, chair: person } : one,
  )
  return { ...agenda, segments }
}

/** An agenda in which every item has one document, which is linked so. */
export function linkedBy(link: string, agenda: Agenda): Agenda {
  const briefing = { notes: null, announce: null, documents: [{ title: 'Script', link }] }
  const segments = agenda.segments.map((one) => ({
    ...one,
    items: one.items.map((item) => ({ ...item, briefing })),
  }))
  return { ...agenda, segments }
}
