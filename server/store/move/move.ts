import { createHash } from 'node:crypto'
import { StartupError } from '../../startupError.ts'
import { carry } from './carry.ts'
import { type Compared, compared } from './compare.ts'
import { MOVED_FROM } from './marker.ts'
import type { MoveEnd } from './moveEnd.ts'
import { BATCH, type Batch } from './storedRows.ts'
import type { OnProgress } from './tally.ts'

/** What a move came to: what is equal at both ends. */
export type Moved = Extract<Compared, { readonly equal: true }>

/**
 * Carries everything from one end to the other, which is empty or where a move from the same end was interrupted, and compares
 * both. Nothing is written where it comes from. Rejects with a `StartupError` where the target holds anything else, or both are not equal
 * at the end.
 */
export async function move(
  from: MoveEnd,
  to: MoveEnd,
  batch: Batch = BATCH,
  tell: OnProgress = () => undefined,
): Promise<Moved> {
  const source = await nameOfSource(from)
  const known = await to.store.fact(MOVED_FROM)
  if (known === null && (await to.rows.shows()).length > 0) {
    return movedBefore(from, to, batch, tell)
  }
  if (known !== null && known !== source) throw otherMove(to)
  await to.store.setFact(MOVED_FROM, source)
  await carry(from, to, batch, tell)
  const came = await compared(from, to, batch, tell)
  if (!came.equal) throw unequal(to, came.difference)
  await to.rows.dropFact(MOVED_FROM)
  return came
}

/** By what a source is known again, wherever it lies: how its oldest show began. */
async function nameOfSource({ rows }: MoveEnd): Promise<string> {
  const [oldest] = await rows.shows()
  if (oldest === undefined) throw new Error('a move of nothing')
  const [first] = await rows.eventsAfter(oldest.show, 0, { events: 1, bytes: 0 })
  const began = JSON.stringify([oldest.show, oldest.made, first])
  return createHash('sha256').update(began).digest('base64url')
}

/** A move that was interrupted behind its end, or none at all. */
async function movedBefore(
  from: MoveEnd,
  to: MoveEnd,
  batch: Batch,
  tell: OnProgress,
): Promise<Moved> {
  const came = await compared(from, to, batch, tell)
  if (came.equal) return came
  throw new StartupError(
    'move',
    `There are shows in ${to.name} already that are not those of ${from.name}: move into an empty one.`,
  )
}

function otherMove({ name }: MoveEnd): StartupError {
  return new StartupError(
    'move',
    `In ${name} a move from elsewhere is not finished: run that again, or move into an empty one.`,
  )
}

function unequal({ name }: MoveEnd, difference: string): StartupError {
  return new StartupError(
    'move',
    `Both sides are not equal yet (${difference}): run this again. Where that does not help, empty ${name} first.`,
  )
}
