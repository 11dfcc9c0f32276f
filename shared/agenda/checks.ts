import type { Fields } from './fields/field.ts'
import { ITEM_ROWS, peopleFields, SEGMENT_ROWS } from './fields/fieldTables.ts'
import type { Agenda, Item, Segment } from './model.ts'
import { baseLanguage } from './textIn.ts'

/** A fault that makes an agenda unusable, and its path, such as `segments.2.items.0`. */
export type AgendaFault = { readonly path: string; readonly problem: string }

function repeated(ids: readonly { path: string; id: string }[]): AgendaFault[] {
  const seen = new Set<string>()
  return ids.flatMap(({ path, id }) => {
    const known = seen.has(id)
    seen.add(id)
    return known ? [{ path, problem: `the id ${id} is used twice` }] : []
  })
}

/** Returns a fault for each person whom a thing names and the agenda does not have. */
function strangersIn<T, Core>(
  fields: Fields<T, Core>,
  thing: T,
  path: string,
  known: ReadonlySet<string>,
): AgendaFault[] {
  return peopleFields(fields).flatMap(({ name, people }) =>
    people
      .of(thing)
      .filter((person) => !known.has(person))
      .map((person) => ({ path: `${path}.${name}`, problem: `nobody has the id ${person}` })),
  )
}

function itemFaults(item: Item, path: string, people: ReadonlySet<string>): AgendaFault[] {
  const strangers = strangersIn(ITEM_ROWS, item, path, people)
  const tooLong = item.slimming !== null && item.slimming.least > item.planned
  return tooLong
    ? [
        ...strangers,
        { path: `${path}.slimming`, problem: 'its least is longer than it is planned' },
      ]
    : strangers
}

function places(segments: readonly Segment[]) {
  return segments.flatMap((segment, s) => [
    { path: `segments.${s}`, id: segment.id },
    ...segment.items.map((item, i) => ({ path: `segments.${s}.items.${i}`, id: item.id })),
  ])
}

/** Returns the faults of the booths: a repeated id or name, one language twice, relay from an unknown booth or from itself. */
function boothFaults({ booths = [] }: Agenda): AgendaFault[] {
  const known = booths.map(({ id }) => id)
  const names = booths.map(({ id, name }) => name ?? id)
  const fault = (n: number, problem: string) => ({ path: `booths.${n}`, problem })
  return [
    ...repeated(booths.map(({ id }, n) => ({ path: `booths.${n}`, id }))),
    ...booths.flatMap(({ id, name, languages: [one, other], relayFrom }, n) => [
      ...(name !== undefined && names.indexOf(name) !== names.lastIndexOf(name)
        ? [fault(n, `two booths are called ${name}`)]
        : []),
      ...(baseLanguage(one) === baseLanguage(other)
        ? [fault(n, 'its two languages are the same')]
        : []),
      ...(relayFrom === undefined || (relayFrom !== id && known.includes(relayFrom))
        ? []
        : [fault(n, `no other booth is called ${relayFrom}`)]),
    ]),
  ]
}

/** Returns all faults of an agenda: repeated ids, unknown people, no fixed start, an impossible least, unusable booths. */
export function agendaFaults(agenda: Agenda): readonly AgendaFault[] {
  const people = new Set(agenda.people.map(({ id }) => id))
  const unfixed = agenda.segments[0]?.start.type !== 'notBefore'
  return [
    ...repeated(agenda.people.map(({ id }, n) => ({ path: `people.${n}`, id }))),
    ...repeated(places(agenda.segments)),
    ...repeated((agenda.glossary ?? []).map(({ id }, n) => ({ path: `glossary.${n}`, id }))),
    ...(unfixed
      ? [{ path: 'segments.0.start', problem: 'the first segment needs a time to start at' }]
      : []),
    ...boothFaults(agenda),
    ...agenda.segments.flatMap((segment, s) => [
      ...strangersIn(SEGMENT_ROWS, segment, `segments.${s}`, people),
      ...segment.items.flatMap((item, i) => itemFaults(item, `segments.${s}.items.${i}`, people)),
    ]),
  ]
}
