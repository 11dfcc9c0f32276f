import type { Agenda } from '../../../shared/agenda/model.ts'
import { contactsByPerson } from '../../../shared/agenda/reading/contactsByPerson.ts'
import { draftFromReading } from '../../../shared/agenda/reading/draftFromReading.ts'
import { openQuestions } from './model/missing.ts'
import { agendaToImport, optionsOf, type Work } from './model/work.ts'

/** An agenda that was read, with how its people are reached, which is in no agenda. */
export type Taken = { readonly agenda: Agenda; readonly contacts: Readonly<Record<string, string>> }

/** Where a reading goes: what it is compared with there, and how it is taken over. */
export type Taker = {
  /** The draft, then the published agenda; empty if a show is made. */
  readonly existing: readonly Agenda[]
  /** Whether each of several agendas is taken, as a show of its own; else only the one that is shown. */
  readonly each: boolean
  /** Whether it is on its way. */
  readonly isBusy: boolean
  readonly take: (taken: readonly Taken[]) => void
  /** Leaves without taking anything. */
  readonly leave: () => void
}

/** How many items a draft holds that would be replaced; 0 for the one empty item that a new show begins with. */
export function itemsInDraft(draft: Agenda | null): number {
  if (draft === null) return 0
  const count = draft.segments.reduce((sum, { items }) => sum + items.length, 0)
  return count <= 1 && draft.people.length === 0 ? 0 : count
}

/** What is taken of a reading: its agendas as they come to be, or the first (by its index) that cannot be taken yet. */
type TakenAll =
  | { readonly lacking: null; readonly made: readonly Taken[] }
  | { readonly lacking: number; readonly made: readonly [] }

/** What `taker` takes of a reading: the agenda that is shown, or each. */
export function takenBy(
  { existing, each }: Pick<Taker, 'existing' | 'each'>,
  work: Work,
): TakenAll {
  const all = each ? work.reading.agendas.map((_, agenda) => agenda) : [work.agenda]
  const made: Taken[] = []
  // The show on screen is named first.
  for (const agenda of all.toSorted(
    (a, b) => Number(b === work.agenda) - Number(a === work.agenda),
  )) {
    const read = agendaToImport({ ...work, agenda })
    const adopted = draftFromReading(read, optionsOf({ ...work, agenda }), existing)
    const isPast = openQuestions({ ...work, agenda }, existing).includes('past')
    if (!adopted.ok || isPast) return { lacking: agenda, made: [] }
    made[agenda] = { agenda: adopted.agenda, contacts: contactsByPerson(read, adopted.agenda) }
  }
  return { lacking: null, made: made.filter((one) => one !== undefined) }
}
