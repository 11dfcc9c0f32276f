import { createStore } from 'zustand/vanilla'
import type { OwnedShows } from '../../../client/live/ownedShows.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'

type State = ReturnType<OwnedShows['store']['getState']>

/** Returns the connection of an owner with these shows, with other answers or another state. */
export function ownedWith(
  shows: readonly OwnedShow[],
  acts: Partial<Omit<OwnedShows, 'store'>> = {},
  state: Partial<State> = {},
): OwnedShows {
  const present = {
    connection: 'open',
    disconnect: null,
    unreadable: [],
    failingSince: null,
  } as const
  return {
    store: createStore((): State => ({ ...present, shows, ...state })),
    auditOf: async () => null,
    refresh: () => undefined,
    act: async () => null,
    setContact: async () => ({ ok: true }),
    close: () => undefined,
    ...acts,
  }
}
