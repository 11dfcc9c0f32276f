import type { ReactNode } from 'react'
import type { Language } from '../../../client/i18n/language.ts'
import type { Live } from '../../../client/live/live.ts'
import { seesLinkAddress } from '../../../shared/access/linkVisibility.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import type { Case } from '../../support/given.ts'
import { openConsole } from '../moderator/openConsole.tsx'

const PLANNER: Grant = { roles: ['planner'], person: null, booth: null }

/** A part of the planner's screen on a show of its own: what is pressed is decided by the real rules. */
export type OpenPlanner = {
  readonly given: readonly Command[]
  /** The next command is refused so, whatever it is. */
  refuseNext(refusal: Refusal): void
  /** Lets the show go on, and the screen hear of it. */
  later(change: (show: Case) => void): void
}

type PlannerOptions = {
  readonly language?: Language
  /** What comes of asking for a rehearsal: no answer, unless it is said. */
  readonly rehearse?: Live['rehearse']
}

/** The links that a planner may see, and everybody of draft and published agenda. */
async function linksOf({ state }: Case) {
  const seen = state.links.filter(({ grant }) => seesLinkAddress(PLANNER.roles, grant))
  const people = [state.draft, state.published].flatMap((plan) => plan?.agenda.people ?? [])
  return {
    paths: Object.fromEntries(seen.map(({ id }) => [id, `/#a-show.${id}.token-of-${id}`])),
    opened: {},
    contacts: Object.fromEntries(people.map(({ id }) => [id, null])),
  }
}

/** Opens a part of the planner's screen. */
export function openPlanner(
  show: Case,
  view: ReactNode,
  { language = 'en', rehearse = async () => null }: PlannerOptions = {},
): OpenPlanner {
  const given: Command[] = []
  let refusal: Refusal | null = null
  const own = (live: Live): Partial<Live> => ({
    rehearse,
    links: () => linksOf(show),
    give: (command) => {
      given.push(command)
      if (refusal === null) return live.give(command)
      live.refuse(command, refusal)
      refusal = null
      return 'here'
    },
  })
  const { later } = openConsole(show, { language, grant: PLANNER, link: 'planner', own, view })
  return {
    given,
    later,
    refuseNext: (next) => {
      refusal = next
    },
  }
}
