import type { StoreApi } from 'zustand/vanilla'
import type { PersonId } from '../../shared/agenda/ids.ts'
import type { Rehearsed, StoredAnswer } from '../../shared/protocol/down/answer.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { LinkPaths } from '../../shared/protocol/down/linkPaths.ts'
import type { LogPage } from '../../shared/protocol/down/logPage.ts'
import type { AskLog, Problem, Rehearse } from '../../shared/protocol/up/up.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { createClockSync } from './clockSync.ts'
import { type CommandActions, createCommands } from './commands.ts'
import { createConnectionWatch } from './connectionWatch.ts'
import { createDisplayTime } from './displayTime.ts'
import { INITIAL_STATE, type LiveState } from './liveState.ts'
import { BROWSER_TIME, type LocalTime } from './localTime.ts'
import { createSafeStore, delayedStore } from './safeStore.ts'
import {
  type ConnectionOptions,
  isProblem,
  openConnection,
  type ServerConnection,
} from './serverConnection.ts'
import { createShowSync } from './showSync.ts'
import type { Ticker } from './ticker.ts'

/** The time between two checks, in ms. */
const CHECK_INTERVAL = 1_000

/** If the timers of a visible page pause for longer than this, the device slept; in ms. */
const MAX_PAUSE = 5_000

/** If wall clock and monotonic clock move apart by more than this in one interval, the device slept; in ms. */
const MAX_CLOCK_CHANGE = 250

/** Calls `onSleep` after the device has slept, with the ms that the monotonic clock may have missed; returns the disposer. */
function watchSleep(time: LocalTime, onSleep: (ms: number) => void): () => void {
  let last = time.now()
  let difference = time.wall() - last
  let cancel = () => {}

  const check = (isVisible: boolean) => {
    const now = time.now()
    const missed = Math.abs(time.wall() - now - difference)
    const gap = now - last
    last = now
    difference = time.wall() - now
    if (missed > MAX_CLOCK_CHANGE) onSleep(missed)
    else if (gap > MAX_PAUSE && (isVisible || !time.hidden())) onSleep(0)
  }
  const checkLater = () => {
    check(false)
    cancel = time.after(CHECK_INTERVAL, checkLater)
  }
  cancel = time.after(CHECK_INTERVAL, checkLater)
  const stopListening = time.onVisible(() => check(true))
  return () => {
    cancel()
    stopListening()
  }
}

/** One screen's connection to its show. */
export type Live = CommandActions & {
  readonly store: StoreApi<LiveState>
  /** Returns estimated show time; null while it is unknown. If the connection is `lost`, it is the time at which the server last confirmed the state. */
  now(): Instant | null
  /** Returns estimated server time, for the age of a step; null while it is unknown. */
  serverNow(): Instant | null
  readonly ticks: Ticker
  /** Requests the paths of the links that this link may hand out; null without an answer. `store` does not contain them. */
  links(): Promise<LinkPaths | null>
  /** Requests a page of the show's log; null without an answer, or if this link may not read it. */
  log(request: AskLog): Promise<LogPage | null>
  /** Stores or deletes a person's contact; null without an answer. */
  setContact(person: PersonId, contact: string | null): Promise<StoredAnswer | null>
  /** Makes a rehearsal of the draft; null without an answer, or if the server refuses. */
  rehearse(request: Rehearse): Promise<Rehearsed | null>
  /** Loads the code that applies events (`evolve`). The first state does not need it; events wait until it is loaded. */
  loadRules(): void
  /** Discards the show and loads all of it again. */
  reload(): void
  close(): void
}

/** How long requests may take, in ms; the server reads a long log from its beginning. */
const LOG_WAIT = 20_000
const LINKS_WAIT = 5_000
const REHEARSAL_WAIT = 8_000

/** The server and the link of a screen, and by how many ms it shows everything late, as a delayed video does. */
type LiveOptions = ConnectionOptions & { readonly delay?: number }

/** Connects, joins, and stays in sync until closed. */
export function connect(options: LiveOptions): Live {
  return connectOn(options, BROWSER_TIME)
}

function answerOf<Answer extends object>(reply: Answer | Problem | null): Answer | null {
  return reply === null || isProblem(reply) ? null : reply
}

function createRequests({
  ask,
}: Pick<ServerConnection, 'ask'>): Pick<Live, 'links' | 'setContact' | 'log' | 'rehearse'> {
  return {
    rehearse: async (request) => answerOf(await ask('rehearse', request, REHEARSAL_WAIT)),
    log: async (request) => answerOf(await ask('log', request, LOG_WAIT)),
    links: async () => answerOf(await ask('links', {}, LINKS_WAIT)),
    setContact: async (person, contact) =>
      answerOf(await ask('setContact', { person, contact }, LINKS_WAIT)),
  }
}

/** Creates the parts of a connection, which call each other. */
function createParts({ delay = 0, ...options }: LiveOptions, time: LocalTime) {
  const store = createSafeStore(INITIAL_STATE)
  const displayed = delayedStore(store, delay, time.after)
  const displayTime = createDisplayTime(
    time,
    displayed.store,
    () => clockSync.startBurst(),
    () => watch.confirmedAt(),
    delay,
  )
  const parts = { store, time, clock: displayTime.server }

  const cut = () => {
    showSync.cut()
    clockSync.stop()
    watch.update()
  }
  const disconnect = (reason: DisconnectReason) => {
    watch.disconnect(reason)
    showSync.cut()
  }
  const showSync = createShowSync({
    ...parts,
    connection: () => connection,
    watch: () => watch,
    onJoin() {
      watch.onJoin()
      clockSync.startBurst()
      commands.onRejoin()
    },
    onRejected() {
      disconnect({ reason: 'malformed' })
      connection.close()
    },
  })
  const join = () => ({ seq: store.getState().seq })
  const connection = openConnection({ ...options, join }, time, {
    ...showSync,
    cut,
    presence: ({ open, failed = [] }) => store.setState({ open, failed }),
    writing: ({ failingSince }) => store.setState({ failingSince }),
    parting: disconnect,
  })
  const clockSync = createClockSync({ ...parts, connection, onExchange: () => watch.update() })
  // A move to another server lasts seconds and has its own timeout.
  const isJoined = () => showSync.isJoined() || connection.isMoving()
  const watch = createConnectionWatch({
    ...parts,
    isJoined,
    onSilence() {
      if (connection.isMoving()) return
      cut()
      connection.drop()
    },
  })
  const commands = createCommands({ store, connection, time, isJoined, now: displayTime.now })
  return { displayed, displayTime, showSync, connection, clockSync, watch, commands }
}

/** Connects with the given clocks and timers of the device. */
export function connectOn(options: LiveOptions, time: LocalTime): Live {
  const parts = createParts(options, time)
  const { displayed, displayTime, showSync, connection, clockSync, watch, commands } = parts
  const stopWatchingSleep = watchSleep(time, (ms) => {
    displayTime.server.onSleep(ms)
    commands.onSleep(ms)
    watch.onSleep(ms)
    // The answer to a question from before the sleep would set limits that the sleep has moved.
    clockSync.stop()
    if (showSync.isJoined()) clockSync.startBurst()
  })

  return {
    store: displayed.store,
    now: displayTime.displayedNow,
    serverNow: displayTime.serverNow,
    ticks: displayTime.ticks,
    ...commands.actions,
    ...createRequests(connection),
    loadRules: showSync.loadRules,
    reload: showSync.reload,
    close() {
      stopWatchingSleep()
      watch.close()
      clockSync.stop()
      commands.close()
      showSync.cut()
      displayTime.close()
      displayed.stop()
      connection.close()
    },
  }
}
