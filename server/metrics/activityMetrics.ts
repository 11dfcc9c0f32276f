import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { ROLES } from '../../shared/run/roles.ts'
import type { EventSubscriber } from '../host/subscribers.ts'
import type { Meters } from '../meters.ts'

/** The bounds of the histograms of durations, in seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

type DurationOptions<Label extends string> = {
  readonly name: string
  readonly help: string
  readonly labelNames?: readonly Label[]
}

/** Adds a histogram of durations to a registry. */
export function addDurations<Label extends string = never>(
  registry: Registry,
  { name, help, labelNames = [] }: DurationOptions<Label>,
): Histogram<Label> {
  return new Histogram({ name, help, labelNames, buckets: BOUNDS, registers: [registry] })
}

/** Starts a stopwatch on the monotonic clock. Returns the function that reads it, in seconds. */
function stopwatch(): () => number {
  const start = performance.now()
  return () => (performance.now() - start) / 1_000
}

/** A gauge that is read on each request; null if it has no value now. */
type GaugeOptions = {
  readonly name: string
  readonly help: string
  readonly read: () => number | null | Promise<number | null>
}

/** Adds a gauge to a registry. */
export function addGauge(registry: Registry, { name, help, read }: GaugeOptions): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      const value = await read()
      if (value === null) this.remove()
      else this.set(value)
    },
  })
}

/** Adds the metrics of screens, commands and appends to a registry, and returns the meters that feed them. */
export function addActivityMetrics(registry: Registry): Meters {
  const registers = [registry]
  const screens = new Gauge({
    name: 'rostrum_screens',
    help: 'Connected screens, by the roles of their links',
    labelNames: ['role'],
    registers,
  })
  const failures = new Counter({
    name: 'rostrum_screen_failures_total',
    help: 'Failures of a part of a screen, as screens report them, by the roles of their links',
    labelNames: ['role'],
    registers,
  })
  const commands = new Counter({
    name: 'rostrum_commands_total',
    help: 'Answered commands, by type and result; refused commands also by reason',
    labelNames: ['type', 'result', 'reason'],
    registers,
  })
  const acknowledgements = addDurations(registry, {
    name: 'rostrum_acknowledgement_seconds',
    help: 'From the receipt of a command to its answer, by result',
    labelNames: ['result'],
  })
  const appends = addDurations(registry, {
    name: 'rostrum_append_seconds',
    help: 'How long an append of events to the store took, also if it failed',
  })
  for (const role of ROLES) screens.set({ role }, 0)
  return {
    failed: (roles) => failures.inc({ role: roles.join('+') }),
    connected(roles) {
      const role = roles.join('+')
      screens.inc({ role })
      return () => screens.dec({ role })
    },
    received(type) {
      const elapsed = stopwatch()
      return (outcome) => {
        acknowledgements.observe({ result: outcome.result }, elapsed())
        commands.inc({ type, ...outcome })
      }
    },
    appending() {
      const elapsed = stopwatch()
      return () => appends.observe(elapsed())
    },
  }
}

/** Returns a subscriber that measures how long screens wait for events; it must follow the subscriber that sends them. */
export function fanOutSubscriber(registry: Registry): EventSubscriber {
  const fanOut = addDurations(registry, {
    name: 'rostrum_fan_out_seconds',
    help: 'From durable events, or events read from another node, to the write to the last screen',
  })
  return {
    name: 'metrics',
    onEvents: ({ since, isFollowed }) =>
      isFollowed ? fanOut.observe((performance.now() - since) / 1_000) : undefined,
  }
}
