import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import config from '../../vitest.config.ts'
import { modulesOnDisk } from '../runner/modules.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Written in two halves so that this file does not hold what it looks for. */
const SILENCERS = [
  'biome' + '-ignore',
  '@ts' + '-ignore',
  '@ts' + '-expect-error',
  '@ts' + '-nocheck',
]

/** The folders under tests/ whose tests each project runs. */
function foldersOf(project: unknown): readonly string[] {
  return [...JSON.stringify(project).matchAll(/"tests\/(\w+)\/\*\*/g)].flatMap(
    ([, folder]) => folder ?? [],
  )
}

describe('nothing is left out', () => {
  const tests = modulesOnDisk().filter((file) => /\.test\.tsx?$/.test(file))

  it('every test file belongs to one suite', () => {
    const folders = (config.test?.projects ?? []).flatMap(foldersOf)
    const homes = tests.map((file) => ({
      file,
      suites: folders.filter((folder) => file.startsWith(`tests/${folder}/`)).length,
    }))
    expect(homes.length).toBeGreaterThan(20)
    expect(homes.filter(({ suites }) => suites !== 1)).toEqual([])
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
