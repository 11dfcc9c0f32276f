import type { StoreApi } from 'zustand/vanilla'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import type { Command } from '../../shared/run/command.ts'
import type { Instant } from '../../shared/time/instant.ts'
import type { LiveState } from './liveState.ts'
import type { Ticker } from './ticker.ts'

/** One screen's connection to its show. */
export type Live = {
  readonly store: StoreApi<LiveState>
  /** Gives a command and returns its id; while cut off it is only listed as `unsent`. */
  give(command: Command): string
  /** Sends an `unsent` or `unknown` command again under its own id. */
  sendNow(id: string): void
  discard(id: string): void
  /** Clears `refused`. */
  dismiss(): void
  /** Show time by the estimate; null while it is not known. */
  now(): Instant | null
  readonly ticks: Ticker
  close(): void
}

/** Where to connect (by default the page's own server) and as whom. */
export type LiveOptions = { readonly url?: string; readonly handshake: Handshake }

/** Connects, joins, and keeps in step until closed. */
export declare function connect(options: LiveOptions): Live
