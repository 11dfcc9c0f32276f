import { act } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { vi } from 'vitest'
import { createCommands } from '../../../../client/live/commands.ts'
import type { Live } from '../../../../client/live/live.ts'
import { BROWSER_TIME } from '../../../../client/live/localTime.ts'
import type { ServerConnection } from '../../../../client/live/serverConnection.ts'
import { EditorPage } from '../../../../client/views/planner/editor/EditorPage.tsx'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { decide } from '../../../../shared/run/decide.ts'
import { unpublished } from '../../../support/given.ts'
import { openConsole } from '../../moderator/openConsole.tsx'

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

/** Shows the editor, or another page of the same screen. */
let turn: (isHere: boolean) => void = () => undefined

function Pages() {
  const [isHere, setHere] = useState(true)
  useEffect(() => {
    turn = setHere
  }, [])
  return isHere ? <EditorPage leaveTo={() => undefined} /> : null
}

/** Opens it; timers must be fake. */
export function openCuttable(agenda: Agenda): Cuttable {
  const show = unpublished(agenda).as('moderator')
  const reached: Command[] = []
  let linked = true
  let rejoin: () => void = () => undefined

  const judge = (id: string, command: Command, link: string) => {
    const { now } = show
    const actor = { link, ...PLANNER }
    const decision = decide(show.state, command, { now, wall: now, commandId: id, actor })
    if (!decision.ok) return { ok: false as const, refusal: decision.refusal }
    show.record(decision.events)
    return { ok: true as const, seq: show.log.at(-1)?.seq ?? 1 }
  }
  /** Commands as a real screen has them, over a line that answers by the real rules while it is there. */
  const own = (live: Live): Partial<Live> => {
    const answers: Record<string, (asked: never) => unknown> = {
      give: ({ id, command }: { id: string; command: Command }) => {
        reached.push(command)
        const answer = judge(id, command, 'planner')
        live.store.setState({ show: show.state, seq: show.log.at(-1)?.seq ?? 1 })
        return answer
      },
      outcome: ({ ids }: { ids: readonly string[] }) =>
        Object.fromEntries(ids.map((id) => [id, { outcome: 'unknown' }])),
    }
    const ask = (what: string, body: never) =>
      Promise.resolve(linked ? answers[what]?.(body) : null)
    const commands = createCommands({
      store: live.store,
      time: BROWSER_TIME,
      isJoined: () => linked,
      now: () => show.now,
      connection: { ask: ask as ServerConnection['ask'] },
    })
    rejoin = commands.onRejoin
    return { ...commands.actions, close: commands.close }
  }
  const { later } = openConsole(show, { grant: PLANNER, link: 'planner', own, view: <Pages /> })
  return {
    draft: () => show.state.draft?.agenda ?? agenda,
    reached,
    cut: () => {
      linked = false
    },
    join: async () => {
      linked = true
      later(() => undefined)
      await act(async () => rejoin())
    },
    other: (command) => void judge(`other-${show.log.length}`, command, 'other'),
    elapse: (ms) => act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined)),
    leaveAndReturn: () => {
      for (const isHere of [false, true]) act(() => turn(isHere))
    },
  }
}
