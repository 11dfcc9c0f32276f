import { setTimeout as wait } from 'node:timers/promises'
import { monotonic } from '../wire/monotonic.ts'

/** Starts an act every `apart` ms, however long each takes; returns all results. */
export async function atFixedRate<T>(
  times: number,
  apart: number,
  act: (n: number) => Promise<T>,
): Promise<readonly T[]> {
  const start = monotonic()
  const under: Promise<T>[] = []
  for (let n = 0; n < times; n += 1) {
    await wait(Math.max(0, start + n * apart - monotonic()))
    const one = act(n)
    // `Promise.all` reports the error later.
    one.catch(() => undefined)
    under.push(one)
  }
  return Promise.all(under)
}

/** Runs acts in sequence, each at least `apart` ms after the start of the previous one; returns all results. */
export async function inSequence<T>(
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
