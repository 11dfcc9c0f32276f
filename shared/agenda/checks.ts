import { tongueOf } from './booths.ts'
import type { Fields } from './fields/field.ts'
import { namingIn } from './fields/naming.ts'
import { ITEM_ROWS, SEGMENT_ROWS } from './fields/rows.ts'
import type { Agenda, Item, Segment } from './model.ts'

/** What makes an agenda unusable, and where (a path such as `segments.2.items.0`). */
export type AgendaFault = { readonly path: string; readonly problem: string }

function repeated(ids: readonly { path: string; id: string }[]): AgendaFault[] {
  const seen = new Set<string>()
  return ids.flatMap(({ path, id }) => {
    const known = seen.has(id)
    seen.add(id)
    return known ? [{ path, problem: `the id ${id} is used twice` }] : []
  })
}

/** Everybody whom a thing names and who is nobody. */
function strangersIn<T, Core>(
  fields: Fields<T, Core>,
  thing: T,
  path: string,
  known: ReadonlySet<string>,
): AgendaFault[] {
  return namingIn(fields).flatMap(({ name, people }) =>
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

/** What is wrong with its booths: two of one id or one name, one of a single language, relay from nowhere or from itself. */
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
      ...(tongueOf(one) === tongueOf(other) ? [fault(n, 'its two languages are the same')] : []),
      ...(relayFrom === undefined || (relayFrom !== id && known.includes(relayFrom))
        ? []
        : [fault(n, `no other booth is called ${relayFrom}`)]),
    ]),
  ]
}

/** Everything that makes an agenda unusable: repeated ids, unknown people, no fixed start, an impossible least, booths that cannot work. */
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
