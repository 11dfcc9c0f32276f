import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { total } from '../runner/screen.ts'
import { oneCheck, orFailed, type Tools, together } from '../runner/suite.ts'
import { vitestSuite } from '../runner/vitestSuite.ts'

type File = { status: string; assertionResults: { status: string }[] }

const file = (status: string, ...tests: string[]): File => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

/** A tools in which vitest ends with this code and reports these files. */
function tools(code: number, files: readonly File[] | undefined, output = ''): Tools {
  const tests = files?.flatMap(({ assertionResults }) => assertionResults) ?? []
  const count = (wanted: string) => tests.filter(({ status }) => status === wanted).length
  return {
    ensureBuilt: async () => [],
    runNode: async (args) => {
      const place = args.find((arg) => arg.startsWith('--outputFile.json='))?.split('=')[1]
      const report = {
        numPassedTests: count('passed'),
        numFailedTests: count('failed'),
        numPendingTests: count('pending'),
        numTodoTests: count('todo'),
        testResults: files,
      }
      if (files && place) writeFileSync(place, JSON.stringify(report))
      return { code, output }
    },
  }
}

const outcome = (...parts: Parameters<typeof tools>) => vitestSuite('core', tools(...parts)).run()

describe('counting tests', () => {
  it('counts what passed, failed and was skipped', async () => {
    const files = [file('passed', 'passed', 'pending'), file('failed', 'passed', 'failed', 'todo')]
    expect(await outcome(1, files)).toMatchObject({ passed: 2, failed: 1, skipped: 2 })
  })

  it('counts a file that does not load as failed', async () => {
    const files = [file('passed', 'passed'), file('failed')]
    expect(await outcome(1, files)).toMatchObject({ passed: 1, failed: 1 })
  })

  it('counts an error outside of all tests as failed', async () => {
    expect(await outcome(1, [file('passed', 'passed')])).toMatchObject({ passed: 1, failed: 1 })
  })

  it('counts a run that breaks off without a report as failed, and shows what it said', async () => {
    expect(await outcome(1, undefined, 'out of memory')).toEqual(oneCheck(false, 'out of memory'))
  })

  it('passes on what tests say themselves, and nothing else of a run that is well', async () => {
    const output = '\n RUN  v4\n\nmedian 6 ms\n\n      Tests  1 passed (1)\n'
    const { told } = await outcome(0, [file('passed', 'passed')], output)
    expect(told).toBe('median 6 ms')
  })

  it('fails a suite in which no test ran', () => {
    expect(orFailed('core', together([]))).toEqual(oneCheck(false, 'No test ran in core.'))
    expect(orFailed('core', oneCheck(true, ''))).toEqual(oneCheck(true, ''))
  })
})

describe('the last line', () => {
  it('has what passed and failed, and what was skipped where something was', () => {
    expect(total({ passed: 3, failed: 0, skipped: 0, told: '' })).toBe('3 passed, 0 failed')
    expect(total({ passed: 3, failed: 1, skipped: 2, told: '' })).toBe(
      '3 passed, 1 failed, 2 skipped',
    )
  })
})
