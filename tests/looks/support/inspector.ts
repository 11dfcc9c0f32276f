import { join } from 'node:path'
import { build } from 'vite'

const ENTRY = join(import.meta.dirname, '../page/inspect.ts')

/** The inspection as one script, to be put into a page before its own. */
export async function inspectorScript(): Promise<string> {
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
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : null
  if (!chunk) throw new Error('the inspection did not build')
  return chunk.code
}
