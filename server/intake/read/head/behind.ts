import { type Named, speakerOf } from '../people/named.ts'
import type { Region } from '../plan/region.ts'
import type { Piece } from '../slips/pieces.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import type { Latin } from '../words/script.ts'
import type { Crew, CrewMember } from './crew.ts'

/** What is agenda, without those who are named in it for what they do behind the show. */
export type Apart = {
  readonly pieces: readonly Piece[]
  readonly region: Region
  /** Who is named for the whole, with them. */
  readonly crew: Crew
  /** The lines that named nobody else. */
  readonly lines: readonly number[]
}

const isBehind = ({ behind }: Named) => behind === true

/** Whether a slip says nothing but who is behind the show: one with a time of its own is an entry all the same. */
function saysOnlyWho({ title, people, points }: Slip): boolean {
  return title === '' && points.length === 0 && people.every(isBehind)
}

function namedBehind(slip: Slip): readonly Named[] {
  const own = saysOnlyWho(slip) && isTimed(slip) ? [] : slip.people.filter(isBehind)
  return [...own, ...slip.more.flatMap(namedBehind)]
}

function without(slip: Slip): Slip {
  const people = slip.people.filter((one) => !isBehind(one))
  return { ...slip, people, more: slip.more.map(without) }
}

/** All of them, each once by name and what they are called. */
function joined(one: readonly CrewMember[], other: readonly CrewMember[]): CrewMember[] {
  const known = new Map<string, CrewMember>()
  for (const member of [...one, ...other]) {
    const key = JSON.stringify([member.speaker.name, member.speaker.title])
    if (!known.has(key)) known.set(key, member)
  }
  return [...known.values()]
}

/** Takes out of an agenda who is named in it for keeping the time or interpreting: they are of the whole and speak in no entry by that. */
export function behindApart(
  all: readonly Piece[],
  region: Region,
  { latin, crew }: { latin: Latin; crew: Crew },
): Apart {
  const inside = all.slice(region.from, region.to + 1)
  const naming = inside.filter(({ slip }) => namedBehind(slip).length > 0)
  const gone = new Set(
    naming.filter(({ slip }) => slip.origin !== 'row' && saysOnlyWho(slip) && !isTimed(slip)),
  )
  const pieces = all
    .filter((piece) => !gone.has(piece))
    .map((piece) => (naming.includes(piece) ? { ...piece, slip: without(piece.slip) } : piece))
  const members = naming.flatMap(({ slip }) =>
    namedBehind(slip).map((one) => ({
      speaker: speakerOf(one, 'speaker', latin),
      lines: slip.lines,
    })),
  )
  return {
    pieces,
    region: { from: region.from, to: region.to - gone.size },
    crew: { ...crew, members: joined(crew.members, members) },
    lines: [...gone].flatMap(({ slip }) => slip.lines),
  }
}
