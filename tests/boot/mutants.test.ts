import { expect, it } from 'vitest'
import { foundOf, mutantsOf } from '../runner/mutants.ts'

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

it('a planted fault is told of by what it puts in place of what, on one line', () => {
  expect(reportOf('shared/a.ts', fault('Survived'), fault('Killed', true))).toEqual([
    { file: 'shared/a.ts', line: 1, was: 'b > 0', becomes: 'b >= 0', status: 'Survived' },
    { file: 'shared/a.ts', line: 2, was: 'f( d, )', becomes: 'f()', status: 'Killed' },
  ])
})

it('counts what was found, and leaves out what could not be run', () => {
  const all = ['Killed', 'Timeout', 'Killed', 'NoCoverage', 'RuntimeError', 'Ignored']
  const { percent, found, left } = foundOf(reportOf('a.ts', ...all.map((one) => fault(one))))
  expect({ percent, found, left }).toEqual({ percent: 75, found: 3, left: 1 })
})

it('leaves to be judged what nobody has judged, where it does most harm', () => {
  const file = 'shared/run/decide/a.ts'
  const left = [fault('Survived'), fault('Survived', true)]
  const judged = [{ file, was: 'b > 0', becomes: 'b >= 0', why: 'never 0' }]
  const lines = (of: string) =>
    foundOf(reportOf(of, ...left), judged).unjudged.map((one) => one.line)
  expect(lines(file)).toEqual([2])
  expect(lines('shared/timing/projection.ts')).toEqual([1, 2])
  expect(lines('shared/run/evolve/a.ts')).toEqual([])
})
