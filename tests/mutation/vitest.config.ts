import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { CORE } from '../../vitest.config.ts'
import { nearness } from './nearness.ts'

/** Which of the tests that meet a fault are asked in one run: as many files as `upTo`, but for the first `from`. */
type Round = {
  /** The file that the fault is planted in. */
  readonly source: string
  /** The files of tests that found other faults in it, the one that found the last first. */
  readonly finders: readonly string[]
  readonly from: number
  readonly upTo: number | null
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly round?: Round
  }
}

function rank({ source, finders }: Round, { moduleId }: TestSpecification): number {
  const found = finders.findIndex((file) => moduleId.endsWith(file))
  if (found !== -1) return finders.length - found + Number.MAX_SAFE_INTEGER / 2
  return moduleId.includes('/tests/mutation/') ? -1 : nearness(source, moduleId)
}

/** What found another fault of the file comes first, then the tests nearest to it, of these the shortest files, and random worlds last: what a worked case finds is not looked for in them. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = (await super.sort(files)).toReversed()
    const { round } = this.ctx.getRootProject().getProvidedContext()
    if (round === undefined) return sorted
    return sorted
      .sort((one, other) => rank(round, other) - rank(round, one))
      .slice(round.from, round.upTo ?? undefined)
  }
}

/** The core's tests as they are held against planted faults: worked cases, then few random worlds, the same ones each time. */
export default defineConfig({
  test: {
    include: [...CORE, 'tests/mutation/worlds.ts'],
    exclude: ['tests/simulation/**', 'tests/shared/access/visibleLaw.test.ts'],
    setupFiles: 'tests/mutation/setup.ts',
    provide: { partOfRuns: 0.5 },
    isolate: false,
    testTimeout: 30_000,
    sequence: { sequencer: NearestFirst },
  },
})
