import { defineConfig } from 'vitest/config'
import { CORE } from '../../vitest.config.ts'
import { NearestFirst } from './rounds.ts'

/** The core's tests as they are held against planted faults: worked cases, then few random worlds, the same ones each time. */
export default defineConfig({
  test: {
    include: [...CORE, 'tests/mutation/worlds.ts'],
    exclude: ['tests/simulation/**', 'tests/shared/access/visibleLaw.test.ts'],
    setupFiles: 'tests/mutation/setup.ts',
    provide: { partOfRuns: 0.2 },
    isolate: false,
    testTimeout: 30_000,
    sequence: { sequencer: NearestFirst },
  },
})
