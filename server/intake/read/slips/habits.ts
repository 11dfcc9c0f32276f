import { isCommon } from '../people/commonWords.ts'
import { isKnownName } from '../people/knownNames.ts'
import type { Named } from '../people/named.ts'
import { nameEvidence, nameWords } from '../people/nameShape.ts'
import { isOrganisation } from '../people/titles.ts'
import { fold } from '../words/fold.ts'
import type { Piece } from './pieces.ts'
import type { Slip } from './slip.ts'

/** A way a source writes people beside titles: where the name of a title stands, and what is left of it. */
type Habit = (title: string) => { readonly name: string; readonly title: string } | null

function habit(shape: RegExp, name: number, title: number): Habit {
  return (text) => {
    const found = shape.exec(fold(text))
    if (found === null) return null
    return { name: found[name] ?? '', title: found[title] ?? '' }
  }
}

const HABITS: readonly Habit[] = [
  habit(/^([^:,(]{4,40}):\s+(.{3,})$/u, 1, 2),
  habit(/^(.{3,}?),\s+([^,():]{4,40})$/u, 2, 1),
  habit(/^(.{3,}?)\s*\(([^(),:]{4,40})\)$/u, 2, 1),
]
/** How many lines with known names make a habit. */
const SURE = 2

/** A first name alone, in brackets at the end of a title. */
function isAlone(words: readonly string[]): boolean {
  const [word = ''] = words
  return (
    words.length === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(word) && isKnownName(word) && !isCommon(word)
  )
}

function named(text: string): Named | null {
  const words = text.split(' ')
  if (isAlone(words))
    return { names: [text], titles: [], affiliations: [], role: null, remark: null, evidence: 1 }
  const shaped = words.length > 1 && words.length < 4 && nameWords(words) === words.length
  if (!shaped || nameEvidence(words) === 0 || isOrganisation(text)) return null
  return { names: [text], titles: [], affiliations: [], role: null, remark: null, evidence: 1 }
}

/** Whether a slip's people were found the way a habit has it. */
function follows(slip: Slip, own: Habit): boolean {
  const [person] = slip.people
  const name = person?.names[0] ?? ''
  if (person === undefined || slip.title === '' || slip.raw.length > 600) return false
  return [`${name}: ${slip.title}`, `${slip.title}, ${name}`, `${slip.title} (${name})`].some(
    (way) => fold(slip.raw).includes(fold(way)) && own(way)?.name === name,
  )
}

/** A slip with the person one of the habits finds in its title; null where none does. */
function withPerson(slip: Slip, habits: readonly Habit[]): Slip | null {
  for (const own of habits) {
    const parts = own(slip.title)
    const person = parts === null ? null : named(parts.name)
    if (parts !== null && person !== null)
      return { ...slip, title: parts.title, people: [person], doubtful: true }
  }
  return null
}

/** Takes names no list has for people where other lines of the source have theirs in the same place; doubtful. */
export function withHabits(pieces: readonly Piece[]): Piece[] {
  const habits = HABITS.filter(
    (own) => pieces.filter(({ slip }) => follows(slip, own)).length >= SURE,
  )
  if (habits.length === 0) return [...pieces]
  return pieces.map((piece) => {
    const { slip, fact } = piece
    const open = fact === null && slip.people.length === 0 && slip.title.length < 300
    const found = open && slip.title !== '' ? withPerson(slip, habits) : null
    return found === null ? piece : { ...piece, slip: found }
  })
}
