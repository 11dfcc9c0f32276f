import { isCommon } from '../people/commonWords.ts'
import { isKnownName } from '../people/knownNames.ts'
import type { Named } from '../people/named.ts'
import { nameEvidence, nameWords } from '../people/nameShape.ts'
import { isOrganisation } from '../people/titles.ts'
import { fold } from '../words/fold.ts'
import type { Piece } from './pieces.ts'
import { isTimed, type Slip } from './slip.ts'

/** The places where a source may write the name beside a title. */
const SHAPES: readonly RegExp[] = [
  /^(?<name>[^:,(]{4,40}):\s+(?<title>.{3,})$/u,
  /^(?<title>.{3,}?),\s+(?<name>[^,():]{4,40})$/u,
  /^(?<title>.{3,}?)\s*\((?<name>[^(),:]{4,40})\)$/u,
]
/** So many lines with known names make a convention. */
const LEAST = 2

function personOf(text: string): Named | null {
  const words = text.split(' ')
  const isFirstName = /^\p{Lu}\p{Ll}{2,}$/u.test(text) && isKnownName(text) && !isCommon(text)
  const isShaped = words.length > 1 && words.length < 4 && nameWords(words) === words.length
  const isName = isFirstName || (isShaped && nameEvidence(words) > 0 && !isOrganisation(text))
  return isName
    ? { names: [text], titles: [], affiliations: [], role: null, remark: null, evidence: 1 }
    : null
}

/** Returns whether a line has its person in this place. */
function follows({ title, people, raw }: Slip, shape: RegExp): boolean {
  const name = people[0]?.names[0]
  if (name === undefined || title === '' || raw.length > 600) return false
  return [`${name}: ${title}`, `${title}, ${name}`, `${title} (${name})`].some(
    (way) => fold(raw).includes(fold(way)) && shape.exec(fold(way))?.groups?.['name'] === name,
  )
}

/** Finds names that no list has where other lines of the source have theirs; doubtful. */
export function withUsualNames(pieces: readonly Piece[]): Piece[] {
  const usual = SHAPES.filter(
    (shape) => pieces.filter(({ slip }) => follows(slip, shape)).length >= LEAST,
  )
  return pieces.map((piece) => {
    const { slip, fact } = piece
    if (fact !== null || slip.people.length > 0 || slip.title === '' || slip.title.length > 300)
      return piece
    for (const shape of usual) {
      const { name = '', title = '' } = shape.exec(fold(slip.title))?.groups ?? {}
      const person = personOf(name)
      if (person !== null)
        return { ...piece, slip: { ...slip, title, people: [person], doubtful: true } }
    }
    return piece
  })
}

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
