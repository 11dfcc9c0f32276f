import { act, cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Language } from '../../../client/i18n/language.ts'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { LiveProvider } from '../../../client/live/LiveContext.tsx'
import type { Live } from '../../../client/live/live.ts'
import { INITIAL_STATE, type LiveState } from '../../../client/live/liveState.ts'
import { seesLinkAddress } from '../../../shared/access/linkVisibility.ts'
import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import type { Case } from '../../support/given.ts'
import { speaks } from '../support/speaks.ts'

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

/** Opens a part of the planner's screen. */
export function openPlanner(
  show: Case,
  view: ReactNode,
  { language = 'en', rehearse = async () => null }: PlannerOptions = {},
): OpenPlanner {
  cleanup()
  const store = createStore<LiveState>()(() => INITIAL_STATE)
  const given: Command[] = []
  let refusal: Refusal | null = null
  let seq = 1
  const hear = () =>
    store.setState({
      connection: { status: 'in-sync', error: 20 },
      you: { link: 'planner', grant: PLANNER },
      show: show.state,
      seq,
    })
  const answerOf = (command: Command, id: string) => {
    const actor = { link: 'planner', ...PLANNER }
    const { now } = show
    if (refusal !== null) return { ok: false as const, refusal }
    return decide(show.state, command, { now, wall: now, commandId: id, actor })
  }
  const give = (command: Command) => {
    given.push(command)
    const id = `given-${given.length}`
    const answer = answerOf(command, id)
    refusal = null
    if (answer.ok) {
      show.record(answer.events)
      seq += 1
      hear()
    } else store.setState({ refused: { id, command, refusal: answer.refusal } })
    return id
  }
  const live: Live = {
    store,
    give,
    sendNow: () => undefined,
    discard: () => undefined,
    refuse: (command, refusal) => store.setState({ refused: { id: 'here', command, refusal } }),
    dismiss: () => store.setState({ refused: null }),
    reload: () => undefined,
    now: () => show.now,
    serverNow: () => show.now,
    links: async () => ({
      paths: Object.fromEntries(
        show.state.links
          .filter(({ grant }) => seesLinkAddress(PLANNER.roles, grant))
          .map(({ id }) => [id, `/#a-show.${id}.token-of-${id}`]),
      ),
      opened: {},
      contacts: Object.fromEntries(
        [show.state.draft, show.state.published].flatMap((plan) =>
          (plan?.agenda.people ?? []).map(({ id }) => [id, null]),
        ),
      ),
    }),
    setContact: async () => ({ ok: true }),
    rehearse,
    log: async () => null,
    ticks: { callAt: () => () => undefined },
    close: () => undefined,
  }
  hear()
  render(
    <I18nProvider i18n={speaks(language)}>
      <LiveProvider live={live}>{view}</LiveProvider>
    </I18nProvider>,
  )
  return {
    given,
    refuseNext: (next) => {
      refusal = next
    },
    later: (change) =>
      act(() => {
        change(show)
        seq += 1
        hear()
      }),
  }
}
