import { byLabel, CHAIR_TITLE, type CrewTitle, crewLabelAt, roleLabelAt } from '../people/labels.ts'
import type { Named } from '../people/named.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { fold } from '../words/fold.ts'
import type { Latin } from '../words/script.ts'

/** No list of people over an agenda is longer, in characters. */
const LONGEST = 300

/** People named for the whole over an agenda, by the word for what they do; `chairs`: they lead through it. */
export type Called = {
  readonly title: string
  readonly chairs: boolean
  readonly people: readonly Named[]
}

function calledAt(text: string, latin: Latin): Called | null {
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
export function calledIn(raw: string, latin: Latin): readonly Called[] {
  if (raw.length > LONGEST || !/[:：]/.test(raw)) return []
  const all = byLabel(fold(raw).trim()).map((part) => calledAt(part, latin))
  return all.every((one) => one !== null) ? all : []
}
