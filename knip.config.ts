import type { KnipConfig } from 'knip'

/** What a style sheet imports, as imports that knip can follow. */
const importsOf = (text: string) =>
  [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)]
    .map(([, path]) => `import '${path}'`)
    .join('\n')

const config: KnipConfig = {
  entry: [
    'server/dev.ts',
    'server/boot/*.mjs',
    // Programs, texts, a sheet and a runtime that are found by their place.
    'server/cluster/databaseProgram.ts',
    'server/cluster/page.css',
    'client/i18n/*/dictionary.ts',
    'tests/client/support/jsx.ts',
    'tests/run.mjs',
    'tests/screenshots.mjs',
    // Writes a log of the events that changed.
    'tests/freezeLog.ts',
    'tests/lines.mjs',
    'tests/simulate.mjs',
    // Programs that the bench builds and starts.
    'tests/bench.mjs',
    'tests/bench/programs/*.ts',
    'tests/support/browser/unpack.mjs',
    // Runs a PostgreSQL, and vitest, in processes of their own.
    'tests/support/postgresProgram.mjs',
    'tests/runner/vitestRun.mjs',
    // Runs the Companion module in a process with the Node.js of Companion.
    'tests/integrations/companion/moduleHost.ts',
    // Runs inside the pages that are looked at.
    'tests/looks/page/inspect.ts',
  ],
  project: ['{server,client,shared,tests}/**/*.{ts,tsx,mjs,css}'],
  // A type that is part of an exported function's signature is exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Run by its file, not imported: `typescript` itself is the one that dependency-cruiser can read with.
  ignoreDependencies: ['typescript-7'],
  // Of the system, where it has it.
  ignoreBinaries: ['taskset', 'prlimit', 'nginx'],
  compilers: { css: importsOf },
  vite: { config: ['{client,server}/vite.config.ts'] },
}

export default config
