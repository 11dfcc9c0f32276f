import { createHash } from 'node:crypto'
import { StartupError } from '../../startupError.ts'
import { MOVED_FROM } from '../dataStore.ts'
import { type Comparison, compareStores } from './compare.ts'
import { copyStore } from './copy.ts'
import type { MoveEndpoint, MoveJob } from './endpoint.ts'
import type { OnProgress } from './progress.ts'
import { type Batch, DEFAULT_BATCH } from './storedRows.ts'

/** The contents of the moved store. */
export type MoveResult = Extract<Comparison, { readonly equal: true }>

/**
 * Copies a store into another, which is empty or the target of an interrupted move of the same source, and compares both. Does not
 * write in the source. Rejects with a `StartupError` if the target has anything else, or both are not equal at the end.
 */
export async function move(
  source: MoveEndpoint,
  target: MoveEndpoint,
  batch: Batch = DEFAULT_BATCH,
  onProgress: OnProgress = () => undefined,
): Promise<MoveResult> {
  const job = { source, target, batch, onProgress }
  const digest = await sourceDigest(source)
  const unfinished = await target.store.fact(MOVED_FROM)
  if (unfinished === null && (await target.rows.shows()).length > 0) return compareExisting(job)
  if (unfinished !== null && unfinished !== digest) throw otherMove(target)
  await target.store.setFact(MOVED_FROM, digest)
  await copyStore(job)
  const comparison = await compareStores(job)
  if (!comparison.equal) throw unequal(target, comparison.difference)
  await target.rows.dropFact(MOVED_FROM)
  return comparison
}

/** Returns a digest of the first event of the oldest show, which identifies a source. */
async function sourceDigest({ rows }: MoveEndpoint): Promise<string> {
  const [oldest] = await rows.shows()
  if (oldest === undefined) throw new Error('a move of nothing')
  const [first] = await rows.eventsAfter(oldest.show, 0, { events: 1, bytes: 0 })
  const beginning = JSON.stringify([oldest.show, oldest.made, first])
  return createHash('sha256').update(beginning).digest('base64url')
}

/** Compares with a target that already has shows: after an interruption at the very end both are equal. */
async function compareExisting(job: MoveJob): Promise<MoveResult> {
  const comparison = await compareStores(job)
  if (comparison.equal) return comparison
  throw new StartupError(
    'move',
    `There are shows in ${job.target.name} already that are not those of ${job.source.name}: move into an empty one.`,
  )
}

function otherMove({ name }: MoveEndpoint): StartupError {
  return new StartupError(
    'move',
    `In ${name} a move from elsewhere is not finished: run that again, or move into an empty one.`,
  )
}

function unequal({ name }: MoveEndpoint, difference: string): StartupError {
  return new StartupError(
    'move',
    `Both sides are not equal yet (${difference}): run this again. If that does not help, empty ${name} first.`,
  )
}
