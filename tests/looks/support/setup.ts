import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { present } from '../../support/present.ts'

const ENTRY = join(import.meta.dirname, '../page/inspect.ts')

declare module 'vitest' {
  interface ProvidedContext {
    /** The inspection as one script, to be put into a page before its own. */
    inspector: string
  }
}

async function inspectorScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: ENTRY, formats: ['iife'], name: 'rostrumInspection' },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  return present(bundle && 'output' in bundle ? bundle.output[0] : null).code
}

/** Provides what inspects pages, and gives all pages the low priority of the thread that reads texts, which would wait for them else. */
export const setup = async (project: TestProject) => {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  project.provide('inspector', await inspectorScript())
}
