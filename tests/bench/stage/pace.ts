import { setTimeout as wait } from 'node:timers/promises'
import { monotonic } from '../wire/monotonic.ts'

/** Does something so many times, each `apart` ms after the one before began, however long each takes; gives all that came of it. */
export async function evenly<T>(
  times: number,
  apart: number,
  act: (n: number) => Promise<T>,
): Promise<readonly T[]> {
  const start = monotonic()
  const under: Promise<T>[] = []
  for (let n = 0; n < times; n += 1) {
    await wait(Math.max(0, start + n * apart - monotonic()))
    const one = act(n)
    // One that fails before all were begun is told of in the end.
    one.catch(() => undefined)
    under.push(one)
  }
  return Promise.all(under)
}

/** Does something so many times, each when the one before is over and began at least `apart` ms ago; gives all that came of it. */
export async function byTurns<T>(
  times: number,
  apart: number,
  act: (n: number) => Promise<T>,
): Promise<readonly T[]> {
  const all: T[] = []
  for (let n = 0; n < times; n += 1) {
    const began = monotonic()
    all.push(await act(n))
    await wait(Math.max(0, apart - (monotonic() - began)))
  }
  return all
}
