import type { StoreApi } from 'zustand/vanilla'
import type { PersonId } from '../../shared/agenda/ids.ts'
import type { Rehearsed, StoredAnswer } from '../../shared/protocol/down/answer.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { DownMessages } from '../../shared/protocol/down/down.ts'
import type { LinkPaths } from '../../shared/protocol/down/linkPaths.ts'
import type { LogPage } from '../../shared/protocol/down/logPage.ts'
import type { AskLog, Problem, Rehearse } from '../../shared/protocol/up/up.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { createCommands, type Press } from './commands.ts'
import { createConnectionWatch } from './connectionWatch.ts'
import { createExchanges } from './exchanges.ts'
import { createFollower } from './follower.ts'
import { isProblem, type Line, type LineOptions, openLine } from './line.ts'
import { type LiveState, UNJOINED } from './liveState.ts'
import { BROWSER_TIME, type LocalTime } from './localTime.ts'
import { createSafeStore } from './safely.ts'
import { createShowTimes } from './showTimes.ts'
import type { Ticker } from './ticker.ts'
import { watchSleep } from './watchSleep.ts'

/** One screen's connection to its show. */
export type Live = Press & {
  readonly store: StoreApi<LiveState>
  /** Show time by the estimate; once lost, that of the moment the server was heard last; null while it is not known. */
  now(): Instant | null
  /** Server time by the estimate: what a step's age is told by; null while it is not known. */
  serverNow(): Instant | null
  readonly ticks: Ticker
  /** Where the links lead that this one may hand out; null while that cannot be told. Addresses are in no state. */
  links(): Promise<LinkPaths | null>
  /** A page of the show's log; null while that cannot be told, or not to this link. */
  log(asked: AskLog): Promise<LogPage | null>
  /** Keeps how a person is reached, or forgets it; whether that was done, null where no answer came. */
  setContact(person: PersonId, contact: string | null): Promise<StoredAnswer | null>
  /** Makes a rehearsal of the draft; null where that was not answered, or not taken. */
  rehearse(asked: Rehearse): Promise<Rehearsed | null>
  /** Asks for the whole show again, as what is known of it here cannot be shown. */
  renew(): void
  close(): void
}

/** How long what is asked for besides the show may take to be told, in ms: a long log is read from its beginning once. */
const LOG_WAIT = 20_000
const LINKS_WAIT = 5_000
const REHEARSAL_WAIT = 8_000

/** Connects, joins, and keeps in step until closed. */
export function connect(options: LineOptions): Live {
  return connectOn(options, BROWSER_TIME)
}

function together(disposers: ReadonlyArray<() => void>): () => void {
  return () => {
    for (const dispose of disposers) dispose()
  }
}

/** What is asked for besides the show: where links lead, how their people are reached, and the log; null where that is not told. */
function asking(line: Pick<Line, 'ask'>): Pick<Live, 'links' | 'setContact' | 'log' | 'rehearse'> {
  return {
    rehearse: async (asked) => answered(await line.ask('rehearse', asked, REHEARSAL_WAIT)),
    log: async (asked) => answered(await line.ask('log', asked, LOG_WAIT)),
    links: async () => answered(await line.ask('links', {}, LINKS_WAIT)),
    setContact: async (person, contact) =>
      answered(await line.ask('setContact', { person, contact }, LINKS_WAIT)),
  }
}

function answered<Told extends object>(told: Told | Problem | null): Told | null {
  return told === null || isProblem(told) ? null : told
}

/** What is kept as it was told. */
function storedAnswer(store: StoreApi<LiveState>): Pick<DownMessages, 'presence' | 'writing'> {
  return {
    presence: ({ open, failed = [] }) => store.setState({ open, failed }),
    writing: ({ failingSince }) => store.setState({ failingSince }),
  }
}

/** Whether a screen is joined; while it moves to another server it counts as that, for a few seconds at most. */
function countsAsLinked(isJoined: () => boolean, line: Pick<Line, 'isMoving'>): () => boolean {
  return () => isJoined() || line.isMoving()
}

/** Returns what drops a line that fell silent; a line that moves has a bound of its own. */
function dropping(line: Pick<Line, 'drop' | 'isMoving'>, cut: () => void): () => void {
  return () => {
    if (line.isMoving()) return
    cut()
    line.drop()
  }
}

/** The same on a device time of one's own. */
export function connectOn(options: LineOptions, time: LocalTime): Live {
  const store = createSafeStore(UNJOINED)
  const times = createShowTimes(
    time,
    store,
    () => exchanges.burst(),
    () => standing.confirmedAt(),
  )
  const { server: clock, shown: now, serverNow, ticks } = times

  const cut = () => {
    follower.cut()
    exchanges.stop()
    standing.tell()
  }
  const part = (parting: DisconnectReason) => {
    standing.part(parting)
    follower.cut()
  }
  const joined = () => {
    standing.joined()
    exchanges.burst()
    commands.rejoined()
  }
  const rejected = () => {
    part({ reason: 'malformed' })
    line.close()
  }
  const known = { store, time, clock }
  const follower = createFollower({
    ...known,
    line: () => line,
    watch: () => standing,
    joined,
    rejected,
  })
  const line = openLine({ ...options, join: () => ({ seq: store.getState().seq }) }, time, {
    ...follower,
    cut,
    ...storedAnswer(store),
    parting: part,
  })
  const exchanges = createExchanges({ line, clock, time, store, exchanged: () => standing.tell() })
  const linked = countsAsLinked(follower.linked, line)
  const standing = createConnectionWatch({
    ...known,
    linked,
    silent: dropping(line, cut),
  })
  const commands = createCommands({ store, line, time, linked, now: times.now })

  const close = together([
    watchSleep(time, (by) => {
      clock.slept(by)
      commands.slept(by)
      standing.slept(by)
      if (follower.linked()) exchanges.burst()
    }),
    standing.close,
    exchanges.stop,
    commands.close,
    follower.cut,
    times.close,
    line.close,
  ])
  const { renew } = follower
  return { store, now, serverNow, ticks, ...commands.press, ...asking(line), renew, close }
}
