import { readFileSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
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
  test: z.object({
    name: z.string(),
    include: z.array(z.string()),
    exclude: z.array(z.string()).default([]),
    setupFiles: z.string().default(''),
  }),
})
const suites = (config.test?.projects ?? []).map((project) => Suite.parse(project).test)

/** Returns the projects that run a test file. */
function suitesOf(file: string) {
  // A look at the beginning saves most of the work.
  const matches = (glob: string) =>
    file.startsWith(glob.split(/[*{]/, 1)[0] ?? '') && matchesGlob(file, glob)
  const among = (globs: readonly string[]) => globs.some(matches)
  return suites.filter(({ include, exclude }) => among(include) && !among(exclude))
}

describe('nothing is left out', () => {
  const tests = modulesOnDisk().filter((file) => /\.test\.tsx?$/.test(file))

  it('every test file belongs to one suite', () => {
    // The long run repeats some of them: random ones with a new seed, and all looks.
    const homes = tests.map((file) => ({
      file,
      runs: suitesOf(file).filter(({ name }) => !['random', 'long'].includes(name)).length,
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

/** Returns whether a module of the tests draws random cases, by itself or through what it imports. */
function drawsRandomly(file: string, looked = new Set<string>()): boolean {
  if (looked.has(file)) return false
  looked.add(file)
  const imports = [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(/^(?:import|export|\}).* from '([^']+)'/gm),
  ]
  return imports.some(([, from = '']) => {
    const path = join(dirname(file), from).replaceAll('\\', '/')
    if (from === 'fast-check' || path === SEED) return true
    return path.startsWith('tests/') && path.endsWith('.ts') && drawsRandomly(path, looked)
  })
}

const SEED = 'tests/support/seed.ts'

describe('random tests', () => {
  const random = modulesOnDisk().filter(
    (file) => /\.(test|long)\.tsx?$/.test(file) && drawsRandomly(file),
  )

  it('use the seed of their run, in every project', () => {
    expect(random.length).toBeGreaterThan(20)
    const setup = 'tests/support/setup/seed.ts'
    const homes = random.flatMap((file) =>
      suitesOf(file).map(({ name, setupFiles }) => ({ file, name, setupFiles })),
    )
    expect(homes.filter((home) => home.setupFiles !== setup)).toEqual([])
  })

  it('run with a new seed in the long run too', () => {
    // With a database each has its long counterpart, or the same rows on purpose.
    const others = random.filter((file) => !file.startsWith('tests/server/nodes/'))
    const isLong = ({ name }: { readonly name: string }) => ['long', 'random'].includes(name)
    expect(others.filter((file) => !suitesOf(file).some(isLong))).toEqual([])
  })

  it('draw from nothing but a seed', () => {
    const drawing = modulesOnDisk().filter((file) => {
      const isLint = file === 'tests/architecture/lint.test.ts'
      if (!file.startsWith('tests/') || file.startsWith('tests/bench/') || isLint) return false
      return readFileSync(join(ROOT, file), 'utf8').includes('Math.' + 'random')
    })
    expect(drawing).toEqual(['tests/support/setup/newSeed.ts'])
  })
})
