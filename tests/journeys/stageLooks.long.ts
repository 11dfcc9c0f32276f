import { afterAll, beforeAll, expect, it } from 'vitest'
import { inSync } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

let house: House
let desk: Screen
let other: Screen
let stage: Screen
let stageAbove: Screen

beforeAll(async () => {
  house = await openHouse()
  const { links } = house
  ;[desk, other, stage, stageAbove] = await Promise.all([
    house.open({ name: 'desk', link: links.of(/^moderator$/) }),
    house.open({ name: 'other desk', link: links.of(/^moderator$/) }),
    house.open({ name: 'stage', link: links.of(/^stage/) }),
    house.open({ name: 'stage above', link: links.of(/^stage/), locale: 'zh-CN' }),
  ])
  await inSync([desk, other, stage, stageAbove])
})
afterAll(() => house?.close())

const shown = (screen: Screen) => screen.part('stage').locator('select')
const look = (screen: Screen) => screen.page.locator('main.stage').getAttribute('data-look')

it('R15: a moderator puts a message on every stage, and another desk takes it back in one press', async () => {
  expect(await look(stage)).toBe('programme')
  await shown(desk).selectOption('message')
  await desk.page.getByRole('dialog').getByLabel('English').fill('Lunch is upstairs')
  await desk.page.getByRole('dialog').getByLabel('Chinese').fill('午餐在楼上')
  await desk.button('Show on the stage').click()
  for (const screen of [stage, stageAbove]) {
    await screen.page.getByText('Lunch is upstairs').waitFor()
    await screen.page.getByText('午餐在楼上').waitFor()
  }

  await other.part('stage').getByText('Lunch is upstairs').waitFor()
  await other.part('stage-fact').getByRole('button', { name: 'Back to the programme' }).click()
  for (const screen of [stage, stageAbove]) {
    await screen.page.locator('main.stage[data-look=programme]').waitFor()
  }
  await desk.page.locator('[data-testid=stage][data-look=programme]').waitFor()

  // Both press at once: one look stands, and it is the same on every screen.
  await Promise.all([shown(desk).selectOption('black'), shown(other).selectOption('clock')])
  const looks = () =>
    Promise.all([
      look(stage),
      look(stageAbove),
      shown(desk).inputValue(),
      shown(other).inputValue(),
    ])
  await expect
    .poll(async () => {
      const [first, ...others] = await looks()
      return first !== 'programme' && others.every((one) => one === first)
    })
    .toBe(true)
  expect(house.faults()).toEqual([])
})
