import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { seedOfRun } from '../../support/seed.ts'

/** How many shows the long run lives through, and how long they may take. */
const SHOWS = 100_000
const LONGEST = 4 * 3_600_000

const PROGRAM = join(import.meta.dirname, '../../simulate.mjs')

test('a hundred thousand simulated shows keep all promises', { timeout: LONGEST }, async () => {
  const words = [PROGRAM, '--shows', String(SHOWS), '--seed', String(seedOfRun())]
  const { stdout } = await promisify(execFile)(process.execPath, words).catch((error) => error)
  process.stdout.write(stdout)
  expect(stdout).toContain('; 0 shows went wrong.')
})
