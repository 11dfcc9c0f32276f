import { stintsIn, turnsIn } from '../../shared/run/boothTurns.ts'
import type { ShowEvent } from '../../shared/run/state.ts'
import { MINUTE } from '../../shared/time/instant.ts'
import { turnWorked, workedFor } from '../../shared/timing/boothWork.ts'
import { type Case, given } from './given.ts'
import { founding } from './shows.ts'

/** The booth of the founding show, as it goes without saying. */
export const BOOTH = 'en–zh'

/** The show with three links of one booth: Li, Wang and Chen. */
export function linked(show: Case): Case {
  const link = (id: string, name: string): ShowEvent => ({
    type: 'linkMade',
    v: 1,
    link: id,
    grant: { roles: ['interpreter'], person: null, booth: BOOTH, name },
  })
  show.record([link('li', 'Li'), link('wang', 'Wang'), link('chen', 'Chen')])
  return show
}

/** A show before its start, with three interpreters of one booth. */
export const boothed = () => linked(given(founding()).at('14:50'))

/** The show is on, and Li has been since its start at 15:00. */
export const liIsOn = (): Case =>
  li(boothed()).does(takes(null)).as('moderator').plays('15:00 startShow, next')

// Who presses next.
export const li = (show: Case) => show.asBooth(BOOTH, 'li')
export const wang = (show: Case) => show.asBooth(BOOTH, 'wang')
export const chen = (show: Case) => show.asBooth(BOOTH, 'chen')

// What is pressed, against who was seen on, or the request that stands.
export const takes = (was: string | null) => ({ type: 'takeMic', was }) as const
export const asks = (on: string, before: string | null = null) =>
  ({ type: 'askSwap', on, before }) as const
export const accepts = (show: Case) => ({ type: 'acceptSwap', request: requestIn(show) }) as const
export const declines = (show: Case) => ({ type: 'declineSwap', request: requestIn(show) }) as const

/** What stands in the booth. */
export const turns = ({ state }: Case) => turnsIn(state, BOOTH)
export const onIn = (show: Case) => turns(show).on?.who.name ?? null
const requestIn = (show: Case) => turns(show).request?.id ?? 'none'

/** How many minutes each has worked in all, by name. */
export const minutes = (show: Case) => {
  const stints = stintsIn(turns(show))
  const names = [...new Set(stints.map(({ who }) => who.name))]
  const worked = (name: string | null) =>
    workedFor(
      show.state.run,
      show.timeline(),
      stints.filter(({ who }) => who.name === name),
    )
  return Object.fromEntries(names.map((name) => [name, worked(name) / MINUTE]))
}

/** How many minutes whoever is on has worked in this turn. */
export const turnMinutes = (show: Case) =>
  turnWorked(show.state.run, show.timeline(), turns(show)) / MINUTE
