import { setTimeout as wait } from 'node:timers/promises'

/** The longest that something on a real socket may take, in ms. */
const MOST = 15_000

/** Waits until a condition holds, looking every few milliseconds; throws when it never does. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what = 'what was waited for',
): Promise<void> {
  const latest = performance.now() + MOST
  while (!(await holds())) {
    if (performance.now() > latest) throw new Error(`${what} did not come`)
    await wait(3)
  }
}
