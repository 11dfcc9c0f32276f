import type { StoreApi } from 'zustand/vanilla'
import { type LiveState, PENDING_LIFE, type Pending } from './liveState.ts'
import type { LocalTime } from './localTime.ts'

/** The pending commands of the store, each gone when its life is over. */
export type PendingList = {
  all(): readonly Pending[]
  find(id: string): Pending | undefined
  add(one: Pending): void
  mark(ids: readonly string[], state: Pending['state']): void
  remove(ids: readonly string[]): void
  /** The device has slept for `by` ms, which count for the life of every command. */
  slept(by: number): void
  close(): void
}

/** Keeps `pending` of the store. */
export function createPendingList(store: StoreApi<LiveState>, time: LocalTime): PendingList {
  const goneAt = new Map<string, number>()
  let cancel = () => {}

  const all = () => store.getState().pending
  const remove = (ids: readonly string[]) => {
    for (const id of ids) goneAt.delete(id)
    const left = all().filter((one) => !ids.includes(one.id))
    if (left.length < all().length) store.setState({ pending: left })
  }
  const sweep = () => {
    cancel()
    const at = time.now()
    remove([...goneAt].filter(([, gone]) => gone <= at).map(([id]) => id))
    const first = Math.min(...goneAt.values())
    if (Number.isFinite(first)) cancel = time.after(Math.ceil(first - at), sweep)
  }

  return {
    all,
    find: (id) => all().find((one) => one.id === id),
    add(one) {
      goneAt.set(one.id, time.now() + PENDING_LIFE)
      store.setState({ pending: [...all(), one] })
      sweep()
    },
    mark(ids, state) {
      if (ids.length === 0) return
      store.setState({
        pending: all().map((one) => (ids.includes(one.id) ? { ...one, state } : one)),
      })
    },
    remove,
    slept(by) {
      for (const [id, gone] of goneAt) goneAt.set(id, gone - by)
      sweep()
    },
    close() {
      cancel()
      goneAt.clear()
    },
  }
}
