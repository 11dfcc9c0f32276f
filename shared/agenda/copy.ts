import { daysBetween } from '../time/days.ts'
import { clockText, dateIn } from '../time/format.ts'
import { type Instant, MINUTE, plus } from '../time/instant.ts'
import { agendaFaults } from './checks.ts'
import { untilOf } from './ends.ts'
import { homeZone } from './homeZone.ts'
import type { Agenda, Item, Segment } from './model.ts'
import type { AgendaResult } from './undatedAgenda.ts'
import { WallClock } from './wallClock.ts'

/** Moves fixed times to another date so that the home zone's clocks show the same. */
class Move {
  readonly #clock: WallClock
  readonly #zone: string
  readonly #from: string

  constructor(clock: WallClock, zone: string, from: string) {
    this.#clock = clock
    this.#zone = zone
    this.#from = from
  }

  at(at: Instant, path: string): Instant {
    const days = daysBetween(this.#from, dateIn(at, this.#zone))
    return plus(this.#clock.onDay(days, clockText(at, this.#zone), path), at % MINUTE)
  }

  atOrNull(at: Instant | null, path: string): Instant | null {
    return at && this.at(at, path)
  }
}

function itemOn(item: Item, move: Move, path: string): Item {
  const until = move.atOrNull(untilOf(item), `${path}.until`)
  // What was added while the show ran is part of the plan of the next one (P6).
  return { ...item, addedLive: false, ...(until === null ? {} : { until }) }
}

function segmentOn(segment: Segment, move: Move, path: string): Segment {
  const { start } = segment
  return {
    ...segment,
    start:
      start.type === 'notBefore'
        ? { type: 'notBefore', at: move.at(start.at, `${path}.start`) }
        : start,
    mustEndBy: move.atOrNull(segment.mustEndBy, `${path}.mustEndBy`),
    items: segment.items.map((item, n) => itemOn(item, move, `${path}.items.${n}`)),
  }
}

/** An agenda on another date (YYYY-MM-DD in its home zone), by the same clock times; or what is wrong with it there. */
export function agendaCopied(agenda: Agenda, date: string): AgendaResult {
  const zone = homeZone(agenda)
  const first = agenda.segments[0]?.start
  const from = first?.type === 'notBefore' ? dateIn(first.at, zone) : date
  const clock = new WallClock(date, zone)
  const move = new Move(clock, zone, from)
  const { hardStop } = agenda
  const copied: Agenda = {
    ...agenda,
    hardStop: hardStop && {
      at: move.at(hardStop.at, 'hardStop'),
      movableTo: move.atOrNull(hardStop.movableTo, 'movableTo'),
    },
    segments: agenda.segments.map((segment, n) => segmentOn(segment, move, `segments.${n}`)),
  }
  const faults = [...clock.faults, ...agendaFaults(copied)]
  return faults.length === 0 ? { ok: true, agenda: copied } : { ok: false, faults }
}
