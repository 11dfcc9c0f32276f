import { contactsByPerson } from '../../../../shared/agenda/reading/contactsByPerson.ts'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type { Taken, Taker } from '../taker.ts'
import { openQuestions } from './missing.ts'
import { optionsOf, takenOver, type Work } from './work.ts'

/** What is taken of a reading: its agendas as they come to be, or the first (by its index) that cannot be taken yet. */
export type TakenAll =
  | { readonly lacking: null; readonly made: readonly Taken[] }
  | { readonly lacking: number; readonly made: readonly [] }

/** What `taker` takes of a reading: the agenda that is shown, or each. */
export function takenBy(
  { existing, each }: Pick<Taker, 'existing' | 'each'>,
  work: Work,
): TakenAll {
  const all = each ? work.reading.agendas.map((_, agenda) => agenda) : [work.agenda]
  const made: Taken[] = []
  // The one that is looked at is said first.
  for (const agenda of all.toSorted(
    (a, b) => Number(b === work.agenda) - Number(a === work.agenda),
  )) {
    const read = takenOver({ ...work, agenda })
    const adopted = draftFromReading(read, optionsOf({ ...work, agenda }), existing)
    const isPast = openQuestions({ ...work, agenda }, existing).includes('past')
    if (!adopted.ok || isPast) return { lacking: agenda, made: [] }
    made[agenda] = { agenda: adopted.agenda, contacts: contactsByPerson(read, adopted.agenda) }
  }
  return { lacking: null, made: made.filter((one) => one !== undefined) }
}
