import { Counter, Gauge, type Registry } from 'prom-client'
import type { Running } from '../server.ts'
import type { ConnectionUse } from '../store/port.ts'
import { addGauge } from './instruments.ts'

/** Readings that only exist with a database. */
export type DatabaseReadings = {
  readonly connections?: (() => ConnectionUse) | null
  /** The most that the server's time may be wrong, in ms; null if unknown. */
  readonly clockError?: (() => number | null) | null
}

/** Adds the metrics of a server to a registry; `now` returns server time in ms. */
export function addServerMetrics(
  registry: Registry,
  { hosts, store }: Pick<Running, 'hosts' | 'store'>,
  now: () => number,
): void {
  addGauge(registry, {
    name: 'rostrum_events_behind',
    help: 'Events that shows with screens are behind what was last heard of their logs',
    read: () => hosts.lag,
  })
  addGauge(registry, {
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

/** Adds the metrics of a database to a registry. */
export function addDatabaseMetrics(
  registry: Registry,
  { connections, clockError }: DatabaseReadings,
): void {
  if (clockError) {
    addGauge(registry, {
      name: 'rostrum_clock_error_seconds',
      help: "How wrong the server's time may be",
      read: () => {
        const error = clockError()
        return error === null ? null : error / 1_000
      },
    })
  }
  if (!connections) return
  new Gauge({
    name: 'rostrum_database_connections',
    help: 'Connections to the database, by whether they are used',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { used, idle } = connections()
      this.set({ state: 'used' }, used)
      this.set({ state: 'idle' }, idle)
    },
  })
  addGauge(registry, {
    name: 'rostrum_database_waiting',
    help: 'Statements that wait for a connection',
    read: () => connections().waiting,
  })
}
