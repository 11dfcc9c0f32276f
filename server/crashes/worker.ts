import { readFile } from 'node:fs/promises'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import type { Crash } from '../../shared/protocol/up/up.ts'
import { parseJson } from '../parseJson.ts'
import { giveWay } from '../thread/giveWay.ts'

/** Positions in built files of the pages in the folder `assets`. */
export type SourcesJob = { readonly assets: string; readonly at: Crash['at'] }

/** A map of our own build. */
const Payload = z.custom<SourceMapPayload>((value) => typeof value === 'object')

/** Returns for each position its file, line and column in the source; as it is where there is no map, as for a page of another build. */
async function sourcesOf({ assets, at }: SourcesJob): Promise<readonly string[]> {
  const maps = new Map<string, SourceMap>()
  for (const file of new Set(at.map((one) => one.file))) {
    const text = await readFile(join(assets, 'assets', `${file}.map`), 'utf8').catch(() => null)
    if (text !== null) maps.set(file, new SourceMap(parseJson(Payload, text)))
  }
  return at.map(({ file, line, column }) => {
    const found = maps.get(file)?.findEntry(line - 1, column - 1)
    if (found === undefined || !('originalSource' in found)) return `${file}:${line}:${column}`
    const path = found.originalSource.replace(/^(\.\.\/)+/, '')
    return `${path}:${found.originalLine + 1}:${found.originalColumn + 1}`
  })
}

giveWay()

// A thread of its own: the largest map takes a third of a second, for which no show waits.
parentPort?.on('message', async (job: SourcesJob) => {
  parentPort?.postMessage(await sourcesOf(job))
})
