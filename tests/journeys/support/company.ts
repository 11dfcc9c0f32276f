import type { Locator } from 'playwright-core'
import { expect, vi } from 'vitest'
import { present } from '../../support/present.ts'
import { type Agreed, agree } from './agree.ts'
import type { House } from './house.ts'
import type { Screen } from './screen.ts'

/** Where each item of the bundled show stands in its order. */
export const ITEM = {
  introduction: 0,
  shuZhu: 1,
  ankeHagemann: 2,
  qianWang: 3,
  weiBai: 4,
  wolfgangWende: 5,
  wentaoYan: 6,
  jiangWang: 8,
  break: 9,
  firstCase: 10,
  secondCase: 11,
  thirdCase: 12,
} as const
export type ItemName = keyof typeof ITEM

/** Four people at their screens: one link, one device and one page each. */
export type Company = {
  readonly moderator: Screen
  readonly speaker: Screen
  readonly timekeeper: Screen
  readonly interpreter: Screen
  readonly all: readonly Screen[]
  /** Waits until all of them, and these others, agree that this is on (null: nobody) and that is next. */
  agree(live: ItemName | null, next: ItemName, others?: readonly Screen[]): Promise<Agreed>
  /** The row of an item in the console's agenda. */
  row(item: ItemName): Locator
}

/** Waits until these screens say that they are in sync. */
export async function inSync(screens: readonly Screen[], within = 20_000): Promise<void> {
  const statuses = () =>
    Promise.all(
      screens.map(async ({ name, part }) => {
        const status = await part('connection').first().getAttribute('data-status')
        return `${name}: ${status}`
      }),
    )
  const expected = screens.map(({ name }) => `${name}: in-sync`)
  await vi.waitFor(async () => expect(await statuses()).toEqual(expected), {
    timeout: within,
    interval: 100,
  })
}

/** The bundled show with its moderator Ying Wang, the speaker Anke Hagemann, a timekeeper and a booth. */
export async function gather(house: House): Promise<Company> {
  const open = (name: string, whose: RegExp) => house.open({ name, link: house.links.of(whose) })
  const [moderator, speaker, timekeeper, interpreter] = await Promise.all([
    open('moderator', /Ying Wang$/),
    open('speaker', /Anke Hagemann$/),
    open('timekeeper', /^timekeeper/),
    open('interpreter', /^interpreter/),
  ])
  const all = [moderator, speaker, timekeeper, interpreter]
  await inSync(all)
  const rows = moderator.page.locator('[data-row]')
  const ids = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-row')))
  const idOf = (item: ItemName) => {
    return present(ids[ITEM[item]])
  }
  return {
    moderator,
    speaker,
    timekeeper,
    interpreter,
    all,
    agree: (live, next, others = []) =>
      agree([...all, ...others], { live: live && idOf(live), next: idOf(next) }),
    row: (item) => moderator.page.locator(`[data-row="${idOf(item)}"]`),
  }
}

/** Waits until the console says that the show has begun and nobody is on yet. */
export const standsBy = async ({ moderator }: Company) =>
  await moderator.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
