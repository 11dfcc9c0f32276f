import { readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import config, { LONGEST } from '../../vitest.config.ts'
import { modulesOnDisk } from '../runner/modules.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Written in two halves so that this file does not hold what it looks for. */
const SILENCERS = [
  'biome' + '-ignore',
  '@ts' + '-ignore',
  '@ts' + '-expect-error',
  '@ts' + '-nocheck',
]

const Suite = z.object({
  test: z.object({ include: z.array(z.string()), exclude: z.array(z.string()).default([]) }),
})

/** Whether a project runs a test file. */
function runs(project: unknown, file: string): boolean {
  const { include, exclude } = Suite.parse(project).test
  const among = (globs: readonly string[]) => globs.some((glob) => matchesGlob(file, glob))
  return among(include) && !among(exclude)
}

describe('nothing is left out', () => {
  const tests = modulesOnDisk().filter((file) => /\.test\.tsx?$/.test(file))

  it('every test file belongs to one suite', () => {
    const suites = config.test?.projects ?? []
    const homes = tests.map((file) => ({
      file,
      runs: suites.filter((suite) => runs(suite, file)).length,
    }))
    expect(homes.length).toBeGreaterThan(20)
    expect(homes.filter((home) => home.runs !== 1)).toEqual([])
  })

  it('each file that is begun first is there', () => {
    const strays = LONGEST.filter((part) => !tests.some((file) => `/${file}`.includes(part)))
    expect(strays).toEqual([])
  })

  it('no rule is silenced in place', () => {
    const silenced = modulesOnDisk().filter((file) => {
      if (file === 'tests/architecture/lint.test.ts') return false
      const text = readFileSync(join(ROOT, file), 'utf8')
      return SILENCERS.some((word) => text.includes(word))
    })
    expect(silenced).toEqual([])
  })
})
