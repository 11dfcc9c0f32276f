import { defineConfig } from 'vitest/config'

const testsOf = (...folders: readonly string[]) =>
  folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

export default defineConfig({
  test: {
    // Tests are what this machine is for while they run: no core stands by.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'core', include: testsOf('shared', 'simulation') } },
      {
        test: {
          name: 'server',
          include: testsOf('server', 'boot', 'architecture'),
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'client',
          include: testsOf('client'),
          environment: 'jsdom',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: testsOf('journeys'),
          testTimeout: 80_000,
          hookTimeout: 30_000,
          fileParallelism: false,
          expect: { poll: { timeout: 5_000, interval: 100 } },
        },
      },
      {
        test: {
          name: 'looks',
          include: testsOf('looks'),
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxConcurrency: 3,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/**/*.long.{ts,tsx}'],
          testTimeout: 900_000,
          hookTimeout: 60_000,
          maxConcurrency: 3,
          fileParallelism: false,
        },
      },
    ],
  },
})
