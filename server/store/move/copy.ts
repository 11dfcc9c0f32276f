import type { ShowId } from '../../../shared/agenda/ids.ts'
import { MOVED_FROM } from '../dataStore.ts'
import type { SideRow, Store } from '../port.ts'
import type { MoveJob } from './endpoint.ts'
import { ProgressCounter } from './progress.ts'

/** Copies what the target does not have yet, in small durable steps. After an interruption it continues from there. */
export async function copyStore(job: MoveJob): Promise<void> {
  const { source, target } = job
  const shows = await source.rows.shows()
  const progress = new ProgressCounter('copying', shows, job.onProgress)
  const heads = new Map((await target.rows.shows()).map(({ show, head }) => [show, head]))
  // The oldest first, to preserve their order.
  for (const { show, made } of shows) {
    const head = heads.get(show)
    if (head === undefined) await target.rows.addShow({ show, made })
    progress.addEvents(head ?? 0)
    await copyEvents(job, show, head ?? 0, progress)
    await copySideRows(source.store, target.store, show)
    progress.addShow()
  }
  await copyFacts(job)
}

async function copyEvents(
  { source, target, batch }: MoveJob,
  show: ShowId,
  after: number,
  progress: ProgressCounter,
): Promise<void> {
  let rows = await source.rows.eventsAfter(show, after, batch)
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    await target.rows.addEvents(rows)
    progress.addEvents(rows.length)
    rows = await source.rows.eventsAfter(show, last.seq, batch)
  }
}

/** Copies and deletes rows, as they may have changed since an interruption. */
async function copySideRows(source: Store, target: Store, show: ShowId): Promise<void> {
  const keyOf = ({ kind, id }: SideRow) => JSON.stringify([kind, id])
  const rows = await source.sideRows(show)
  const keys = new Set(rows.map(keyOf))
  const deleted = (await target.sideRows(show)).filter((row) => !keys.has(keyOf(row)))
  const changes = [...deleted.map((row) => ({ ...row, value: null })), ...rows]
  if (changes.length > 0) await target.setSideRows(show, changes)
}

async function copyFacts({ source, target }: MoveJob): Promise<void> {
  const names = await source.rows.factNames()
  for (const name of names) {
    const value = await source.store.fact(name)
    if (value !== null) await target.store.setFact(name, value)
  }
  const deleted = (await target.rows.factNames()).filter((name) => !names.includes(name))
  for (const name of deleted) if (name !== MOVED_FROM) await target.rows.dropFact(name)
}
