import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { ReadAgenda } from '../../../../shared/agenda/reading/reading.ts'
import { readCounts } from '../../../../shared/agenda/reading/reading.ts'
import { asksOf, missingOf } from './missing.ts'
import { itemCount } from './ties.ts'
import { askedOf, type Work } from './work.ts'

/** What a headline counts: notes, what of any of its agendas is left to look at, and how many lines of that are not understood; `found`: whether anything was doubtful at all. */
export type Headline = {
  readonly notes: number
  readonly notUnderstood: number
  readonly left: number
  readonly found: boolean
}

/** How many items there are in all agendas of a reading; the one that is shown may have more by now. */
export function itemsRead({ reading, agenda }: Work, shown: ReadAgenda): number {
  return reading.agendas.reduce((sum, one, at) => sum + itemCount(at === agenda ? shown : one), 0)
}

/** Whether no agenda of a reading names anybody; the one that is shown may have people by now. */
export function isNobodyRead({ reading, agenda }: Work, shown: ReadAgenda): boolean {
  const all = reading.agendas.flatMap((one, at) => (at === agenda ? shown : one).segments)
  return all.every(({ chair, items }) => !chair && items.every(({ speakers: [one] }) => !one))
}

/** How many things are left to look at in the agenda that is shown: findings without an answer, and what nobody said yet. */
export function leftIn(work: Work, held: readonly Agenda[]): number {
  return askedOf(work).filter(({ answer }) => answer === null).length + missingOf(work, held).length
}

/** What is left of a reading, and what of its lines became notes, by the answers so far. What the source does not state is asked of each agenda; zone and title are one question for all. */
export function headlineOf(work: Work, held: readonly Agenda[]): Headline {
  const { reading, answers } = work
  const open = reading.findings.filter((_, index) => answers[index] === undefined)
  const { notes } = readCounts(reading)
  const { notUnderstood } = readCounts({ ...reading, findings: open })
  const added = Object.values(answers).filter(
    (answer) => answer.as === 'mended' && answer.mend.field === 'note',
  )
  const days = reading.agendas.map((_, agenda) => ({ ...work, agenda }))
  const missing = days.flatMap((day) =>
    missingOf(day, held).map((ask) => (/zone|title/.test(ask) ? ask : `${ask} ${day.agenda}`)),
  )
  return {
    notes: notes + added.length,
    notUnderstood,
    left: open.length + new Set(missing).size,
    found: reading.findings.length > 0 || days.some((day) => asksOf(day, held).length > 0),
  }
}
