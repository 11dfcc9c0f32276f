import { act, cleanup, configure } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import type { Language } from '../../../client/i18n/language.ts'
import type { Live } from '../../../client/live/live.ts'
import type { LiveState } from '../../../client/live/liveState.ts'
import { ModeratorView } from '../../../client/views/moderator/ModeratorView.tsx'
import { audienceOf } from '../../../shared/access/audience.ts'
import { type LoggedEvent, linesOf } from '../../../shared/access/log/lines.ts'
import type { LinkOpening, LogPage } from '../../../shared/protocol/down/logPage.ts'
import type { AskLog } from '../../../shared/protocol/up/up.ts'
import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { emptyShow, evolve } from '../../../shared/run/evolve.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import type { Recorded } from '../../../shared/run/state.ts'
import type { Case } from '../../support/given.ts'
import { localLive, showView } from '../support/device.tsx'
import { MODERATOR } from './consoleContextOf.ts'

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
  const { live, store, tick } = localLive(show, {
    give,
    sendNow: (id) => sent.push(id),
    discard: (id) => discarded.push(id),
    links: async () => {
      await told
      const { links } = show.state
      const paths = links.map(({ id }) => [id, `/#a-show.${id}.token-of-${id}`])
      const people = show.state.published?.agenda.people ?? []
      const contacts = Object.fromEntries(people.map(({ id }) => [id, null]))
      return { paths: Object.fromEntries(paths), opened: {}, contacts }
    },
    log: async (asked) => logPage(show, grant, asked, comings),
  })

  hear()
  showView({ ...live, ...own(live) }, view, language)
  return {
    user: userEvent.setup({ delay: null, skipHover: true }),
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

/** How many events a page of these tests has at least. */
const PAGE = 100

/** A page of a show's log as the server tells it, in pages of a hundred commands' events. */
function logPage(
  show: Case,
  grant: Grant,
  { before, after, comings: known }: AskLog,
  comings: readonly LinkOpening[],
): LogPage {
  let state = emptyShow('a-show')
  const events = show.log.map((envelope): LoggedEvent => {
    const one = { envelope, before: state, after: evolve(state, envelope) }
    state = one.after
    return one
  })
  const lines = linesOf(events, audienceOf(grant)).filter(
    ({ seq }) => seq > after && (before === null || seq < before),
  )
  const first = lines.at(-PAGE)
  const from = first === undefined ? after : Math.max(after, first.seq - 1)
  return {
    boot: 'boot',
    from,
    lines: lines.filter(({ seq }) => seq > from),
    comings: comings.filter(({ n }) => n > (known?.n ?? 0)),
  }
}
