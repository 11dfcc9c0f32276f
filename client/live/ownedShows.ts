import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Parting } from '../../shared/protocol/down/parting.ts'
import type { OwnedShow } from '../../shared/protocol/down/shows.ts'
import { isProblem, type LineOptions, openLine } from './line.ts'
import { BROWSER_TIME, type LocalTime } from './localTime.ts'

/** What the owner of a server sees of it: every show with its links, newest first (null: not known yet). */
type OwnedState = {
  readonly connection: 'connecting' | 'open' | 'cut'
  readonly parting: Parting | null
  readonly shows: readonly OwnedShow[] | null
}

/** The owner's connection to the list of shows. */
export type OwnedShows = {
  readonly store: StoreApi<OwnedState>
  /** Asks for the list anew; it also comes anew with every connection. */
  refresh(): void
  close(): void
}

/** How long the list may take, in ms. */
const SHOWS_WAIT = 5_000

const UNKNOWN: OwnedState = { connection: 'connecting', parting: null, shows: null }

/** Connects with the owner's key and keeps the list of shows until closed. */
export function openShows(options: LineOptions, time: LocalTime = BROWSER_TIME): OwnedShows {
  const store = createStore<OwnedState>()(() => UNKNOWN)
  const refresh = async () => {
    const told = await line.ask('shows', {}, SHOWS_WAIT)
    if (told !== null && !isProblem(told)) store.setState({ shows: told.shows })
  }
  const ignored = () => {}
  const line = openLine(options, time, {
    opened: () => {
      store.setState({ connection: 'open', parting: null })
      void refresh()
    },
    cut: () => store.setState({ connection: 'cut' }),
    parting: (parting) => store.setState({ parting }),
    heard: ignored,
    events: ignored,
    resync: ignored,
    beat: ignored,
    presence: ignored,
  })
  return { store, refresh: () => void refresh(), close: line.close }
}
