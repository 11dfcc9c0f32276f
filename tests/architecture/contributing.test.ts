import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missing, namedPaths } from './support/namedPaths.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('a document that leads through the code', () => {
  // So few that a document which lost its paths, or a reader that went blind, is noticed.
  it.each([
    ['docs/CONTRIBUTING.md', 60],
    ['docs/architecture.md', 40],
    ['docs/SECURITY.md', 2],
  ])('%s names only files that are there', (file, least) => {
    const paths = namedPaths(readFileSync(join(ROOT, file), 'utf8'))
    expect(paths.length).toBeGreaterThan(least)
    expect(missing(paths)).toEqual([])
  })
})

describe('what is not there is found', () => {
  it.each([
    ['in a sentence', 'The rule is in `shared/run/decided.ts`.', ['shared/run/decided.ts']],
    ['among several', '`client/i18n/{en,fr}/stage.ts`', ['client/i18n/fr/stage.ts']],
    ['of a whole folder', '`client/vistas/*`', ['client/vistas/*']],
    ['by its name alone', 'The course is in `courses.ts`.', ['courses.ts']],
    [
      'in a picture',
      '```\nkey ──▶ client/live/lines.ts, server/main.ts\n```\n',
      ['client/live/lines.ts'],
    ],
  ])('%s', (_where, text, gone) => {
    expect(missing(namedPaths(text))).toEqual(gone)
  })

  it('and what only looks like a path is none', () => {
    const text = 'From `/design` in `node_modules/.cache`, `prev/seq`, `visible(s, e)` and `1.5 s`.'
    expect(namedPaths(text)).toEqual([])
  })
})
