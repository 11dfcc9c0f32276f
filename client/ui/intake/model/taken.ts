import type { Agenda } from '../../../../shared/agenda/model.ts'
import { adopt } from '../../../../shared/agenda/reading/adopt.ts'
import type { Taker } from '../taker.ts'
import { takenOver, type Work, wishesOf } from './work.ts'

/** What is taken of a reading: its agendas as they come to be, or the first (by its index) that cannot be taken yet. */
export type Taken =
  | { readonly lacking: null; readonly made: readonly Agenda[] }
  | { readonly lacking: number; readonly made: readonly [] }

/** What `taker` takes of a reading: the agenda that is shown, or each. */
export function takenBy({ held, each }: Pick<Taker, 'held' | 'each'>, work: Work): Taken {
  const all = each ? work.reading.agendas.map((_, agenda) => agenda) : [work.agenda]
  const made: Agenda[] = []
  // The one that is looked at is said first.
  for (const agenda of all.toSorted(
    (a, b) => Number(b === work.agenda) - Number(a === work.agenda),
  )) {
    const adopted = adopt(takenOver({ ...work, agenda }), wishesOf({ ...work, agenda }), held)
    if (!adopted.ok) return { lacking: agenda, made: [] }
    made[agenda] = adopted.agenda
  }
  return { lacking: null, made: made.filter((one) => one !== undefined) }
}
