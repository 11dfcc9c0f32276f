import { boothCalled } from '../agenda/booths.ts'
import type { Agenda } from '../agenda/model.ts'
import { stintsIn, turnsOf } from '../run/boothTurns.ts'
import type { Run } from '../run/state.ts'
import { workedFor } from '../timing/boothWork.ts'
import type { Timeline } from '../timing/row.ts'
import type { ReportBooth } from './report.ts'

/** Each booth in which anybody was on: for how long each worked, in ms, and how often it went on with somebody else (R16). */
export function boothsOf(
  run: Run,
  agenda: Agenda,
  line: Pick<Timeline, 'rows' | 'now'>,
): ReportBooth[] {
  return Object.entries(run.booths).flatMap(([id, turns]) => {
    const stints = stintsIn(turns)
    const known = new Map(stints.map(({ who }) => [who.link, who]))
    const people = [...known].map(([link, { person, name }]) => {
      const theirs = stints.filter(({ who }) => who.link === link)
      return { person, name, worked: workedFor(run, line, theirs) }
    })
    const links = turnsOf(turns).map(([stint]) => stint?.who.link)
    const swaps = links.filter((link, n) => n > 0 && link !== links[n - 1]).length
    return people.length === 0 ? [] : [{ booth: boothCalled(agenda, id), swaps, people }]
  })
}
