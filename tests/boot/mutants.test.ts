import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nearness } from '../mutation/nearness.ts'
import { mutantsOf, mutantsSuite, summarizeMutants } from '../runner/mutants.ts'
import { folderForEach } from '../support/tempFolder.ts'

const folder = folderForEach()

const SOURCE = 'const a = b > 0\nconst c = f(\n  d,\n)\n'

/** A fault of the first line, or of the call in the three behind it. */
const fault = (status: string, inCall = false) => ({
  status,
  replacement: inCall ? 'f()' : 'b >= 0',
  location: inCall
    ? { start: { line: 2, column: 11 }, end: { line: 4, column: 2 } }
    : { start: { line: 1, column: 11 }, end: { line: 1, column: 16 } },
})

const reportOf = (file: string, ...mutants: readonly object[]) =>
  JSON.stringify({ files: { [file]: { source: SOURCE, mutants } } })

it('a fault that no test found is left to be judged, where it does most harm', () => {
  const file = 'shared/run/decide/a.ts'
  const left = [fault('Killed'), fault('Survived'), fault('NoCoverage', true)]
  const judged = [{ file, was: 'b > 0', becomes: 'b >= 0', why: 'never 0' }]
  const summary = (of: string) => summarizeMutants(mutantsOf(reportOf(of, ...left)), judged)
  expect(summary(file)).toMatchObject({
    found: 1,
    left: 2,
    unjudged: [{ line: 2, was: 'f( d, )' }],
  })
  expect(summary('shared/timing/projection.ts').unjudged).toHaveLength(2)
  expect(summary('shared/run/evolve/a.ts').unjudged).toEqual([])
})

it('a run that breaks off, or leaves faults behind, has failed; the next one goes on after its last finished part', async () => {
  const asked: string[] = []
  let [code, status] = [1, 'Killed']
  const runNode = async (args: readonly string[]) => {
    const part = args.at(-1)?.split('/')[1] ?? ''
    asked.push(part)
    writeFileSync(join(folder(), 'report.json'), reportOf('a.ts', fault('Killed'), fault(status)))
    return { code: part === 'run' ? code : 0, output: 'it broke off' }
  }
  const suite = mutantsSuite({ runNode, ensureBuilt: async () => [] }, folder())
  expect(await suite.run()).toMatchObject({ failed: 1, details: 'it broke off' })
  expect(asked.splice(0)).toEqual(['access', 'run'])
  ;[code, status] = [0, 'Pending']
  expect(await suite.run()).toMatchObject({ failed: 1 })
  status = 'Killed'
  expect(await suite.run()).toMatchObject({ passed: 1, details: expect.stringMatching(/^6 of 6 /) })
  expect(asked).toEqual(['run', 'run', 'timing'])
})

it('a planted fault meets first the tests that have most words of its file in their names', () => {
  const near = (test: string) => nearness('shared/timing/latestStart.ts', `/x/tests/shared/${test}`)
  const tests = ['agenda/checks.test.ts', 'timing/picture.test.ts', 'timing/workedLatest.test.ts']
  expect(tests.map(near)).toEqual([0, 1, 2])
})
