import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const RULE = /^\*\*([PRTZ]\d+[bcd]?)\*\* [\s\S]*?\nTests: ([\s\S]*?)\.$/gm

/** Returns the rules that the titles of a test file name: `T2: …`, or `T1, T1b: …`; none if it does not exist. */
function rulesNamedIn(file: string): readonly string[] {
  const path = [file, `${file}x`].find(existsSync)
  const titles =
    path === undefined
      ? []
      : readFileSync(path, 'utf8').matchAll(/['`]((?:[PRTZ]\d+[bcd]?(?:, )?)+): /g)
  return [...titles].flatMap(([, list = '']) => list.split(', '))
}

test('every rule of docs/rules.md is tested in the files that it names', () => {
  const rules = [...readFileSync('docs/rules.md', 'utf8').matchAll(RULE)]
  expect(rules.length).toBeGreaterThan(50)
  const untested = rules.flatMap(([, rule = '', list = '']) => {
    const files = [...list.matchAll(/`([^`]+)`/g)].map(([, name]) => `tests/${name}.test.ts`)
    const lacking = files.filter((file) => !rulesNamedIn(file).includes(rule))
    return files.length === 0 ? [`${rule}: no file`] : lacking.map((file) => `${rule}: ${file}`)
  })
  expect(untested).toEqual([])
})
