import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const RULE = /^\*\*([PRTZ]\d+[bcd]?)\*\* ([\s\S]*?)\nTests: ([\s\S]*?)\.$/gm

/** Every rule of docs/rules.md with the test files it names. */
function rules(): ReadonlyArray<{ readonly rule: string; readonly files: readonly string[] }> {
  const text = readFileSync('docs/rules.md', 'utf8')
  return [...text.matchAll(RULE)].map(([, rule = '', , files = '']) => ({
    rule,
    files: [...files.matchAll(/`([^`]+)`/g)].map(([, name]) => testFile(`tests/${name}.test.ts`)),
  }))
}

/** A test file as it is called: `tsx` where it needs a page. */
function testFile(file: string): string {
  return existsSync(file) ? file : `${file}x`
}

/** The rules that a test file's names carry: `T2: …`, or `T1, T1b: …`. */
function named(file: string): ReadonlySet<string> {
  const names = readFileSync(file, 'utf8').matchAll(/['`]((?:[PRTZ]\d+[bcd]?(?:, )?)+): /g)
  return new Set([...names].flatMap(([, list = '']) => list.split(', ')))
}

test('there are rules of the plan, of the run, of time and of zones, each once', () => {
  const numbers = rules().map(({ rule }) => rule)
  expect(numbers).toEqual([
    ...[
      'P1',
      'P2',
      'P3',
      'P4',
      'P5',
      'P6',
      'P6b',
      'P7',
      'P7b',
      'P8',
      'P9',
      'P9b',
      'P9c',
      'P9d',
      'P10',
      'P11',
      'P12',
      'P13',
      'P14',
    ],
    ...['R1', 'R2', 'R2b', 'R3', 'R4', 'R5', 'R5b', 'R6', 'R6b', 'R7', 'R7b', 'R7c'],
    ...['R8', 'R8b', 'R8c', 'R8d', 'R9', 'R10', 'R11', 'R11b', 'R12', 'R13'],
    ...['R14', 'R14b', 'R14c', 'R15'],
    ...['R16', 'R16b', 'R17', 'R18', 'R19', 'R20', 'R21'],
    ...['T1', 'T1b', 'T1c', 'T2', 'T3', 'T3b', 'T4', 'T5', 'T6', 'T6b', 'T7', 'T8', 'T9'],
    ...['Z1', 'Z2', 'Z3', 'Z4', 'Z5'],
  ])
})

test('every rule is in the name of some test of each file it names', () => {
  for (const { rule, files } of rules()) {
    expect(files).not.toEqual([])
    for (const file of files) expect(`${file} ${named(file).has(rule)}`).toBe(`${file} true`)
  }
})

test('no test names a rule that is not there', () => {
  const known = new Set(rules().map(({ rule }) => rule))
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `tests/${name}`)
  const unknown = files.flatMap((file) => [...named(file)].filter((rule) => !known.has(rule)))
  expect(files.length).toBeGreaterThan(20)
  expect(unknown).toEqual([])
})
