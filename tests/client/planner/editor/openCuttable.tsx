import { act, render } from '@testing-library/react'
import { vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { createCommands } from '../../../../client/live/commands.ts'
import { LiveProvider } from '../../../../client/live/LiveContext.tsx'
import type { Live } from '../../../../client/live/live.ts'
import { INITIAL_STATE, type LiveState } from '../../../../client/live/liveState.ts'
import { BROWSER_TIME } from '../../../../client/live/localTime.ts'
import type { ServerConnection } from '../../../../client/live/serverConnection.ts'
import { EditorPage } from '../../../../client/views/planner/editor/EditorPage.tsx'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import { unpublished } from '../../../support/given.ts'
import { speaks } from '../../support/speaks.ts'

const PLANNER = { roles: ['planner' as const], person: null, booth: null }

/** The editor on a line that can be cut: commands wait and expire as they do on a real screen. */
export type Cuttable = {
  readonly draft: () => Agenda
  /** Commands that reached the server. */
  readonly reached: readonly Command[]
  readonly cut: () => void
  readonly join: () => Promise<void>
  /** Somebody else changes the draft meanwhile. */
  readonly other: (command: Command) => void
  readonly elapse: (ms: number) => Promise<void>
  /** Another page of the same screen, and back. */
  readonly leaveAndReturn: () => void
}

/** Opens it; timers must be fake. */
export function openCuttable(agenda: Agenda): Cuttable {
  const show = unpublished(agenda).as('moderator')
  const store = createStore<LiveState>()(() => INITIAL_STATE)
  const reached: Command[] = []
  let linked = true
  let seq = 1

  const hear = () =>
    store.setState({
      connection: { status: 'in-sync', error: 20 },
      you: { link: 'planner', grant: PLANNER },
      show: show.state,
      seq,
    })
  const judge = (id: string, command: Command, link: string) => {
    const { now } = show
    const actor = { link, ...PLANNER }
    const decision = decide(show.state, command, { now, wall: now, commandId: id, actor })
    if (!decision.ok) return { ok: false as const, refusal: decision.refusal }
    show.record(decision.events)
    seq += 1
    return { ok: true as const, seq }
  }
  const answers: Record<string, (asked: never) => unknown> = {
    give: ({ id, command }: { id: string; command: Command }) => {
      reached.push(command)
      const answer = judge(id, command, 'planner')
      hear()
      return answer
    },
    outcome: ({ ids }: { ids: readonly string[] }) =>
      Object.fromEntries(ids.map((id) => [id, { outcome: 'unknown' }])),
  }
  const ask = (what: string, body: never) => Promise.resolve(linked ? answers[what]?.(body) : null)
  const commands = createCommands({
    store,
    time: BROWSER_TIME,
    isJoined: () => linked,
    now: () => show.now,
    connection: { ask: ask as ServerConnection['ask'] },
  })
  const live: Live = {
    ...commands.actions,
    reload: () => undefined,
    store,
    now: () => show.now,
    serverNow: () => show.now,
    links: async () => ({ paths: {}, opened: {}, contacts: {} }),
    setContact: async () => ({ ok: true }),
    rehearse: async () => null,
    log: async () => null,
    ticks: { callAt: () => () => undefined },
    close: commands.close,
  }
  hear()
  const open = () =>
    render(
      <I18nProvider i18n={speaks('en')}>
        <LiveProvider live={live}>
          <EditorPage paste={() => undefined} />
        </LiveProvider>
      </I18nProvider>,
    )
  let opened = open()
  return {
    draft: () => show.state.draft?.agenda ?? agenda,
    reached,
    cut: () => {
      linked = false
    },
    join: () =>
      act(async () => {
        linked = true
        hear()
        commands.onRejoin()
      }),
    other: (command) => void judge(`other-${seq}`, command, 'other'),
    elapse: (ms) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined)),
    leaveAndReturn: () => {
      opened.unmount()
      opened = open()
    },
  }
}
