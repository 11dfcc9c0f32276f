import { act, cleanup, configure, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Language } from '../../../client/i18n/language.ts'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import { LiveProvider } from '../../../client/live/LiveContext.tsx'
import type { Live } from '../../../client/live/live.ts'
import { INITIAL_STATE, type LiveState } from '../../../client/live/liveState.ts'
import type { Fire } from '../../../client/live/ticker.ts'
import { ModeratorView } from '../../../client/views/moderator/ModeratorView.tsx'
import type { LinkOpening } from '../../../shared/protocol/down/logPage.ts'
import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import type { Recorded } from '../../../shared/run/events.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Case } from '../../support/given.ts'
import { speaks } from '../support/speaks.ts'
import { MODERATOR } from './consoleContextOf.ts'
import { logPage } from './logPage.ts'

/** A console on a show of its own: what is pressed is decided by the real rules, at the show's own time. */
export type OpenConsole = {
  readonly user: UserEvent
  /** Everything that was given, in order. */
  readonly given: readonly Command[]
  /** Ids of pending commands that were sent now, and discarded. */
  readonly sent: readonly string[]
  readonly discarded: readonly string[]
  /** Lets the show go on, and the console hear of it and of the time. */
  later(change: (show: Case) => void): void
  /** Lets somebody's link be opened, or closed. */
  comes(one: Omit<LinkOpening, 'n' | 'seq' | 'at'>): void
  /** Puts the connection, or what is pending, into a state. */
  set(part: Partial<LiveState>): void
}

type Waiting = { readonly due: number | null; readonly fire: Fire }

type Opening = {
  readonly language?: Language
  readonly grant?: Grant
  readonly link?: string
  /** What is done otherwise than here. */
  readonly own?: (live: Live) => Partial<Live>
  /** A part of the console, where a test needs no more. */
  readonly view?: ReactNode
  /** What the server waits for before it tells the addresses of links. */
  readonly told?: Promise<void>
}

/** Opens the console of a moderator (or of another grant) in a language. */
export function openConsole(
  show: Case,
  {
    language = 'en',
    grant = MODERATOR,
    link = 'moderator',
    own = () => ({}),
    view = <ModeratorView />,
    told,
  }: Opening = {},
): OpenConsole {
  cleanup()
  // What is hidden costs most of a search by role, and nothing that these tests look for is.
  configure({ defaultHidden: true })
  const you = { link, grant }
  const store = createStore<LiveState>()(() => INITIAL_STATE)
  const waiting = new Set<Waiting>()
  const given: Command[] = []
  const sent: string[] = []
  const discarded: string[] = []
  const recent: Recorded[] = []
  const comings: LinkOpening[] = []

  const hear = () =>
    store.setState({
      connection: { status: 'in-sync', error: 20 },
      you,
      seq: show.log.at(-1)?.seq ?? 1,
      show: show.state,
      recent: [...recent],
    })
  const tick = () => {
    for (const one of [...waiting]) {
      if (one.due === null || one.due > show.now) continue
      waiting.delete(one)
      one.fire(show.now)
    }
  }
  const give = (command: Command) => {
    given.push(command)
    const id = `given-${given.length}`
    const { now } = show
    const actor = { link: you.link, ...grant }
    const wall = show.pressedAt()
    const decision = decide(show.state, command, { now, wall, commandId: id, actor })
    if (decision.ok) {
      show.record(decision.events, { commandId: id, actor: you.link, role: grant.roles.join('+') })
      recent.push(
        ...decision.events.map((event, n) => ({ seq: recent.length + n + 1, at: now, event })),
      )
      hear()
    } else store.setState({ refused: { id, command, refusal: decision.refusal } })
    return id
  }
  const live: Live = {
    store,
    give,
    sendNow: (id) => sent.push(id),
    discard: (id) => discarded.push(id),
    refuse: (command, refusal) => store.setState({ refused: { id: 'here', command, refusal } }),
    dismiss: () => store.setState({ refused: null }),
    reload: () => undefined,
    now: () => show.now,
    serverNow: () => show.serverNow(),
    links: async () => {
      await told
      const { links } = show.state
      const paths = links.map(({ id }) => [id, `/#a-show.${id}.token-of-${id}`])
      const people = show.state.published?.agenda.people ?? []
      const contacts = Object.fromEntries(people.map(({ id }) => [id, null]))
      return { paths: Object.fromEntries(paths), opened: {}, contacts }
    },
    setContact: async () => ({ ok: true }),
    loadRules: () => undefined,
    rehearse: async () => null,
    log: async (asked) => logPage(show, grant, asked, comings),
    ticks: {
      callAt(due, fire) {
        const one = { due, fire }
        waiting.add(one)
        return () => waiting.delete(one)
      },
    },
    close: () => waiting.clear(),
  }

  hear()
  render(
    <I18nProvider i18n={speaks(language)}>
      <LiveProvider live={{ ...live, ...own(live) }}>{view}</LiveProvider>
    </I18nProvider>,
  )
  return {
    user: userEvent.setup({ delay: null }),
    given,
    sent,
    discarded,
    later: (change) =>
      act(() => {
        change(show)
        hear()
        tick()
      }),
    comes: (one) =>
      act(() => {
        const seq = show.log.at(-1)?.seq ?? 1
        comings.push({ ...one, n: comings.length + 1, seq, at: show.now })
        store.setState({ open: {} })
      }),
    set: (part) => act(() => store.setState(part)),
  }
}
