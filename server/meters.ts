import type { Role } from '../shared/run/grant.ts'

/** The result of a command; `failed` means an unexpected error. */
export type CommandResult =
  | { readonly result: 'accepted' | 'failed' }
  | { readonly result: 'refused'; readonly reason: string }

/** Receives the activity of a server, for metrics. A function that reports a beginning returns the function that reports the end. */
export type Meters = {
  /** A screen with these roles connected. */
  readonly connected: (roles: readonly Role[]) => () => void
  /** A part of a screen with these roles failed. */
  readonly failed: (roles: readonly Role[]) => void
  /** A command of this type was received. */
  readonly received: (type: string) => (result: CommandResult) => void
  /** An append to the store started. */
  readonly appending: () => () => void
}
