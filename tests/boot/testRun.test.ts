import { expect, it, vi } from 'vitest'
import { checks } from '../runner/checks.ts'
import { underNode } from '../runner/otherNodes.ts'
import { parseRequest } from '../runner/request.ts'
import type { Programs } from '../runner/suite.ts'
import { testRun } from '../runner/testRun.ts'
import { browserSuite } from '../runner/vitestSuite.ts'

/** Programs of which each ends with this code behind this output; npm and others are not asked for. */
function programs(code: number, output: string): Programs {
  const none = () => Promise.reject(new Error('not asked for'))
  const runNode = async () => ({ code, output })
  return { env: {}, ensureBuilt: async () => [], run: none, runNpm: none, runNode }
}

const LISTED = programs(0, '[core] a.test.ts > one\n[core] a.test.ts > two\n')

it.each([
  ['types', 'Files: 4153\nLines: 522130\nTotal time: 22.301s\n'],
  ['lint', 'Checked 2013 files in 11s. No fixes applied.\n'],
  ['dead-code', '{"issues":[]}\n'],
])(
  '%s fails where its program finds a fault, and where it ends early with code 0',
  async (name, last) => {
    const passed = async (code: number, output: string) => {
      const suite = checks(programs(code, output), true).find((one) => one.name === name)
      return (await suite?.run())?.passed
    }
    expect(await passed(0, last)).toBe(1)
    expect(await passed(1, `a.ts is wrong\n${last}`)).toBe(0)
    expect(await passed(0, '')).toBe(0)
  },
)

it.each([
  ['ends early with code 0', programs(0, ''), 1],
  ['finds nothing', programs(0, 'Checked 2 files in 1s.'), 0],
])('a run whose program %s ends with code %3$i', async (_what, tools, code) => {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await testRun(['lint'], undefined, tools)).toBe(code)
  expect(printed.mock.lastCall?.[0]).toContain(`${code} failed`)
  printed.mockRestore()
})

it('a suite without its browser is counted as skipped, and has failed where a browser is needed', async () => {
  const outcome = (mode: 'where-found' | 'needed') =>
    browserSuite('looks', mode, LISTED, async () => ({
      ok: false,
      line: 'none',
      mistaken: false,
    })).run()
  expect(await outcome('where-found')).toMatchObject({ passed: 0, failed: 0, skipped: 2 })
  expect(await outcome('needed')).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
})

it('a Node.js that cannot be fetched is counted as skipped; what goes wrong under one has failed', async () => {
  const refused = async () => ({ ok: false, line: 'not found' }) as const
  expect(await underNode(99, LISTED, refused)).toMatchObject({ passed: 0, failed: 0, skipped: 9 })
  const fetched = async () => ({ ok: true, node: '/nowhere/node', version: 'v99.0.0' }) as const
  expect(await underNode(99, LISTED, fetched)).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
})

const asked = (line: string, ci?: string) => parseRequest(line.split(' ').filter(Boolean), ci)

it.each([
  ['looks --browser', undefined, { names: ['looks'], browser: 'needed' }],
  ['journeys', '1', { names: ['journeys'], browser: 'needed' }],
  ['core', 'false', { names: ['core'], browser: 'where-found' }],
  ['core --no-browser', 'true', { names: ['core'], browser: 'unwanted' }],
  ['long', '', { names: ['long', 'random', 'node-22', 'node-24', 'node-26'] }],
  ['quick', '', { names: ['types', 'lint', 'core'], quick: true }],
  ['tests/boot/a.test.ts', '', { names: [], files: ['tests/boot/a.test.ts'] }],
  ['cor', '', { ok: false }],
  ['--chrome', '', { ok: false }],
])('npm test -- %s, with CI set to %s', (line, ci, request) => {
  expect(asked(line, ci)).toMatchObject(request)
})
