import { createStore } from 'zustand/vanilla'
import type { Command } from '../../shared/run/command.ts'
import { create, decide } from '../../shared/run/decide.ts'
import type { Recorded } from '../../shared/run/events.ts'
import { begin, evolve } from '../../shared/run/evolve.ts'
import type { Grant } from '../../shared/run/grant.ts'
import { plus, SECOND } from '../../shared/time/instant.ts'
import { REAL_TIME } from '../../shared/time/showClock.ts'
import type { Live } from '../live/live.ts'
import { INITIAL_STATE, type LiveState } from '../live/liveState.ts'
import { BEGIN, SAMPLE } from './sample.ts'

const DESK = { link: 'desk', roles: ['moderator'], person: null, booth: null } as const

/** One step towards a fixture: a command that is accepted, or a number of ms that pass. */
export type FixtureStep = Command | number

/** Who looks at it, and what else its screen knows. */
type Looking = { readonly person?: string; readonly knows?: Partial<LiveState> }

/** A connection that stands still at one moment of the sample show, reached by the real rules. */
export function liveFixture(
  steps: readonly FixtureStep[],
  { person, knows = {} }: Looking = {},
): Live {
  let now = BEGIN
  const created = create({ show: 'sample', agenda: SAMPLE, rehearsal: false, clock: REAL_TIME })
  let show = begin({ seq: 1, at: now, event: created })
  const recent: Recorded[] = []
  const give = (command: Command) => {
    const seq = recent.length + 1
    // A second of server time from press to press, wherever show time stands.
    const wall = plus(BEGIN, seq * SECOND)
    const context = { now, wall, commandId: `c${seq}`, actor: DESK, seq }
    const decision = decide(show, command, context)
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.reason}`)
    for (const event of decision.events) {
      const recorded = { seq: recent.length + 2, at: now, event }
      show = evolve(show, recorded)
      recent.push(recorded)
    }
  }
  give({ type: 'publish', revision: 0, step: null })
  for (const step of steps) {
    if (typeof step === 'number') now = plus(now, step)
    else give(step)
  }
  const grant: Grant = {
    roles: person === undefined ? ['moderator', 'interpreter'] : ['speaker'],
    person: person ?? null,
    booth: null,
  }
  const store = createStore<LiveState>()(() => ({
    ...INITIAL_STATE,
    connection: { status: 'in-sync', error: 20 },
    you: { link: 'looking', grant },
    show,
    seq: recent.length + 1,
    recent,
    ...knows,
  }))
  return {
    store,
    give: () => 'posed',
    sendNow: () => undefined,
    discard: () => undefined,
    refuse: () => undefined,
    dismiss: () => undefined,
    reload: () => undefined,
    now: () => now,
    serverNow: () => now,
    links: async () => ({ paths: {}, opened: {}, contacts: {} }),
    setContact: async () => ({ ok: true }),
    log: async () => null,
    loadRules: () => undefined,
    rehearse: async () => null,
    ticks: { callAt: () => () => undefined },
    close: () => undefined,
  }
}
