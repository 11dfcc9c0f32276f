import type { StoreApi } from 'zustand/vanilla'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { AuditAnswer } from '../../shared/protocol/auditTrail.ts'
import type { Answer, ErasureAnswer, StoredAnswer } from '../../shared/protocol/down/answer.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { OwnedShow, UnreadableShow } from '../../shared/protocol/down/shows.ts'
import type { BackupState } from '../../shared/protocol/http/health.ts'
import type {
  CopyShow,
  DeleteShow,
  ErasePerson,
  GiveAsOwner,
  MakeShow,
  RehearseExample,
  SetContactAsOwner,
} from '../../shared/protocol/up/up.ts'
import type { ChangeWebhook } from '../../shared/protocol/webhooks.ts'
import { BROWSER_TIME, type LocalTime } from './localTime.ts'
import { createSafeStore } from './safeStore.ts'
import { type ConnectionOptions, isProblem, openConnection } from './serverConnection.ts'

/** The state of the owner's page: every show with its links, newest first (null: not loaded yet). */
type OwnedState = {
  readonly connection: 'connecting' | 'open' | 'cut'
  readonly disconnect: DisconnectReason | null
  readonly shows: readonly OwnedShow[] | null
  /** The shows that cannot be opened. */
  readonly unreadable: readonly UnreadableShow[]
  /** Since when the server cannot write, in server time (ms); null while it can. */
  readonly failingSince: number | null
  /** The automatic backups; undefined if there are none. */
  readonly backup?: BackupState | undefined
}

/** The owner's requests by name; each has an id, so that sending it again is safe. */
export type OwnerActs = {
  makeShow: MakeShow
  copyShow: CopyShow
  rehearseExample: RehearseExample
  giveAsOwner: GiveAsOwner
  changeWebhook: ChangeWebhook
  erasePerson: ErasePerson
  deleteShow: DeleteShow
}

/** The owner's connection to the list of shows. */
export type OwnedShows = {
  readonly store: StoreApi<OwnedState>
  /** Loads the list again; this also happens automatically. */
  refresh(): void
  /** Sends a request, then loads the list again; null without an answer. */
  act<Name extends keyof OwnerActs>(
    name: Name,
    message: OwnerActs[Name],
  ): Promise<Answer | StoredAnswer | ErasureAnswer | null>
  /** Returns the audit trail of a show; null without an answer. */
  auditOf(show: ShowId): Promise<AuditAnswer | null>
  /** Stores the contact of a person of a show; null without an answer. */
  setContact(message: SetContactAsOwner): Promise<StoredAnswer | null>
  close(): void
}

/** How long an answer may take, in ms. */
const WAIT = 5_000

/** The time between two loads of the list while the page is visible, in ms: the list shows open screens. */
const INTERVAL = 4_000

const INITIAL_STATE: OwnedState = {
  connection: 'connecting',
  disconnect: null,
  shows: null,
  unreadable: [],
  failingSince: null,
}

/** Connects with the owner's key and updates the list of shows until closed. */
export function openShows(options: ConnectionOptions, time: LocalTime = BROWSER_TIME): OwnedShows {
  const store = createSafeStore(INITIAL_STATE)
  let stopWaiting = () => {}
  const refresh = async () => {
    stopWaiting()
    const reply = await connection.ask('shows', {}, WAIT)
    if (reply === null) dropOpen()
    else if (!isProblem(reply)) {
      const { shows, unreadable, writing, backup } = reply
      store.setState({ shows, unreadable, ...writing, backup })
    }
    stopWaiting()
    stopWaiting = time.after(INTERVAL, refreshIfVisible)
  }
  // This page gets no heartbeats, so a missing answer is the only sign of a dead connection.
  const dropOpen = () => {
    if (store.getState().connection === 'open' && !connection.isMoving()) connection.drop()
  }
  const refreshIfVisible = () => {
    if (time.hidden()) stopWaiting = time.after(INTERVAL, refreshIfVisible)
    else void refresh()
  }
  const ignore = () => {}
  /** Sends a request, and loads the list after its answer. */
  const change = async <Name extends keyof OwnerActs | 'setContactAsOwner'>(
    name: Name,
    message: object,
  ) => {
    const answer = await connection.ask(name, message, WAIT)
    if (answer === null || isProblem(answer)) return null
    await refresh()
    return answer
  }
  const connection = openConnection(options, time, {
    opened: () => {
      store.setState({ connection: 'open', disconnect: null })
      void refresh()
    },
    cut: () => {
      if (!connection.isMoving()) store.setState({ connection: 'cut' })
    },
    parting: (disconnect) => store.setState({ disconnect }),
    joined: ignore,
    events: ignore,
    resync: ignore,
    beat: ignore,
    presence: ignore,
    writing: ignore,
  })
  return {
    store,
    refresh: () => void refresh(),
    act: change,
    async auditOf(show) {
      const answer = await connection.ask('audit', { show }, WAIT)
      return answer === null || isProblem(answer) ? null : answer
    },
    setContact: (message) => change('setContactAsOwner', message),
    close: () => {
      stopWaiting()
      connection.close()
    },
  }
}
