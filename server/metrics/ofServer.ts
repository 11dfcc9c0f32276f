import { Counter, Gauge, type Registry } from 'prom-client'
import type { Running } from '../server.ts'
import type { ConnectionUse } from '../store/port.ts'
import { gaugeIn } from './gauge.ts'

/** What is told of beside the server itself, where it is there. */
export type Beside = {
  /** How connections to a database are used now. */
  readonly connections?: (() => ConnectionUse) | null
  /** How wrong the server's time may be, in ms; null while that is not known. */
  readonly clockError?: (() => number | null) | null
}

/** Has a registry read what is true of a server when it is asked; `now` is server time, in ms. */
export function serverIn(
  registry: Registry,
  { hosts, store }: Pick<Running, 'hosts' | 'store'>,
  now: () => number,
): void {
  gaugeIn(registry, {
    name: 'rostrum_events_behind',
    help: 'Events that shows with screens are behind what was last heard of their logs',
    read: () => hosts.behind,
  })
  gaugeIn(registry, {
    name: 'rostrum_store_failing_seconds',
    help: 'How long nothing could be written; 0 while all is well',
    read: () => (store.failingSince === null ? 0 : (now() - store.failingSince) / 1_000),
  })
  new Counter({
    name: 'rostrum_subscriber_failures_total',
    help: 'How often subscribers of events have failed, by their names',
    labelNames: ['subscriber'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [subscriber, times] of hosts.subscribers.failures) this.inc({ subscriber }, times)
    },
  })
}

/** Has a registry read what there is beside the server. */
export function sideRowsIn(registry: Registry, { connections, clockError }: Beside): void {
  if (connections) connectionsIn(registry, connections)
  if (!clockError) return
  gaugeIn(registry, {
    name: 'rostrum_clock_error_seconds',
    help: "How wrong the server's time may be",
    read: () => {
      const error = clockError()
      return error === null ? null : error / 1_000
    },
  })
}

function connectionsIn(registry: Registry, use: () => ConnectionUse): void {
  new Gauge({
    name: 'rostrum_database_connections',
    help: 'Connections to the database, by whether they are used',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { used, idle } = use()
      this.set({ state: 'used' }, used)
      this.set({ state: 'idle' }, idle)
    },
  })
  gaugeIn(registry, {
    name: 'rostrum_database_waiting',
    help: 'Statements that wait for a connection',
    read: () => use().waiting,
  })
}
