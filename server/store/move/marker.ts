import { StartupError } from '../../startupError.ts'
import type { StorePlace } from '../dataStore.ts'
import type { Store } from '../port.ts'

/** The fact that a place has for as long as a move into it is not finished: from where that comes. */
export const MOVED_FROM = 'moved-from'

/** Throws a `StartupError` where a place is the target of a move that is not finished: not everything is there. */
export async function refuseHalfMoved(
  store: Pick<Store, 'fact'>,
  { data, database }: StorePlace,
): Promise<void> {
  if ((await store.fact(MOVED_FROM)) === null) return
  const [what, way, other] =
    database === null
      ? [`The data folder ${data}`, '--to-folder', 'choose another folder with --data']
      : ['This database', '--to-database', 'name another']
  throw new StartupError(
    'move',
    `${what} is the target of a move that is not finished: run "npx --no rostrum move ${way}" again, or ${other}.`,
  )
}
