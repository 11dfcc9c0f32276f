import { readFile } from 'node:fs/promises'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { join } from 'node:path'
import type { Crash } from '../../shared/protocol/up/up.ts'
import { jsonIn } from '../parseText.ts'
import { answerJobs } from '../thread/answerJobs.ts'

/** Positions in built files, and the folder whose subfolder `assets` contains these. */
export type SourcesJob = { readonly assets: string; readonly positions: Crash['at'] }

/** Returns positions as file, line and column of the source; of the built file if it has no source map here. */
async function sourcesOf({ assets, positions }: SourcesJob): Promise<readonly string[]> {
  const maps = new Map<string, SourceMap>()
  for (const file of new Set(positions.map((one) => one.file))) {
    const text = await readFile(join(assets, 'assets', `${file}.map`), 'utf8').catch(() => null)
    if (text !== null) maps.set(file, new SourceMap(jsonIn(text) as SourceMapPayload))
  }
  return positions.map(({ file, line, column }) => {
    const entry = maps.get(file)?.findEntry(line - 1, column - 1)
    if (entry === undefined || !('originalSource' in entry)) return `${file}:${line}:${column}`
    const path = entry.originalSource.replace(/^(\.\.\/)+/, '')
    return `${path}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
  })
}

// Runs in a separate thread, as reading the largest map takes a third of a second.
answerJobs(sourcesOf)
