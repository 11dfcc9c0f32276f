import { expect } from 'vitest'
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
} as const

/** Four people at their screens: one link, one device and one page each. */
export type Company = {
  readonly moderator: Screen
  readonly speaker: Screen
  readonly timekeeper: Screen
  readonly interpreter: Screen
  readonly all: readonly Screen[]
  /** The item's id, read off the console's agenda. */
  id(item: keyof typeof ITEM): string
}

/** Waits until these screens say that they are in step. */
export async function inStep(screens: readonly Screen[], within = 10_000): Promise<void> {
  const statuses = () =>
    Promise.all(
      screens.map(async ({ name, part }) => {
        const status = await part('connection').first().getAttribute('data-status')
        return `${name}: ${status}`
      }),
    )
  await expect
    .poll(statuses, { timeout: within, interval: 100 })
    .toEqual(screens.map(({ name }) => `${name}: in-step`))
}

/** The bundled show with its moderator Ying Wang, the speaker Anke Hagemann, a timekeeper and a booth. */
export async function gather(
  house: House,
  { isCut = false }: { readonly isCut?: boolean } = {},
): Promise<Company> {
  const open = (name: string, whose: RegExp) =>
    house.open({ name, link: house.links.of(whose), isCut })
  const moderator = await open('moderator', /Ying Wang$/)
  const speaker = await open('speaker', /Anke Hagemann$/)
  const timekeeper = await open('timekeeper', /^timekeeper/)
  const interpreter = await open('interpreter', /^interpreter/)
  const all = [moderator, speaker, timekeeper, interpreter]
  await inStep(all)
  const rows = moderator.page.locator('[data-row]')
  const ids = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-row')))
  return {
    ...{ moderator, speaker, timekeeper, interpreter, all },
    id: (item) => {
      const id = ids[ITEM[item]]
      if (!id) throw new Error(`${item} is not on the console's agenda`)
      return id
    },
  }
}
