import type { LoggedEvent } from '../access/log/lines.ts'
import { boothCalled } from '../agenda/booths.ts'
import type { BoothId, LinkId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import { workedIn } from '../run/boothTurns.ts'
import type { Run } from '../run/state.ts'
import type { Instant } from '../time/instant.ts'
import type { ReportBooth } from './report.ts'

/** How often a booth went on with somebody else. */
export class Swaps {
  readonly #last = new Map<BoothId, LinkId>()
  readonly #counts = new Map<BoothId, number>()

  take({ envelope: { event }, after }: LoggedEvent): void {
    if (event.type !== 'boothTaken' && event.type !== 'boothHandedOver') return
    const { booth } = event
    const on = after.run.booths[booth]?.on?.who.link
    const last = this.#last.get(booth)
    if (on === undefined || on === last) return
    this.#last.set(booth, on)
    if (last !== undefined) this.#counts.set(booth, this.of(booth) + 1)
  }

  of(booth: BoothId): number {
    return this.#counts.get(booth) ?? 0
  }
}

/** Each booth in which anybody was on: for how long each, in ms, and how often it swapped. */
export function boothsOf(run: Run, agenda: Agenda, swaps: Swaps, end: Instant): ReportBooth[] {
  return Object.entries(run.booths).flatMap(([booth, turns]) => {
    const people = workedIn(run, turns, end).map(({ who: { person, name }, worked }) => ({
      person,
      name,
      worked,
    }))
    return people.length === 0
      ? []
      : [{ booth: boothCalled(agenda, booth), swaps: swaps.of(booth), people }]
  })
}
