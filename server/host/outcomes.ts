import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Outcomes } from '../../shared/protocol/down/answer.ts'
import { timesAbandoned } from '../store/abandoned.ts'
import type { Store } from '../store/port.ts'
import { rejectAsUnconfirmed } from '../store/writeFault.ts'
import type { GivesUp } from './writer.ts'

/** A show's log, as far as it tells what became of commands; `shared` where other processes write in it too. */
type OutcomeParts = {
  readonly store: Pick<Store, 'outcome'>
  readonly show: ShowId
  readonly shared: GivesUp | null
}

/** Is told how often a command was given up by now, which is said where it is given again. */
export type AbandonedListener = (id: string, times: number) => void

/** What became of a link's commands. What a log that others write in too does not know is given up, so that it stays so. */
export async function outcomesOf(
  { store, show, shared }: OutcomeParts,
  link: LinkId,
  ids: readonly string[],
  forgone: AbandonedListener,
): Promise<Outcomes> {
  const ask = () =>
    Promise.all(ids.map(async (id) => [id, await store.outcome(show, link, id)] as const))
  let found = await ask()
  const unknown = found.flatMap(([id, seq]) => (seq === null ? [id] : []))
  if (shared !== null && unknown.length > 0) {
    const given = await rejectAsUnconfirmed(shared.abandon(show, link, unknown))
    for (const id of unknown) forgone(id, timesAbandoned(given, link, id))
    found = await ask()
  }
  return Object.fromEntries(
    found.map(([id, seq]) => [
      id,
      seq === null ? { outcome: 'unknown' as const } : { outcome: 'done' as const, seq },
    ]),
  )
}
