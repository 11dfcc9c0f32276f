import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withFault } from './fault.ts'
import { FAULTS } from './faults.ts'

const PROJECT = join(import.meta.dirname, '../..')

it('each planted fault fits its file, changes it, and names tests that exist', () => {
  for (const fault of FAULTS) {
    const text = readFileSync(join(PROJECT, fault.file), 'utf8')
    expect(withFault(text, fault)).not.toBe(text)
    expect(fault.was).not.toContain('\n')
  }
  const tests = FAULTS.flatMap(({ caughtBy }) => caughtBy)
  expect(tests.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([])
})
