import { expect, it } from 'vitest'
import type { BrowserMode } from '../runner/request.ts'
import type { Tools } from '../runner/suite.ts'
import { browserSuite } from '../runner/vitestSuite.ts'
import type { Finding } from '../support/browser/find.ts'

/** Tools by which a suite is seen to hold two tests, and none is run. */
const tools: Tools = {
  ensureBuilt: async () => [],
  runNode: async (args) => ({
    code: 0,
    output: args.includes('list') ? '[looks] a.test.ts > one\n[looks] a.test.ts > two\n' : 'ran',
  }),
}

const outcome = (wish: BrowserMode, found: Finding) =>
  browserSuite('looks', wish, tools, async () => found).run()

const NONE: Finding = { ok: false, line: 'there is none.', mistaken: false }
const MISTAKEN: Finding = { ok: false, line: 'there is none there.', mistaken: true }

it('without a browser the suite is skipped, said in one line, and counted', async () => {
  const skipped = { passed: 0, failed: 0, skipped: 2, details: 'Skipped: there is none.' }
  expect(await outcome('where-found', NONE)).toEqual(skipped)
})

it('without a browser it has failed where one is needed, or was named that is not there', async () => {
  const failed = { passed: 0, failed: 1, skipped: 0 }
  expect(await outcome('needed', NONE)).toEqual({ ...failed, details: 'Not run: there is none.' })
  expect(await outcome('where-found', MISTAKEN)).toEqual({
    ...failed,
    details: 'Not run: there is none there.',
  })
})

it('it is skipped where no browser is wanted, whether there is one or not', async () => {
  const skipped = { passed: 0, failed: 0, skipped: 2, details: 'Skipped: --no-browser was given.' }
  expect(await outcome('unwanted', MISTAKEN)).toEqual(skipped)
})
