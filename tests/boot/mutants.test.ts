import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { nearness } from '../mutation/nearness.ts'
import { mutantsOf, mutantsSuite, summarizeMutants } from '../runner/mutants.ts'
import { tempFolder } from '../support/tempFolder.ts'

const SOURCE = 'const a = b > 0\nconst c = f(\n  d,\n)\n'

/** A fault of the first line, or of the call in the three behind it. */
const fault = (status: string, inCall = false) => ({
  status,
  replacement: inCall ? 'f()' : 'b >= 0',
  mutatorName: 'EqualityOperator',
  location: inCall
    ? { start: { line: 2, column: 11 }, end: { line: 4, column: 2 } }
    : { start: { line: 1, column: 11 }, end: { line: 1, column: 16 } },
})

const reportOf = (file: string, ...mutants: readonly object[]) =>
  mutantsOf(JSON.stringify({ files: { [file]: { source: SOURCE, mutants } } }))

it('a planted fault is described by the code before and after, on one line', () => {
  expect(reportOf('shared/a.ts', fault('Survived'), fault('Killed', true))).toEqual([
    { file: 'shared/a.ts', line: 1, was: 'b > 0', becomes: 'b >= 0', status: 'Survived' },
    { file: 'shared/a.ts', line: 2, was: 'f( d, )', becomes: 'f()', status: 'Killed' },
  ])
})

it('counts what was found, and leaves out what could not be run', () => {
  const all = ['Killed', 'Timeout', 'Killed', 'NoCoverage', 'RuntimeError', 'Ignored']
  const { percent, found, left } = summarizeMutants(
    reportOf('a.ts', ...all.map((one) => fault(one))),
  )
  expect({ percent, found, left }).toEqual({ percent: 75, found: 3, left: 1 })
})

it('leaves to be judged what nobody has judged, where it does most harm', () => {
  const file = 'shared/run/decide/a.ts'
  const left = [fault('Survived'), fault('Survived', true)]
  const judged = [{ file, was: 'b > 0', becomes: 'b >= 0', why: 'never 0' }]
  const lines = (of: string) =>
    summarizeMutants(reportOf(of, ...left), judged).unjudged.map((one) => one.line)
  expect(lines(file)).toEqual([2])
  expect(lines('shared/timing/projection.ts')).toEqual([1, 2])
  expect(lines('shared/run/evolve/a.ts')).toEqual([])
})

it.each([
  ['that fails behind its report', 1, 'Killed', 'it broke off'],
  ['that left faults behind', 0, 'Pending', '1 planted faults were not run.\nit broke off'],
])('a run %s has failed', async (_what, code, status, told) => {
  const { folder, remove } = tempFolder()
  const runNode = async () => {
    const report = {
      files: { 'a.ts': { source: SOURCE, mutants: [fault('Killed'), fault(status)] } },
    }
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report))
    return { code, output: 'it broke off' }
  }
  const suite = mutantsSuite({ runNode, ensureBuilt: async () => [] }, folder)
  expect(await suite.run()).toMatchObject({ passed: 0, failed: 1, details: told })
  remove()
})

it('a run that was interrupted goes on after its last finished part; a finished run starts again', async () => {
  const { folder, remove } = tempFolder()
  const asked: string[] = []
  let breaksAt = 'shared/run/**/*.ts'
  const runNode = async (args: readonly string[]) => {
    const part = args.at(-1) ?? ''
    asked.push(part)
    if (part === breaksAt) return { code: 1, output: 'it broke off' }
    const mutants = [fault('Killed'), fault('Killed', true)]
    const report = JSON.stringify({ files: { 'a.ts': { source: SOURCE, mutants } } })
    writeFileSync(join(folder, 'report.json'), report)
    return { code: 0, output: '' }
  }
  const suite = mutantsSuite({ runNode, ensureBuilt: async () => [] }, folder)
  const [access, run, timing] = ['access', 'run', 'timing'].map((part) => `shared/${part}/**/*.ts`)
  expect(await suite.run()).toMatchObject({ failed: 1, details: 'it broke off' })
  expect(asked.splice(0)).toEqual([access, run])
  breaksAt = ''
  expect(await suite.run()).toMatchObject({ passed: 1, details: expect.stringMatching(/^6 of 6 /) })
  expect(asked.splice(0)).toEqual([run, timing])
  await suite.run()
  expect(asked).toEqual([access, run, timing])
  remove()
})

/** These files of tests, those nearest to the source first. */
function ordered(source: string, ...names: readonly string[]): readonly string[] {
  const near = (name: string) => nearness(source, `/anywhere/main/tests/shared/${name}.test.ts`)
  return names.toSorted((one, other) => near(other) - near(one))
}

test('a planted fault meets first the tests that have most words of its file in their names', () => {
  expect(
    ordered(
      'shared/timing/latestStart.ts',
      'agenda/checks',
      'run/workedUndo',
      'timing/picture',
      'timing/workedLatest',
    ),
  ).toEqual(['timing/workedLatest', 'timing/picture', 'agenda/checks', 'run/workedUndo'])
  expect(ordered('shared/run/decide/booth.ts', 'run/cues', 'run/booths')).toEqual([
    'run/booths',
    'run/cues',
  ])
})

test('short words are alike only where they are the same', () => {
  expect(nearness('shared/run/on.ts', '/main/tests/shared/run/once.test.ts')).toBe(1)
  expect(nearness('shared/run/cue.ts', '/main/tests/shared/run/cueCard.test.ts')).toBe(2)
})
