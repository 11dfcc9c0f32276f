import { expect, it, vi } from 'vitest'
import { checks } from '../runner/checks.ts'
import { checkOutcome, type Programs, type Tools } from '../runner/suite.ts'
import { testRun } from '../runner/testRun.ts'

const NAMES = ['types', 'lint', 'architecture', 'dead-code']

/** The checks by name, with a program that ends with this code behind this output. */
function checksWith(code: number, output: string) {
  const tools: Tools = { ensureBuilt: async () => [], runNode: async () => ({ code, output }) }
  return checks(tools, true).filter(({ name }) => NAMES.includes(name))
}

it.each(checksWith(0, ''))(
  '$name fails where its program ends early with code 0',
  async (suite) => {
    expect(await suite.run()).toMatchObject({ passed: 0 })
  },
)

it.each([
  ['types', 'Files: 4153\nLines: 522130\nTotal time: 22.301s\n'],
  ['lint', 'Checked 2013 files in 11s. No fixes applied.\n'],
  ['dead-code', '{"issues":[]}\n'],
])(
  '%s passes where its program ran to its end and found nothing, else it prints what was found',
  async (name, last) => {
    const suiteOf = (code: number, output: string) =>
      checksWith(code, output)
        .find((suite) => suite.name === name)
        ?.run()
    expect(await suiteOf(0, last)).toEqual(checkOutcome(true, ''))
    expect(await suiteOf(1, `a.ts is wrong\n${last}`)).toMatchObject({
      passed: 0,
      failed: 1,
      details: expect.stringMatching(/^a.ts is wrong/),
    })
  },
)

it('a check whose output cannot be read fails the run', async () => {
  const [broken] = checksWith(0, '{"modules": [').filter(({ name }) => name === 'architecture')
  await expect(broken?.run()).rejects.toThrow()
})

it.each([
  ['cannot be started', () => Promise.reject(new Error('no such program')), 1],
  ['ends early with code 0', async () => ({ code: 0, output: '' }), 1],
  ['finds nothing', async () => ({ code: 0, output: 'Checked 2 files in 1s.' }), 0],
])('a run whose program %s ends with code %3$i', async (_what, runNode, code) => {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const none = () => Promise.reject(new Error('not asked for'))
  const programs: Programs = { env: {}, ensureBuilt: none, run: none, runNpm: none, runNode }
  expect(await testRun(['lint'], undefined, programs)).toBe(code)
  expect(printed.mock.lastCall?.[0]).toContain(`${code} failed`)
  printed.mockRestore()
})
