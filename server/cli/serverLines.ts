import type { ReportError } from '../logEvent.ts'
import { type GuardedStore, TRY_AGAIN } from '../store/guarded.ts'
import { isWait } from '../store/writeFault.ts'

/** Something that a server says for which it asks its store; nothing where there is nothing to say. */
export type StoredLine = () => Promise<string>

/** Where lines are said, and what is said in their place: while the store is away, and where they cannot be told at all. */
export type ServerLinesParts = {
  readonly store: Pick<GuardedStore, 'failingSince' | 'onChange'>
  readonly say: (text: string) => void
  readonly reportError: ReportError
  readonly later: string
  readonly instead: string
}

/**
 * Says lines in order. Where the store is away in the middle of them the server runs all the same, so that the rest follows
 * once the store is back; resolves when all are said or some wait for that, and gives what has them wait no longer.
 */
export async function serverLines(
  lines: readonly StoredLine[],
  { store, say, reportError, later, instead }: ServerLinesParts,
): Promise<() => void> {
  const left = [...lines]
  let [isStopped, isToldLater] = [false, false]
  let cancel = () => {}

  const sayLeft = async () => {
    for (let [line] = left; line !== undefined && !isStopped; [line] = left) {
      const text = await line()
      if (!isStopped && text !== '') say(text)
      left.shift()
    }
  }
  const goOn = async (): Promise<void> => {
    try {
      await sayLeft()
    } catch (error) {
      if (!isStopped) missed(error)
    }
  }
  const missed = (error: unknown) => {
    // What the store waits for it tells by itself.
    if (!isWait(error)) {
      reportError(error)
      say(instead)
      return
    }
    if (!isToldLater) say(later)
    isToldLater = true
    cancel = whenBack(store, () => void goOn())
  }

  await goOn()
  return () => {
    isStopped = true
    cancel()
  }
}

/** Calls `back` once when a store writes again, or a little later where it does already; gives what keeps that from happening. */
function whenBack(store: ServerLinesParts['store'], back: () => void): () => void {
  if (store.failingSince === null) {
    const timer = setTimeout(back, TRY_AGAIN)
    return () => clearTimeout(timer)
  }
  const dispose = store.onChange(() => {
    if (store.failingSince !== null) return
    dispose()
    back()
  })
  return dispose
}
