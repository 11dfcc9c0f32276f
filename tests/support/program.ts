import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The program as it is built; suites that run it build what is stale first. */
export const PROGRAM = join(import.meta.dirname, '../../dist/server/main.js')

/** The pages as they are built. */
export const PAGES = join(import.meta.dirname, '../../dist/client')

/** How a program ended by itself, and what it printed. */
export type Ended = {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program with these words, and with this on its standard input, until it ends by itself. */
export function runProgram(words: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
