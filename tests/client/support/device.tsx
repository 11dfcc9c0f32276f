import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Language } from '../../../client/i18n/language.ts'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { LiveProvider } from '../../../client/live/LiveContext.tsx'
import type { Live } from '../../../client/live/live.ts'
import {
  type ConnectionStatus,
  INITIAL_STATE,
  type LiveState,
} from '../../../client/live/liveState.ts'
import type { Fire } from '../../../client/live/ticker.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { GRANTS, type Room, type Who } from './room.ts'
import { speaks } from './speaks.ts'

type Waiting = { readonly due: Instant | null; readonly fire: Fire }

/** A screen of one link in a room: it sees what that link may see, on the room's time, and notes what it gives: on its way until the room changes. */
export class Device {
  readonly given: Command[] = []
  readonly live: Live
  readonly #room: Room
  readonly #link: string
  readonly #grant: Grant
  readonly #waiting = new Set<Waiting>()
  readonly #store = createStore<LiveState>()(() => INITIAL_STATE)

  constructor(room: Room, who: Who | Grant) {
    this.#room = room
    const grant = typeof who === 'string' ? GRANTS[who] : who
    this.#grant = { ...grant, roles: [...grant.roles] }
    this.#link = typeof who === 'string' ? who : (grant.person ?? grant.roles.join())
    this.live = {
      store: this.#store,
      give: (command) => {
        this.given.push(command)
        const id = `given/${this.given.length}`
        const sent = { id, command, pressedAt: room.now, state: 'sent' } as const
        this.#store.setState(({ pending }) => ({ pending: [...pending, sent] }))
        return id
      },
      sendNow: () => undefined,
      discard: () => undefined,
      refuse: (command, refusal) =>
        this.#store.setState({ refused: { id: 'here', command, refusal } }),
      dismiss: () => this.#store.setState({ refused: null }),
      reload: () => undefined,
      now: () => room.now,
      serverNow: () => room.serverNow(),
      links: async () => ({ paths: {}, opened: {}, contacts: {} }),
      setContact: async () => ({ ok: true }),
      loadRules: () => undefined,
      rehearse: async () => null,
      log: async () => null,
      ticks: {
        callAt: (due, fire) => {
          const waiting = { due, fire }
          this.#waiting.add(waiting)
          return () => this.#waiting.delete(waiting)
        },
      },
      close: () => undefined,
    }
    this.#hear()
  }

  /** Shows a view in this language. */
  shows(view: ReactNode, language: Language = 'en'): this {
    render(
      <I18nProvider i18n={speaks(language)}>
        <LiveProvider live={this.live}>{view}</LiveProvider>
      </I18nProvider>,
    )
    return this
  }

  /** Lets the room change, and the screen hear of it and of the time. */
  after(change: (room: Room) => void): void {
    act(() => {
      change(this.#room)
      this.#hear()
      this.#tick()
    })
  }

  /** Lets time pass while nothing happens, in ms. */
  waits(ms: number): void {
    act(() => {
      this.#room.passes(ms)
      this.#tick()
    })
  }

  /** The server refuses a command that was given here. */
  refuses(command: Command, refusal: Refusal): void {
    act(() => this.#store.setState({ refused: { id: 'refused', command, refusal } }))
  }

  /** How the screen stands with the server. */
  stands(connection: ConnectionStatus): void {
    act(() => this.#store.setState({ connection }))
  }

  #hear(): void {
    this.#store.setState({
      connection: { status: 'in-sync', error: 20 },
      you: { link: this.#link, grant: this.#grant },
      show: visibleState(this.#room.state, audienceOf(this.#grant)),
      recent: [...this.#room.recent],
      pending: [],
    })
  }

  #tick(): void {
    const due = [...this.#waiting].filter((one) => one.due !== null && one.due <= this.#room.now)
    for (const one of due) {
      this.#waiting.delete(one)
      one.fire(this.#room.now)
    }
  }
}
