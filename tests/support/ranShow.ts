import type { ItemId, SeriesId, ShowId } from '../../shared/agenda/ids.ts'
import type { Agenda, Kind } from '../../shared/agenda/model.ts'
import type { Envelope } from '../../shared/run/state.ts'
import { MINUTE, plus } from '../../shared/time/instant.ts'
import { type Case, given } from './given.ts'
import { smallShow } from './shows.ts'

/** A turn in short: its kind and length in the plan, and how long it took, in minutes. */
export type Turn = readonly [kind: Kind, planned: number, used: number]

/** When a show of turns is held, and its hard stop. */
type When = { readonly date?: string; readonly stop?: string }

/** A show of turns in one block, named `talk-1` and so on by their place. */
export function turnsShow(turns: readonly Turn[], when: When = {}): Agenda {
  const items = turns.map(([kind, planned], n) => [`${kind}-${n + 1}`, [kind, planned]] as const)
  return smallShow({ blocks: [{ notBefore: '15:00', items: Object.fromEntries(items) }], ...when })
}

/** Lets minutes of a show pass. */
export const passes = (show: Case, minutes: number): Case =>
  show.at(new Date(plus(show.now, minutes * MINUTE)).toISOString())

/** Runs each item of a show that is planned for so many minutes, one behind the other, and ends it. */
export function runsThrough(show: Case, minutes: readonly number[]): Case {
  show.at('15:00').does('startShow')
  for (const used of minutes) passes(show.does('next'), used)
  return show.does('endShow')
}

/** The show of these turns, ended. */
export const ran = (turns: readonly Turn[], when: When = {}): Case =>
  runsThrough(
    given(turnsShow(turns, when)),
    turns.map(([, , used]) => used),
  )

/** So many turns that are the same. */
export const times = (count: number, turn: Turn): readonly Turn[] =>
  Array.from({ length: count }, () => turn)

/** The log of a show under an id of its own, of a series where one is named. */
export const logAs = (show: Case, id: ShowId, series?: SeriesId): readonly Envelope[] =>
  show.log.map((envelope) => {
    const { event, at: wall } = envelope
    if (event.type !== 'showCreated') return { ...envelope, show: id, wall }
    const made = { ...event, show: id, ...(series === undefined ? {} : { series }) }
    return { ...envelope, show: id, wall, event: made }
  })

/** The planned minutes of each item, by its id. */
export function minutesOf(agenda: Agenda | undefined): Readonly<Record<ItemId, number>> {
  const items = agenda?.segments.flatMap((segment) => segment.items) ?? []
  return Object.fromEntries(items.map(({ id, planned }) => [id, planned / MINUTE]))
}
