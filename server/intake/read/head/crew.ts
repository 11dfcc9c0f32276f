import type { ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import { type Named, speakerOf } from '../people/named.ts'
import { leaves, type OutlineNode } from '../plan/outlineNode.ts'
import type { Piece } from '../slips/pieces.ts'
import type { Latin } from '../words/script.ts'
import { calledIn } from './calling.ts'

/** Somebody named for the whole, with the lines they are named on. */
export type CrewMember = { readonly speaker: ReadSpeaker; readonly lines: readonly number[] }

/** Who is named for the whole: all of them, and of those the one who chairs it. */
export type Crew = { readonly members: readonly CrewMember[]; readonly chairs: readonly Named[] }

/** Whether what a line states leaves room for who is named on it. */
function isFree({ fact }: Piece): boolean {
  return fact === null || fact.type === 'languages'
}

/** A person with what they are called in their title, where nothing else would say it. */
function memberOf(person: Named, title: string | null, latin: Latin): ReadSpeaker {
  const titles = title === null ? person.titles : [...person.titles, title]
  return speakerOf({ ...person, titles }, 'speaker', latin)
}

/** Reads who is named for the whole on the lines around an agenda, each once by name. */
export function crewOf(pieces: readonly Piece[], latin: Latin): Crew {
  const called = pieces.flatMap((piece) => {
    const { lines, raw } = piece.slip
    return isFree(piece) ? calledIn(raw, latin).map((one) => ({ ...one, lines })) : []
  })
  const all = called.flatMap(({ chairs, people }) => (chairs ? people : []))
  // Of several it is not said who leads through what.
  const seated = all.length === 1 ? all : []
  const members = called.flatMap(({ title, chairs, people, lines }) =>
    people.map((person) => {
      const speaker = memberOf(person, chairs && seated.length > 0 ? null : title, latin)
      return { speaker, lines }
    }),
  )
  return { members, chairs: seated }
}

/** Whether a line around an agenda names somebody for the whole. */
export function namesCrew(piece: Piece, latin: Latin): boolean {
  return isFree(piece) && calledIn(piece.slip.raw, latin).length > 0
}

/** Who chairs the whole chairs each part of it that nobody else is named for. */
export function seatCrew(entries: readonly OutlineNode[], chairs: readonly Named[]): void {
  if (chairs.length === 0) return
  for (const entry of entries) {
    const all = leaves([entry])
    const isChaired = all.some(({ people }) => people.some(({ role }) => role === 'moderator'))
    if (entry.kind !== 'break' && entry.chairs.length === 0 && !isChaired) entry.chairs = chairs
  }
}
