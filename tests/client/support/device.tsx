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
import type { Case } from '../../support/given.ts'
import type { Press } from '../../support/press.ts'
import { GRANTS, type Room, type Who } from './room.ts'
import { speaks } from './speaks.ts'

type Waiting = { readonly due: Instant | null; readonly fire: Fire }

/** The live state of a screen on a show's time, behind which there is no server; `tick` fires what is due by now. */
export function localLive(show: Case, own: Pick<Live, 'give'> & Partial<Live>) {
  const store = createStore<LiveState>()(() => INITIAL_STATE)
  const waiting = new Set<Waiting>()
  const nothing = () => undefined
  const live: Live = {
    store,
    sendNow: nothing,
    discard: nothing,
    refuse: (command, refusal) => store.setState({ refused: { id: 'here', command, refusal } }),
    dismiss: () => store.setState({ refused: null }),
    reload: nothing,
    now: () => show.now,
    serverNow: () => show.serverNow(),
    links: async () => ({ paths: {}, opened: {}, contacts: {} }),
    setContact: async () => ({ ok: true }),
    loadRules: nothing,
    rehearse: async () => null,
    log: async () => null,
    ticks: {
      callAt(due, fire) {
        const one = { due, fire }
        waiting.add(one)
        return () => waiting.delete(one)
      },
    },
    close: () => waiting.clear(),
    ...own,
  }
  const tick = () => {
    for (const one of [...waiting]) {
      if (one.due === null || one.due > show.now) continue
      waiting.delete(one)
      one.fire(show.now)
    }
  }
  return { live, store, tick }
}

/** Shows a view of a screen in a language. */
export const showView = (live: Live, view: ReactNode, language: Language = 'en') =>
  render(
    <I18nProvider i18n={speaks(language)}>
      <LiveProvider live={live}>{view}</LiveProvider>
    </I18nProvider>,
  )

/** A screen of one link in a room: it sees what that link may see, on the room's time, and notes what it gives: on its way until the room changes. */
export class Device {
  readonly given: Command[] = []
  readonly live: Live
  readonly #room: Room
  readonly #link: string
  readonly #grant: Grant
  readonly #tick: () => void

  constructor(room: Room, who: Who | Grant) {
    this.#room = room
    const grant = typeof who === 'string' ? GRANTS[who] : who
    this.#grant = { ...grant, roles: [...grant.roles] }
    this.#link = typeof who === 'string' ? who : (grant.person ?? grant.roles.join())
    const { live, store, tick } = localLive(room, {
      give: (command) => {
        this.given.push(command)
        const id = `given/${this.given.length}`
        const sent = { id, command, pressedAt: room.now, state: 'sent' } as const
        store.setState(({ pending }) => ({ pending: [...pending, sent] }))
        return id
      },
    })
    this.live = live
    this.#tick = tick
    this.#hear()
  }

  /** Shows a view in this language. */
  shows(view: ReactNode, language: Language = 'en'): this {
    showView(this.live, view, language)
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

  /** Lets somebody give a command, and the screen hear of it. */
  hears(who: Who, ...press: Press): void {
    this.after((room) => room.gives(who, ...press))
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
    act(() => this.live.store.setState({ refused: { id: 'refused', command, refusal } }))
  }

  /** How the screen stands with the server. */
  stands(connection: ConnectionStatus): void {
    act(() => this.live.store.setState({ connection }))
  }

  #hear(): void {
    this.live.store.setState({
      connection: { status: 'in-sync', error: 20 },
      you: { link: this.#link, grant: this.#grant },
      show: visibleState(this.#room.state, audienceOf(this.#grant)),
      recent: this.#room.recent,
      pending: [],
    })
  }
}
