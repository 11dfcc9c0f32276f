import { expect, vi } from 'vitest'
import type { Screen } from './screen.ts'
import { type ScreenLog, valueAt } from './screenLog.ts'

/** What a screen says of the show at one moment. */
export type Said = {
  readonly live: string | null
  readonly next: string | null
  readonly digits: string | null
}

/** The digits that all screens showed, and when, in ms since the epoch. */
export type Agreed = { readonly digits: string; readonly at: number }

/** How long screens may take to come together after a press, in ms. */
const AGREE_MOST = 5_000

const saidAt = (log: ScreenLog, at: number): Said => ({
  live: valueAt(log, 'live', at) || null,
  next: valueAt(log, 'next', at) || null,
  digits: valueAt(log, 'digits', at) || null,
})

/** What each screen, by its own log, said at one moment. */
async function saidBy(screens: readonly Screen[], at: number): Promise<readonly Said[]> {
  const logs = await Promise.all(screens.map((screen) => screen.log()))
  return logs.map((log) => saidAt(log, at))
}

/** Waits until all screens show these items at the same moment, and the same digits while one is on. */
export async function agree(
  screens: readonly Screen[],
  expected: Pick<Said, 'live' | 'next'>,
): Promise<Agreed> {
  let agreed: Agreed = { digits: '', at: 0 }
  const look = async () => {
    const at = Date.now()
    const said = await saidBy(screens, at)
    agreed = { digits: said[0]?.digits ?? '', at }
    return said.map(({ live, next, digits }, place) => ({
      screen: screens[place]?.name,
      live,
      next,
      digits: live === null || digits === agreed.digits ? 'as everywhere' : digits,
    }))
  }
  const all = screens.map(({ name }) => ({ screen: name, ...expected, digits: 'as everywhere' }))
  await vi.waitFor(async () => expect(await look()).toEqual(all), {
    timeout: AGREE_MOST,
    interval: 100,
  })
  return agreed
}
