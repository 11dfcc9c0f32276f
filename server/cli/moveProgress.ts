import type { MoveProgress, OnProgress } from '../store/move/tally.ts'

/** How often progress is written, in ms: in one line of a terminal that is written anew, or in a line each time. */
const ON_TERMINAL = 200
const IN_LINES = 5_000

/** What takes the cursor back to the beginning of its line, and what clears a line from there. */
const BACK = '\r'
const CLEAR = '\u001b[K'

/** Where progress is written. */
type Written = {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** Says how far a move is, now and then, until it has ended. */
export type PrintedProgress = { readonly tell: OnProgress; readonly end: () => void }

/** Writes how far a move is to a terminal or a file; one that is over at once says nothing of it. */
export function moveProgress(to: Written, now = () => performance.now()): PrintedProgress {
  const onTerminal = to.isTTY === true
  const pause = onTerminal ? ON_TERMINAL : IN_LINES
  let due = now() + pause
  let isOpen = false
  return {
    tell(progress) {
      if (now() < due) return
      const words = wordsOf(progress)
      // A line that does not fit would go on in the next, from where nothing takes it back.
      if (onTerminal) to.write(`${BACK}${words.slice(0, (to.columns || 80) - 1)}${CLEAR}`)
      else to.write(`${words}\n`)
      isOpen = onTerminal
      due = now() + pause
    },
    end() {
      if (isOpen) to.write(`${BACK}${CLEAR}`)
      isOpen = false
    },
  }
}

function wordsOf({ doing, shows, ofShows, events, ofEvents }: MoveProgress): string {
  const [done, all] = [events, ofEvents].map((count) => count.toLocaleString('en'))
  const what = doing === 'carrying' ? 'Carried' : 'Compared'
  return `${what} ${shows} of ${ofShows} shows, ${done} of ${all} events`
}
