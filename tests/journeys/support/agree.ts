import { expect } from 'vitest'
import type { Screen } from './screen.ts'
import { type ScreenLog, valueAt } from './screenLog.ts'

/** What a screen says of the show at one moment. */
export type Said = {
  readonly live: string | null
  readonly next: string | null
  readonly digits: string | null
}

/** How long screens may take to come together after a press, in ms. */
const AGREE_MOST = 5_000

function saidAt(log: ScreenLog, at: number): Said {
  return {
    live: valueAt(log, 'live', at) || null,
    next: valueAt(log, 'next', at) || null,
    digits: valueAt(log, 'digits', at) || null,
  }
}

/** What each screen, by its own log, said at the same moment just now. */
async function saidBy(screens: readonly Screen[]): Promise<readonly Said[]> {
  const at = Date.now()
  const logs = await Promise.all(screens.map((screen) => screen.log()))
  return logs.map((log) => saidAt(log, at))
}

/** Waits until all screens show these items and the same digits at the same moment; gives the digits. */
export async function agree(
  screens: readonly Screen[],
  expected: Pick<Said, 'live' | 'next'>,
): Promise<string> {
  let digits: string | null = null
  const look = async () => {
    const said = await saidBy(screens)
    digits = said[0]?.digits ?? null
    return said.map((one, place) => ({
      screen: screens[place]?.name,
      ...one,
      digits: one.digits === digits && digits !== null ? 'as everywhere' : one.digits,
    }))
  }
  await expect
    .poll(look, { timeout: AGREE_MOST, interval: 100 })
    .toEqual(screens.map(({ name }) => ({ screen: name, ...expected, digits: 'as everywhere' })))
  return digits ?? ''
}
