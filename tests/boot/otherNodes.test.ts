import { expect, it } from 'vitest'
import { fetchNode, underNode } from '../runner/otherNodes.ts'
import type { ProgramResult, Programs } from '../runner/suite.ts'

const WELL: ProgramResult = { code: 0, output: '' }

/** Programs of which npm ends so, and a fetched Node.js too; every suite is seen to hold two tests. */
const programs = (
  npm: ProgramResult,
  node: () => Promise<ProgramResult> = async () => WELL,
): Programs => ({
  env: {},
  ensureBuilt: async () => [],
  runNode: async () => ({ code: 0, output: '[core] a.test.ts > one\n[core] a.test.ts > two\n' }),
  runNpm: async () => npm,
  run: node,
})

it('a Node.js that cannot be fetched is skipped: said with its reason, and every test of it counted', async () => {
  const refused = { code: 1, output: 'npm error code E404\nnpm error 404 Not Found\n' }
  const outcome = await underNode(99, programs(refused))
  expect(outcome).toMatchObject({ passed: 0, failed: 0, skipped: 9 })
  expect(outcome.details).toMatch(/^Skipped: \S+@99 could not be fetched: npm error code E404$/)
})

it('one that was fetched and does not run here is skipped as well', async () => {
  const missing = programs(WELL, async () => Promise.reject(new Error('ENOENT')))
  expect(await fetchNode(99, '/nowhere', missing)).toMatchObject({
    ok: false,
    line: expect.stringContaining('ENOENT'),
  })
  const old = programs(WELL, async () => ({ code: 1, output: 'GLIBC_2.39 not found\n' }))
  expect((await underNode(99, old)).skipped).toBe(9)
})

it('what goes wrong under one that was fetched has failed', async () => {
  const broken = programs(WELL, async () => Promise.reject(new Error('no git')))
  const fetched = async () => ({ ok: true, node: '/nowhere/node', version: 'v99.0.0' }) as const
  expect(await underNode(99, broken, fetched)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    details: 'Not run under Node.js 99: Error: no git',
  })
})
