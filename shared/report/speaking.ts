import type { LoggedEvent } from '../access/log/lines.ts'
import type { PersonId } from '../agenda/ids.ts'
import type { Item } from '../agenda/model.ts'
import { type Attendance, isAway } from '../run/attendance.ts'
import { isChair, speakersOf } from '../run/itemPeople.ts'
import { type Instant, instant } from '../time/instant.ts'
import type { ReportRow } from './report.ts'
import type { Stretch } from './runHistory.ts'
import { wholeParts } from './shares.ts'

/** Returns the people whose time an item is: its speakers, else its chair, unless others speak in items of its kind (R14c). */
function peopleIn(item: Item): readonly PersonId[] {
  const speakers = speakersOf(item)
  const others = ['panel', 'discussion', 'qa', 'break'].includes(item.kind)
  return others && speakers.every(isChair) ? [] : speakers.map(({ person }) => person)
}

/** Collects who was marked not here, and computes whose time an item was. */
export class Speaking {
  /** All marks, with the time from which they count. */
  readonly #marks: (Attendance & { readonly at: Instant })[] = [{ at: instant(0), attendance: {} }]

  take({ envelope: { event, at }, after: { attendance } }: LoggedEvent): void {
    const changes = event.type === 'attendanceMarked' || event.type === 'runBegun'
    if (changes) this.#marks.push({ at, attendance })
  }

  /** Divides each moment of an item evenly among those of its people who were here then (R7c). */
  of(item: Item, stretches: readonly Stretch[]): Pick<ReportRow, 'speakers' | 'spoke' | 'absent'> {
    const people = peopleIn(item)
    const pieces = stretches.flatMap(({ from, to }) =>
      this.#marks.map((mark, n) => ({
        length: Math.max(0, Math.min(to, this.#marks[n + 1]?.at ?? to) - Math.max(from, mark.at)),
        here: people.filter((person) => !isAway(mark, person)),
      })),
    )
    const had = (person: PersonId) =>
      pieces.reduce(
        (sum, { length, here }) => sum + (here.includes(person) ? length / here.length : 0),
        0,
      )
    const speakers = people.filter((person) => stretches.length === 0 || had(person) > 0)
    return {
      speakers,
      spoke: [...wholeParts(speakers.map(had))],
      absent: people.filter((person) => !speakers.includes(person)),
    }
  }
}
