import { setTimeout as wait } from 'node:timers/promises'
import { type Range, random, randomIn } from '../../../bench/clock/random.ts'
import type { MachineClock } from './machineClock.ts'

/** The clock of one machine is set: when, in ms, and to how many seconds ahead of the real one. */
export type ClockStep = { readonly machine: number; readonly at: number; readonly ahead: number }

/** How far clocks are set, in seconds: more than what nodes would follow, and up to minutes. */
const STEP: Range = [2, 300]

/** How often each is set. */
const TIMES = 2

/** How the clocks of so many machines are set in a time of so many ms, forward and back; the same for the same seed. */
export function stepsOf(seed: number, machines: number, length: number): readonly ClockStep[] {
  const draw = random(seed * 7 + 3)
  const side = () => (draw() < 0.5 ? -1 : 1)
  return Array.from({ length: machines * TIMES }, (_, n) => ({
    machine: n % machines,
    at: Math.round(randomIn([0, length], draw)),
    ahead: side() * Math.round(randomIn(STEP, draw)),
  })).toSorted((a, b) => a.at - b.at)
}

/** Sets all of these clocks, each in its time. */
export async function stepClocks(
  clocks: readonly MachineClock[],
  steps: readonly ClockStep[],
): Promise<void> {
  const began = performance.now()
  for (const { machine, at, ahead } of steps) {
    await wait(Math.max(0, began + at - performance.now()))
    clocks[machine]?.set(ahead)
  }
}

/** A step of a clock in short. */
export function toldStep({ machine, at, ahead }: ClockStep): string {
  return `clock of machine ${machine + 1} set at ${at} to ${ahead} s ahead`
}
