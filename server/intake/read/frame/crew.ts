import type { ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import type { Fragment } from '../lines/fragments.ts'
import { isTimed, type ParsedLine } from '../lines/parsedLine.ts'
import { byLabel, CHAIR_TITLE, type CrewTitle, crewLabelAt, roleLabelAt } from '../people/labels.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { type SourcePerson, speakerOf } from '../people/sourcePerson.ts'
import { leaves, type OutlineNode } from '../plan/outlineNode.ts'
import type { Region } from '../plan/region.ts'
import { normalizeSigns } from '../text/normalize.ts'
import type { Latin } from '../text/script.ts'

/** No list of people over an agenda is longer, in characters. */
const LONGEST = 300

/** Returns the people named for the whole over an agenda, with the word for what they do; `chairs`: they lead through it. */
function calledAt(text: string, latin: Latin) {
  const crew = crewLabelAt(text)
  const label = crew ?? roleLabelAt(text, false)
  if (label === null || ('role' in label && label.role !== 'moderator')) return null
  const { de, han, other }: CrewTitle = crew?.title ?? CHAIR_TITLE
  const own = text.slice(label.end)
  const ground = /^\p{Script=Han}/u.test(own) ? 'column' : 'text'
  const people = peopleIn(own, ground).people.map((one) =>
    crew === null ? { ...one, role: 'moderator' as const } : one,
  )
  const title = /^\p{Script=Han}/u.test(text) ? han : latin === 'de' ? de : other
  return people.length === 0 ? null : { title, chairs: crew === null, people }
}

/** Returns who is named on a line that states who chairs, keeps the time or interprets, label by label; nobody where a part of it states something else. */
function calledIn(raw: string, latin: Latin) {
  if (raw.length > LONGEST || !/[:：]/.test(raw)) return []
  const all = byLabel(normalizeSigns(raw).trim()).map((part) => calledAt(part, latin))
  return all.every((one) => one !== null) ? all : []
}

/** Everybody with a role for the whole show, with the lines that name them; `chairs`: the only one of them who chairs it. */
export type Crew = {
  readonly members: readonly { readonly speaker: ReadSpeaker; readonly lines: readonly number[] }[]
  readonly chairs: readonly SourcePerson[]
}

/** Returns whether a line around an agenda names somebody for the whole show. */
export function namesCrew({ raw, fact }: Fragment, latin: Latin): boolean {
  return (fact === null || fact.type === 'languages') && calledIn(raw, latin).length > 0
}

/** Reads the crew from the lines around an agenda. Of several chairs, none is the chair of every segment. */
export function crewOf(fragments: readonly Fragment[], latin: Latin): Crew {
  const called = fragments
    .filter((fragment) => namesCrew(fragment, latin))
    .flatMap(({ raw, lines }) =>
      calledIn(raw, latin).flatMap(({ people, ...call }) =>
        people.map((person) => ({ ...call, person, lines })),
      ),
    )
  const chairing = called.filter(({ chairs }) => chairs)
  const only = chairing.length === 1 ? chairing : []
  const members = called.map(({ title, chairs, person, lines }) => {
    const titles = chairs && only.length > 0 ? person.titles : [...person.titles, title]
    return { speaker: speakerOf({ ...person, titles }, 'speaker', latin), lines }
  })
  return { members, chairs: only.map(({ person }) => person) }
}

/** Makes the chair of the show the chair of each segment that names no other. */
export function assignCrew(entries: readonly OutlineNode[], chairs: readonly SourcePerson[]): void {
  if (chairs.length === 0) return
  for (const entry of entries) {
    const all = leaves([entry])
    const isChaired = all.some(({ people }) => people.some(({ role }) => role === 'moderator'))
    if (entry.kind !== 'break' && entry.chairs.length === 0 && !isChaired) entry.chairs = chairs
  }
}

const isCrewMember = ({ isCrew }: SourcePerson) => isCrew === true

/** Returns whether a parsed line only names crew: with a time of its own it is an item. */
function namesOnlyCrew(parsedLine: ParsedLine): boolean {
  return (
    parsedLine.title === '' &&
    parsedLine.points.length === 0 &&
    parsedLine.people.every(isCrewMember)
  )
}

function crewIn(parsedLine: ParsedLine): readonly SourcePerson[] {
  const own =
    namesOnlyCrew(parsedLine) && isTimed(parsedLine) ? [] : parsedLine.people.filter(isCrewMember)
  return [...own, ...parsedLine.more.flatMap(crewIn)]
}

function withoutCrew(parsedLine: ParsedLine): ParsedLine {
  const people = parsedLine.people.filter((one) => !isCrewMember(one))
  return { ...parsedLine, people, more: parsedLine.more.map(withoutCrew) }
}

/** Takes timekeepers and interpreters out of the lines of an agenda: they speak in no item. Each is listed once by name and title; `lines` named nobody else. */
export function separateCrew(
  all: readonly Fragment[],
  region: Region,
  { latin, crew }: { latin: Latin; crew: Crew },
): { fragments: Fragment[]; region: Region; crew: Crew; lines: number[] } {
  const naming = all.slice(region.from, region.to + 1).filter((one) => crewIn(one).length > 0)
  const only = naming.filter((one) => one.origin !== 'row' && namesOnlyCrew(one) && !isTimed(one))
  const fragments = all
    .filter((one) => !only.includes(one))
    .map((one) => (naming.includes(one) ? { ...one, ...withoutCrew(one) } : one))
  const named = naming.flatMap((fragment) =>
    crewIn(fragment).map((one) => ({
      speaker: speakerOf(one, 'speaker', latin),
      lines: fragment.lines,
    })),
  )
  const members = [...crew.members, ...named]
  const keys = members.map(({ speaker: { name, title } }) => JSON.stringify([name, title]))
  return {
    fragments,
    region: { from: region.from, to: region.to - only.length },
    crew: { ...crew, members: members.filter((_, at) => keys.indexOf(keys[at] ?? '') === at) },
    lines: only.flatMap(({ lines }) => lines),
  }
}
