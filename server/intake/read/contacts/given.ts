import type { ReadContact } from '../../../../shared/agenda/reading/contacts.ts'
import type { ParsedAgenda, ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import { isHanName } from '../people/hanNames.ts'
import { isKnownName } from '../people/latinNames.ts'
import { tidy } from '../text/normalize.ts'
import type { PlacedContact } from './apart.ts'

/** A speaker with the lines of the item they are in, or are named on. */
type Placed = { readonly speaker: ReadSpeaker; readonly lines: readonly number[] }

type Groups<Key> = Map<Key, PlacedContact[]>

const LONGEST_NAME = 60

/** Returns the name at the end of the words before an address. */
function nameBefore(before: string): string | null {
  const [last = ''] = tidy(before)
    .replace(/[\s,;:：，<(（|–—-]+$/u, '')
    .split(/[,;:：，|/]\s*|\s[–—-]\s/u)
    .slice(-1)
  const all = last.trim().slice(-LONGEST_NAME).split(' ')
  if (all.length === 1 && isHanName(all[0] ?? '')) return all[0] ?? null
  const named = [3, 2, 1]
    .map((count) => all.slice(-count))
    .find((words) => words.every((word) => /^\p{Lu}/u.test(word)) && words.some(isKnownName))
  return named?.join(' ') ?? null
}

/** Returns whose an address is: the speaker named last before it, or the only one of its line; null where it is nobody's. */
function ownerOf(
  { before, beside, line }: PlacedContact,
  speakers: readonly Placed[],
): string | null {
  const named = speakers
    .flatMap(({ speaker }) => Object.values(speaker.name))
    .map((name) => ({ name, at: before.lastIndexOf(name) }))
    .reduce<{ name: string | null; at: number }>((last, one) => (one.at > last.at ? one : last), {
      name: null,
      at: -1,
    })
  if (named.name !== null || (before !== '' && beside === line)) return named.name
  const own = speakers.filter(({ lines }) => lines.includes(beside))
  const names = [...new Set(own.map(({ speaker }) => Object.values(speaker.name)[0]))]
  return names.length === 1 ? (names[0] ?? null) : null
}

function add<Key>(groups: Groups<Key>, key: Key, contact: PlacedContact): void {
  groups.set(key, [...(groups.get(key) ?? []), contact])
}

function contactOf(contacts: readonly PlacedContact[]): ReadContact {
  const valuesOf = (as: PlacedContact['as']) => [
    ...new Set(contacts.filter((one) => one.as === as).map(({ value }) => value)),
  ]
  return { mails: valuesOf('mail'), phones: valuesOf('phone') }
}

/** Gives each address to the speaker beside it; those of nobody in the agenda stay with the agenda itself. */
export function withContactsGiven(
  agendas: readonly ParsedAgenda[],
  contacts: readonly PlacedContact[],
  crew: readonly Placed[],
): ParsedAgenda[] {
  if (contacts.length === 0) return [...agendas]
  const items = agendas.flatMap(({ segments }) => segments.flatMap((segment) => segment.items))
  const speakers = items.flatMap(({ speakers: own, lines }) =>
    own.map((speaker): Placed => ({ speaker, lines })),
  )
  const owned: Groups<string> = new Map()
  const others: Groups<string | null> = new Map()
  for (const contact of contacts) {
    const owner = ownerOf(contact, [...speakers, ...crew])
    if (owner === null) add(others, nameBefore(contact.before), contact)
    else add(owned, owner, contact)
  }
  const reached = (speaker: ReadSpeaker): ReadSpeaker => {
    const own = Object.values(speaker.name).flatMap((name) => owned.get(name) ?? [])
    return own.length === 0 ? speaker : { ...speaker, contact: contactOf(own) }
  }
  const unowned = [...others].map(([name, own]) => ({ name, ...contactOf(own) }))
  return agendas.map((agenda) => ({
    ...agenda,
    segments: agenda.segments.map((segment) => ({
      ...segment,
      items: segment.items.map((item) => ({ ...item, speakers: item.speakers.map(reached) })),
    })),
    ...(agenda.crew && { crew: agenda.crew.map(reached) }),
    ...(unowned.length > 0 && { contacts: unowned }),
  }))
}
