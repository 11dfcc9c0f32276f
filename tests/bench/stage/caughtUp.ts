import { setTimeout as wait } from 'node:timers/promises'
import type { Screens } from './fanOut.ts'

/** How long screens have, and how often they are looked at, in ms. */
const WITHIN = 10_000
const LOOKS = 50

/** Resolves when every screen of a group is at this seq or behind it; throws where one stays before it. */
export async function caughtUp(screens: Screens, group: string, seq: number): Promise<void> {
  let lowest = -1
  for (let waited = 0; lowest < seq; waited += LOOKS) {
    if (waited > WITHIN) throw new Error(`a screen of ${group} stays at ${lowest}, not ${seq}`)
    await wait(LOOKS)
    lowest = (await screens.ask('standing', { group })).lowest
  }
}
