import type { StoreApi } from 'zustand/vanilla'
import type { Answer, StoredAnswer } from '../../shared/protocol/down/answer.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { OwnedShow, UnreadableShow } from '../../shared/protocol/down/shows.ts'
import type {
  CopyShow,
  GiveAsOwner,
  MakeShow,
  RehearseExample,
  SetContactAsOwner,
} from '../../shared/protocol/up/up.ts'
import { isProblem, type LineOptions, openLine } from './line.ts'
import { BROWSER_TIME, type LocalTime } from './localTime.ts'
import { createSafeStore } from './safely.ts'

/** What the owner of a server sees of it: every show with its links, newest first (null: not known yet). */
type OwnedState = {
  readonly connection: 'connecting' | 'open' | 'cut'
  readonly parting: DisconnectReason | null
  readonly shows: readonly OwnedShow[] | null
  /** Those that cannot be opened. */
  readonly unreadable: readonly UnreadableShow[]
  /** Since when the server cannot write, in server time (ms); null while it can. */
  readonly failingSince: number | null
}

/** What an owner can ask to be done; each carries an id, under which it may be asked again without harm. */
export type OwnerActs = {
  makeShow: MakeShow
  copyShow: CopyShow
  rehearseExample: RehearseExample
  giveAsOwner: GiveAsOwner
}

/** The owner's connection to the list of shows. */
export type OwnedShows = {
  readonly store: StoreApi<OwnedState>
  /** Asks for the list anew; it also comes anew by itself. */
  refresh(): void
  /** Asks for something to be done, and for the list after it; null where no answer came. */
  act<Name extends keyof OwnerActs>(name: Name, message: OwnerActs[Name]): Promise<Answer | null>
  /** Keeps how a person of a show is reached; null where no answer came. */
  setContact(message: SetContactAsOwner): Promise<StoredAnswer | null>
  close(): void
}

/** How long an answer may take, in ms. */
const WAIT = 5_000

/** How often the list comes anew while the page is looked at, in ms: it tells who has a screen open. */
const EVERY = 4_000

const UNKNOWN: OwnedState = {
  connection: 'connecting',
  parting: null,
  shows: null,
  unreadable: [],
  failingSince: null,
}

/** Connects with the owner's key and keeps the list of shows until closed. */
export function openShows(options: LineOptions, time: LocalTime = BROWSER_TIME): OwnedShows {
  const store = createSafeStore(UNKNOWN)
  let stopWaiting = () => {}
  const refresh = async () => {
    stopWaiting()
    const told = await line.ask('shows', {}, WAIT)
    if (told === null) dropOpen()
    else if (!isProblem(told)) {
      const { shows, unreadable, writing } = told
      store.setState({ shows, unreadable, ...writing })
    }
    stopWaiting()
    stopWaiting = time.after(EVERY, look)
  }
  // Nothing else tells of a connection that only seems to be there: no beats come to this page.
  const dropOpen = () => {
    if (store.getState().connection === 'open' && !line.isMoving()) line.drop()
  }
  const look = () => {
    if (time.hidden()) stopWaiting = time.after(EVERY, look)
    else void refresh()
  }
  const ignored = () => {}
  const line = openLine(options, time, {
    opened: () => {
      store.setState({ connection: 'open', parting: null })
      void refresh()
    },
    cut: () => {
      if (!line.isMoving()) store.setState({ connection: 'cut' })
    },
    parting: (parting) => store.setState({ parting }),
    joined: ignored,
    events: ignored,
    resync: ignored,
    beat: ignored,
    presence: ignored,
    writing: ignored,
  })
  return {
    store,
    refresh: () => void refresh(),
    act: async (name, message) => {
      const answer = await line.ask(name, message, WAIT)
      if (answer === null || isProblem(answer)) return null
      await refresh()
      return answer
    },
    setContact: async (message) => {
      const kept = await line.ask('setContactAsOwner', message, WAIT)
      if (kept === null || isProblem(kept)) return null
      await refresh()
      return kept
    },
    close: () => {
      stopWaiting()
      line.close()
    },
  }
}
