import type { ReadContact } from '../../../../shared/agenda/reading/contacts.ts'
import type { ParsedAgenda, ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import { isHanName } from '../people/hanNames.ts'
import { isKnownName } from '../people/latinNames.ts'
import { tidy } from '../text/normalize.ts'
import type { PlacedContact } from './apart.ts'

/** A speaker with the lines of the item they are in, or are named on. */
type Placed = { readonly speaker: ReadSpeaker; readonly lines: readonly number[] }

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
function ownerOf({ before, beside, line }: PlacedContact, speakers: readonly Placed[]) {
  const [named] = speakers
    .flatMap(({ speaker }) => Object.values(speaker.name))
    .map((name) => ({ name, at: before.lastIndexOf(name) }))
    .filter(({ at }) => at !== -1)
    .sort((one, other) => other.at - one.at)
  if (named !== undefined || (before !== '' && beside === line)) return named?.name ?? null
  const own = speakers.filter(({ lines }) => lines.includes(beside))
  const names = [...new Set(own.map(({ speaker }) => Object.values(speaker.name)[0]))]
  return names.length === 1 ? (names[0] ?? null) : null
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
  const owned = contacts.map((contact) => {
    const owner = ownerOf(contact, [...speakers, ...crew])
    return { contact, owner, other: owner === null ? nameBefore(contact.before) : null }
  })
  const contactsOf = (isTheirs: (one: (typeof owned)[number]) => boolean) =>
    contactOf(owned.filter(isTheirs).map(({ contact }) => contact))
  const reached = (speaker: ReadSpeaker): ReadSpeaker => {
    const isTheirs = ({ owner }: { owner: string | null }) =>
      Object.values(speaker.name).some((name) => name === owner)
    return owned.some(isTheirs) ? { ...speaker, contact: contactsOf(isTheirs) } : speaker
  }
  const names = new Set(owned.flatMap(({ owner, other }) => (owner === null ? [other] : [])))
  const unowned = [...names].map((name) => ({
    name,
    ...contactsOf(({ owner, other }) => owner === null && other === name),
  }))
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
