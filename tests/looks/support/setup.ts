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

/** What inspects pages. */
export const setup = async (project: TestProject) =>
  project.provide('inspector', await inspectorScript())
