import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { SideRow, Store } from '../port.ts'
import { MOVED_FROM } from './marker.ts'
import type { MoveEnd } from './moveEnd.ts'
import type { Batch } from './storedRows.ts'
import { MoveTally, type OnProgress } from './tally.ts'

/** Carries from one end to the other what is not there yet, in small steps each of which is durable: whenever it is interrupted, it goes on from there. */
export async function carry(
  from: MoveEnd,
  to: MoveEnd,
  batch: Batch,
  tell: OnProgress,
): Promise<void> {
  const shows = await from.rows.shows()
  const tally = new MoveTally('carrying', shows, tell)
  const heads = new Map((await to.rows.shows()).map(({ show, head }) => [show, head]))
  // The oldest first, so that they come into the same order.
  for (const { show, made } of shows) {
    const head = heads.get(show)
    if (head === undefined) await to.rows.addShow({ show, made })
    tally.events(head ?? 0)
    await carryEvents(from, to, { show, after: head ?? 0, batch, tally })
    await carrySideRows(from.store, to.store, show)
    tally.show()
  }
  await carryFacts(from, to)
}

/** The events of a show behind those that are there already. */
type EventsToCarry = {
  readonly show: ShowId
  readonly after: number
  readonly batch: Batch
  readonly tally: MoveTally
}

async function carryEvents(
  from: MoveEnd,
  to: MoveEnd,
  { show, after, batch, tally }: EventsToCarry,
): Promise<void> {
  let rows = await from.rows.eventsAfter(show, after, batch)
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    await to.rows.addEvents(rows)
    tally.events(rows.length)
    rows = await from.rows.eventsAfter(show, last.seq, batch)
  }
}

/** What is beside a log may have been changed or taken out since a move was interrupted. */
async function carrySideRows(from: Store, to: Store, show: ShowId): Promise<void> {
  const keyOf = ({ kind, id }: SideRow) => JSON.stringify([kind, id])
  const rows = await from.sideRows(show)
  const kept = new Set(rows.map(keyOf))
  const gone = (await to.sideRows(show)).filter((row) => !kept.has(keyOf(row)))
  const changes = [...gone.map((row) => ({ ...row, value: null })), ...rows]
  if (changes.length > 0) await to.setSideRows(show, changes)
}

async function carryFacts(from: MoveEnd, to: MoveEnd): Promise<void> {
  const names = await from.rows.factNames()
  for (const name of names) {
    const value = await from.store.fact(name)
    if (value !== null) await to.store.setFact(name, value)
  }
  const gone = (await to.rows.factNames()).filter((name) => !names.includes(name))
  for (const name of gone) if (name !== MOVED_FROM) await to.rows.dropFact(name)
}
