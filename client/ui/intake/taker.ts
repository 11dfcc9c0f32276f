import type { Agenda } from '../../../shared/agenda/model.ts'

/** An agenda that was read, with how its people are reached, which is in no agenda. */
export type Taken = { readonly agenda: Agenda; readonly contacts: Readonly<Record<string, string>> }

/** Where a reading goes: what it is compared with there, and how it is taken over. */
export type Taker = {
  /** The draft, then the published agenda; empty if a show is made. */
  readonly existing: readonly Agenda[]
  /** Whether each of several agendas is taken, as a show of its own; else only the one that is shown. */
  readonly each: boolean
  /** Whether it is on its way. */
  readonly isBusy: boolean
  readonly take: (taken: readonly Taken[]) => void
  /** Leaves without taking anything. */
  readonly leave: () => void
}
