import { fold } from '../words/fold.ts'
import type { Piece } from './pieces.ts'
import { isTimed } from './slip.ts'

/** So many lines make a convention. */
const LEAST = 2

/** `3) Jane Doe — Pilots' Guild`: a line of a list with a name before its dash, and a few words behind it. */
const BEHIND_NAME =
  /^(?:\d{1,2}[.)]|[-•*·])?\s*(?<name>[^:]{4,60}?)\s+-{1,2}\s+(?<home>[^:]{2,60})$/u
const MOST_WORDS = 6

function homeIn({ slip, fact }: Piece): string | null {
  const [person, other] = slip.people
  if (fact !== null || person === undefined || other !== undefined || isTimed(slip)) return null
  const { name = '', home = '' } = BEHIND_NAME.exec(fold(slip.raw))?.groups ?? {}
  const isTheirs = person.names.some((one) => name.endsWith(fold(one)))
  return isTheirs && home.split(' ').length <= MOST_WORDS ? home : null
}

const isHome = ({ slip }: Piece) =>
  slip.title === '' && (slip.people[0]?.affiliations.length ?? 0) > 0

/** In consecutive lines of names with words behind dashes, most of them organisations, all of these are where people are from; doubtful. */
export function withUsualHomes(pieces: readonly Piece[]): Piece[] {
  const homes = pieces.map(homeIn)
  const runOf = (at: number) => {
    const [from, to] = [homes.lastIndexOf(null, at) + 1, homes.indexOf(null, at)]
    return pieces.slice(from, to === -1 ? undefined : to)
  }
  return pieces.map((piece, at) => {
    const home = homes[at] ?? null
    if (home === null || isHome(piece)) return piece
    const run = runOf(at)
    const count = run.filter(isHome).length
    if (count < LEAST || count * 2 < run.length) return piece
    const people = piece.slip.people.map((one) => ({
      ...one,
      affiliations: [...one.affiliations, home],
    }))
    return { ...piece, slip: { ...piece.slip, title: '', people, doubtful: true } }
  })
}
