import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { CORE } from '../../vitest.config.ts'
import { nearness } from './nearness.ts'

/** The tests nearest to the fault come first, of these the shortest files, and random worlds last: what a worked case finds is not looked for in them. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = (await super.sort(files)).toReversed()
    const source = process.env['MUTATED_FILE'] ?? ''
    const rank = ({ moduleId }: TestSpecification) =>
      moduleId.includes('/tests/mutation/') ? -1 : nearness(source, moduleId)
    return sorted.sort((one, other) => rank(other) - rank(one))
  }
}

/** The core's tests as they are held against planted faults: worked cases, then few random worlds, the same ones each time. */
export default defineConfig({
  test: {
    include: [...CORE, 'tests/mutation/worlds.ts'],
    exclude: ['tests/simulation/**', 'tests/shared/access/{visibleLaw,secrets,projection}.test.ts'],
    setupFiles: 'tests/mutation/setup.ts',
    provide: { partOfRuns: 0.2 },
    isolate: false,
    testTimeout: 30_000,
    sequence: { sequencer: NearestFirst },
  },
})
