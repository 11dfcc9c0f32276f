import type { Fields } from './fields/field.ts'
import { ITEM_ROWS, peopleFields, SEGMENT_ROWS } from './fields/fieldTables.ts'
import type { Agenda, Item, Segment } from './model.ts'
import { baseLanguage } from './textIn.ts'

/** A fault that makes an agenda unusable, and its path, such as `segments.2.items.0`. */
export type AgendaFault = { readonly path: string; readonly problem: string }

function idFaults(ids: readonly { path: string; id: string }[]): AgendaFault[] {
  const knownIds = new Set<string>()
  return ids.flatMap(({ path, id }) => {
    const isRepeated = knownIds.has(id)
    knownIds.add(id)
    return isRepeated ? [{ path, problem: `the id ${id} is used twice` }] : []
  })
}

/** Returns a fault for each person of a thing who is not in the list of people. */
function unknownPeopleFaults<T, Core>(
  fields: Fields<T, Core>,
  thing: T,
  path: string,
  people: ReadonlySet<string>,
): AgendaFault[] {
  return peopleFields(fields).flatMap(({ name, people: naming }) =>
    naming
      .list(thing)
      .filter((person) => !people.has(person))
      .map((person) => ({ path: `${path}.${name}`, problem: `nobody has the id ${person}` })),
  )
}

function itemFaults(item: Item, path: string, people: ReadonlySet<string>): AgendaFault[] {
  const peopleFaults = unknownPeopleFaults(ITEM_ROWS, item, path, people)
  const isLeastTooLong = item.slimming !== null && item.slimming.least > item.planned
  return isLeastTooLong
    ? [
        ...peopleFaults,
        { path: `${path}.slimming`, problem: 'its least is longer than it is planned' },
      ]
    : peopleFaults
}

function idPlaces(segments: readonly Segment[]) {
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
    ...idFaults(booths.map(({ id }, n) => ({ path: `booths.${n}`, id }))),
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
  const lacksStart = agenda.segments[0]?.start.type !== 'notBefore'
  return [
    ...idFaults(agenda.people.map(({ id }, n) => ({ path: `people.${n}`, id }))),
    ...idFaults(idPlaces(agenda.segments)),
    ...idFaults((agenda.glossary ?? []).map(({ id }, n) => ({ path: `glossary.${n}`, id }))),
    ...(lacksStart
      ? [{ path: 'segments.0.start', problem: 'the first segment needs a time to start at' }]
      : []),
    ...boothFaults(agenda),
    ...agenda.segments.flatMap((segment, s) => [
      ...unknownPeopleFaults(SEGMENT_ROWS, segment, `segments.${s}`, people),
      ...segment.items.flatMap((item, i) => itemFaults(item, `segments.${s}.items.${i}`, people)),
    ]),
  ]
}

/** An agenda, or its faults. */
export type AgendaResult =
  | { readonly ok: true; readonly agenda: Agenda }
  | { readonly ok: false; readonly faults: readonly AgendaFault[] }

/** Returns an agenda if neither `faults` nor its checks find anything wrong; else all faults. */
export function checkedAgenda(agenda: Agenda, faults: readonly AgendaFault[]): AgendaResult {
  const all = [...faults, ...agendaFaults(agenda)]
  return all.length === 0 ? { ok: true, agenda } : { ok: false, faults: all }
}
