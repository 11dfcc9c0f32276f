import { Histogram, type Registry } from 'prom-client'

/** The bounds that lengths of time are counted by, in seconds. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What lengths are of, and the names of what they are told apart by. */
type Described<Label extends string> = {
  readonly name: string
  readonly help: string
  readonly labelNames?: readonly Label[]
}

/** Has a registry count lengths of time by these bounds. */
export function lengthsIn<Label extends string = never>(
  registry: Registry,
  { name, help, labelNames = [] }: Described<Label>,
): Histogram<Label> {
  return new Histogram({ name, help, labelNames, buckets: BOUNDS, registers: [registry] })
}

/** Begins a length of time, in seconds; by the monotonic clock, whatever server time does. */
export function stopwatch(): () => number {
  const begun = performance.now()
  return () => (performance.now() - begun) / 1_000
}
