import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { vi } from 'vitest'
import type { Node } from '../../../support/nodes/node.ts'

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
