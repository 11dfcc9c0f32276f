import type { LocalTime } from './localTime.ts'

/** How often sleep is looked for, in ms. */
const LOOK_EVERY = 1_000

/** A pause of the timers that only sleep explains while the page is visible, in ms. */
const ASLEEP = 5_000

/** How far the two local clocks may part within one look before it counts as sleep, in ms. */
const APART = 250

/** Tells when the device has slept: `by` is how many ms the monotonic clock may have missed. Returns its disposer. */
export function watchSleep(time: LocalTime, slept: (by: number) => void): () => void {
  let last = time.now()
  let apart = time.wall() - last
  let cancel = () => {}

  const check = (looked: boolean) => {
    const now = time.now()
    const missed = Math.abs(time.wall() - now - apart)
    const gap = now - last
    last = now
    apart = time.wall() - now
    if (missed > APART) slept(missed)
    else if (gap > ASLEEP && (looked || !time.hidden())) slept(0)
  }
  const look = () => {
    check(false)
    cancel = time.after(LOOK_EVERY, look)
  }
  cancel = time.after(LOOK_EVERY, look)
  const unlisten = time.onLook(() => check(true))
  return () => {
    cancel()
    unlisten()
  }
}
