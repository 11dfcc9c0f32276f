import type { ShowId } from '../../shared/agenda/ids.ts'
import type { UnreadableShow } from '../../shared/protocol/down/shows.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { Store } from '../store/port.ts'
import { unreadableShow } from '../store/unreadable.ts'
import { isUnavailable } from '../store/writeFault.ts'
import { ShowLog } from './showLog.ts'

/** Every show of a store as it stands, newest first, and those that cannot be read; rejects where the store itself is away. */
export async function showsOf(store: Store): Promise<{
  readonly states: readonly ShowState[]
  readonly unreadable: readonly UnreadableShow[]
}> {
  const states: ShowState[] = []
  const unreadable: UnreadableShow[] = []
  for (const show of await store.shows()) {
    const read = await stateOf(store, show)
    if ('why' in read) unreadable.push(read)
    else states.push(read)
  }
  return { states, unreadable }
}

async function stateOf(store: Store, show: ShowId): Promise<ShowState | UnreadableShow> {
  try {
    const log = await ShowLog.load(store, show)
    return log?.head.state ?? { show, why: 'damaged', seq: 1 }
  } catch (error) {
    if (isUnavailable(error)) throw error
    return unreadableShow(show, error)
  }
}
