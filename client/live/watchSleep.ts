import type { LocalTime } from './localTime.ts'

/** The time between two checks, in ms. */
const CHECK_INTERVAL = 1_000

/** A pause of the timers of a visible page that means sleep, in ms. */
const ASLEEP = 5_000

/** A change of the difference between the two local clocks in one interval that means sleep, in ms. */
const MAX_DIFFERENCE = 250

/** Calls `onSleep` after the device has slept, with the ms that the monotonic clock may have missed; returns the disposer. */
export function watchSleep(time: LocalTime, onSleep: (by: number) => void): () => void {
  let last = time.now()
  let difference = time.wall() - last
  let cancel = () => {}

  const check = (isVisible: boolean) => {
    const now = time.now()
    const missed = Math.abs(time.wall() - now - difference)
    const gap = now - last
    last = now
    difference = time.wall() - now
    if (missed > MAX_DIFFERENCE) onSleep(missed)
    else if (gap > ASLEEP && (isVisible || !time.hidden())) onSleep(0)
  }
  const checkLater = () => {
    check(false)
    cancel = time.after(CHECK_INTERVAL, checkLater)
  }
  cancel = time.after(CHECK_INTERVAL, checkLater)
  const stopListening = time.onLook(() => check(true))
  return () => {
    cancel()
    stopListening()
  }
}
