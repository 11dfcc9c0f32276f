import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { vi } from 'vitest'
import { type Range, random, randomIn } from '../../../bench/clock/random.ts'
import type { Node } from '../../../support/nodes/node.ts'

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
export const toldStep = ({ machine, at, ahead }: ClockStep): string =>
  `clock of machine ${machine + 1} set at ${at} to ${ahead} s ahead`

/** Where Debian puts the library that gives a program another wall clock. */
const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'

/** Whether a machine's clock can be set for some of its programs alone. */
export const canSetClocks = existsSync(LIBRARY)

/** The wall clock of a machine of its own, as those programs see it that are started in its environment; their monotonic clock goes on. */
export type MachineClock = {
  readonly environment: Readonly<Record<string, string>>
  /** By how many seconds it is ahead of the real one. */
  readonly ahead: () => number
  /** Sets it to so many seconds ahead of the real one, for programs that run too. */
  set(ahead: number): void
}

/** A clock that is right so far, and is kept in this file. */
export function machineClock(file: string): MachineClock {
  let now = 0
  const set = (ahead: number) => {
    now = ahead
    // Never seen half written: whoever asks for the time reads it.
    writeFileSync(`${file}.next`, `${ahead < 0 ? '' : '+'}${ahead}\n`)
    renameSync(`${file}.next`, file)
  }
  set(0)
  return {
    environment: {
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
    ahead: () => now,
    set,
  }
}

/** A node whose process goes by this clock, in all its lives. */
export function onMachine(node: Node, { environment }: MachineClock): Node {
  return {
    ...node,
    start() {
      for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
      try {
        // Its process is made before the first wait, with what the environment is by then.
        return node.start()
      } finally {
        vi.unstubAllEnvs()
      }
    },
  }
}

/** By how many seconds the machine of a node is ahead of this one, as it stamps its pages; right to a second or two. */
export async function aheadOf({ port }: Node): Promise<number> {
  const { headers } = await fetch(`http://127.0.0.1:${port}/livez`)
  return (Date.parse(headers.get('date') ?? '') - Date.now()) / 1_000
}
