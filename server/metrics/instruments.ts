import { Gauge, Histogram, type Registry } from 'prom-client'

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
export function stopwatch(): () => number {
  const start = performance.now()
  return () => (performance.now() - start) / 1_000
}

/** A gauge that is read on each request; null if it has no value now. */
export type GaugeOptions = {
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
