import type { Agenda } from '../../../../shared/agenda/model.ts'
import { type ReadAgenda, readCounts } from '../../../../shared/agenda/reading/reading.ts'
import { openQuestions, questionsOf } from './missing.ts'
import { askedOf, type Work } from './work.ts'

/** The counts of a reading: its notes, lines that are not understood, and what is left to review; `found`: whether anything was doubtful. */
export type Headline = {
  readonly notes: number
  readonly notUnderstood: number
  readonly left: number
  readonly found: boolean
}

/** How many items an agenda has. */
function itemCount({ segments }: ReadAgenda): number {
  return segments.reduce((sum, { items }) => sum + items.length, 0)
}

/** How many items there are in all agendas of a reading; the one that is shown may have more by now. */
export function itemsRead({ reading, agenda }: Work, shown: ReadAgenda): number {
  return reading.agendas.reduce((sum, one, at) => sum + itemCount(at === agenda ? shown : one), 0)
}

/** How many people a reading names, with the corrections of the agenda that is shown. */
export function peopleRead({ reading, agenda }: Work, shown: ReadAgenda): number {
  const all = reading.agendas.flatMap((one, at) => (at === agenda ? shown : one).segments)
  const people = all.flatMap(({ chair, items }) => [
    ...(chair === undefined ? [] : [chair]),
    ...items.flatMap(({ speakers }) => speakers),
  ])
  return new Set(people.map(({ name }) => JSON.stringify(name))).size
}

/** How much of the agenda that is shown is left to review: findings without an answer, and open questions. */
export function leftIn(work: Work, existing: readonly Agenda[]): number {
  return (
    askedOf(work).filter(({ answer }) => answer === null).length +
    openQuestions(work, existing).length
  )
}

/** Returns the counts of a reading after the answers so far. Zone and title are one question for all its agendas. */
export function headlineOf(work: Work, existing: readonly Agenda[]): Headline {
  const { reading, answers } = work
  const open = reading.findings.filter((_, index) => answers[index] === undefined)
  const { notes } = readCounts(reading)
  const { notUnderstood } = readCounts({ ...reading, findings: open })
  const added = Object.values(answers).filter(
    (answer) => answer.as === 'corrected' && answer.correction.field === 'note',
  )
  const days = reading.agendas.map((_, agenda) => ({ ...work, agenda }))
  const missing = days.flatMap((day) =>
    openQuestions(day, existing).map((question) =>
      /zone|title/.test(question) ? question : `${question} ${day.agenda}`,
    ),
  )
  return {
    notes: notes + added.length,
    notUnderstood,
    left: open.length + new Set(missing).size,
    found: reading.findings.length > 0 || days.some((day) => questionsOf(day, existing).length > 0),
  }
}
