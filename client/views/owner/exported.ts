import { agendaCopied } from '../../../shared/agenda/copy.ts'
import { moveSchedule } from '../../../shared/agenda/edits.ts'
import type { Made } from '../../../shared/agenda/file.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { WallClock } from '../../../shared/agenda/wallClock.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { offsetAt } from '../../../shared/time/zones.ts'

/** The date, start and stop of an exported agenda by its home zone's clock; empty where it has none. */
export function fieldsOf(agenda: Agenda): {
  readonly date: string
  readonly start: string
  readonly stop: string
} {
  const [home = 'UTC'] = agenda.zones
  const first = agenda.segments[0]?.start
  const { hardStop } = agenda
  return {
    date: first?.type === 'notBefore' ? dateIn(first.at, home) : '',
    start: first?.type === 'notBefore' ? clockText(first.at, home) : '',
    stop: hardStop === null ? '' : clockText(hardStop.at, home),
  }
}

/** What the form says of an exported agenda; `stop` with `+1` is the day after, null is none. */
type Said = Pick<Agenda, 'title' | 'languages' | 'zones'> & {
  readonly date: string
  readonly start: string
  readonly stop: string | null
}

/** An agenda whose clock times are read in another home zone. */
function inZones(agenda: Agenda, zones: Agenda['zones']): Agenda {
  const [from = 'UTC'] = agenda.zones
  const [home = from] = zones
  const first = agenda.segments[0]?.start
  const minutes =
    first?.type === 'notBefore' ? offsetAt(first.at, from) - offsetAt(first.at, home) : 0
  return { ...moveSchedule(agenda, minutes * MINUTE), zones }
}

/** An exported agenda as a form says it is, on its date; or what is wrong with it there. */
export function exportedOn(exported: Agenda, said: Said): Made {
  const { date, start, stop, title, languages, zones } = said
  const copied = agendaCopied({ ...exported, title, languages }, date)
  if (!copied.ok) return copied
  const agenda = inZones(copied.agenda, zones)
  const clock = new WallClock(date, zones[0] ?? 'UTC')
  const at = clock.at(start, 'segments.0.start')
  const end = stop === null ? null : clock.at(stop, 'hardStop')
  if (clock.faults.length > 0) return { ok: false, faults: clock.faults }
  // How late the stop could move is known for the stop of the file alone.
  const hardStop =
    end === null || agenda.hardStop?.at === end
      ? end && agenda.hardStop
      : { at: end, movableTo: null }
  const segments = agenda.segments.map((segment, n) =>
    n === 0 ? { ...segment, start: { type: 'notBefore' as const, at } } : segment,
  )
  return { ok: true, agenda: { ...agenda, hardStop, segments } }
}
