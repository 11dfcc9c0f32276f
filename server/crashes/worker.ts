import { readFile } from 'node:fs/promises'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Crash } from '../../shared/protocol/up/up.ts'
import { jsonIn } from '../parseText.ts'
import { lowerPriority } from '../thread/lowerPriority.ts'

/** Positions in built files in the folder `assets`. */
export type SourcesJob = { readonly assets: string; readonly at: Crash['at'] }

/** Maps positions to file, line and column in the source; leaves those without a source map, as of another build. */
async function sourcesOf({ assets, at }: SourcesJob): Promise<readonly string[]> {
  const maps = new Map<string, SourceMap>()
  for (const file of new Set(at.map((one) => one.file))) {
    const text = await readFile(join(assets, 'assets', `${file}.map`), 'utf8').catch(() => null)
    if (text !== null) maps.set(file, new SourceMap(jsonIn(text) as SourceMapPayload))
  }
  return at.map(({ file, line, column }) => {
    const found = maps.get(file)?.findEntry(line - 1, column - 1)
    if (found === undefined || !('originalSource' in found)) return `${file}:${line}:${column}`
    const path = found.originalSource.replace(/^(\.\.\/)+/, '')
    return `${path}:${found.originalLine + 1}:${found.originalColumn + 1}`
  })
}

lowerPriority()

// A separate thread, as reading the largest map takes a third of a second.
parentPort?.on('message', async (job: SourcesJob) => {
  parentPort?.postMessage(await sourcesOf(job))
})
