import { fold } from '../words/fold.ts'
import type { Piece } from './pieces.ts'
import { isTimed, type Slip } from './slip.ts'

/** `3) Jane Doe — Pilots' Guild`: a line of a list with a name before its dash. */
const LISTED = /^(?:\d{1,2}[.)]|[-•*·])?\s*(?<name>[^:]{4,60}?)\s+-{1,2}\s+(?<home>[^:]{2,60})$/u
/** So many words may say where somebody is from. */
const MOST_WORDS = 6

/** What stands behind the dash of a line that names one person before it; null where the line is no such one. */
function homeIn(slip: Slip): string | null {
  const [person, other] = slip.people
  if (person === undefined || other !== undefined || isTimed(slip)) return null
  const { name = '', home = '' } = LISTED.exec(fold(slip.raw))?.groups ?? {}
  const isTheirs = person.names.some((one) => name.endsWith(fold(one)))
  return isTheirs && home.split(' ').length <= MOST_WORDS ? home : null
}

/** Whether it was read as where somebody is from. */
function isHome({ title, people }: Slip): boolean {
  return title === '' && (people[0]?.affiliations.length ?? 0) > 0
}

/** The lines that follow one another as such a list. */
function runsOf(pieces: readonly Piece[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const [at, { slip, fact }] of pieces.entries()) {
    if (fact !== null || homeIn(slip) === null) continue
    const last = runs.at(-1)
    if (last?.at(-1) === at - 1) last.push(at)
    else runs.push([at])
  }
  return runs
}

function atHome(piece: Piece): Piece {
  const { slip } = piece
  const home = homeIn(slip)
  const [person] = slip.people
  if (home === null || person === undefined || isHome(slip)) return piece
  const people = [{ ...person, affiliations: [...person.affiliations, home] }]
  return { ...piece, slip: { ...slip, title: '', people, doubtful: true } }
}

/** In a list of names, each with words behind a dash of which two at least and half of all are organisations, the others are where people are from too, and no titles; doubtful. */
export function withHomes(pieces: readonly Piece[]): Piece[] {
  const made = [...pieces]
  for (const run of runsOf(pieces)) {
    const homes = run.filter((at) => pieces[at] !== undefined && isHome(pieces[at].slip)).length
    if (homes < 2 || homes * 2 < run.length) continue
    for (const at of run) if (pieces[at] !== undefined) made[at] = atHome(pieces[at])
  }
  return made
}
