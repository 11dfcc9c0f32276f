import type { Role } from '../shared/run/grant.ts'

/** What a command came to: it was done, refused and why, or went wrong in a way that is no refusal. */
export type CommandResult =
  | { readonly result: 'accepted' | 'failed' }
  | { readonly result: 'refused'; readonly reason: string }

/** Hears of what a server does, for whoever counts and times it: what begins gives what ends it. */
export type Meters = {
  /** A screen that has these roles is connected, until it is gone. */
  readonly connected: (roles: readonly Role[]) => () => void
  /** A part of a screen that has these roles failed. */
  readonly failed: (roles: readonly Role[]) => void
  /** A command of this type has come, until it is answered. */
  readonly received: (type: string) => (came: CommandResult) => void
  /** Events are being appended, until the store has said what came of it. */
  readonly appending: () => () => void
}
