import { expect, it } from 'vitest'
import { houseForAll } from './support/house.ts'
import { rowsOf, TALK } from './support/plan.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll()

it('24 Chinese titles are pasted in one go, and taken back with one key', async () => {
  const link = house.links.of(/^planner/)
  const [planner, other] = await Promise.all([
    house.open({ name: 'pasting', link }),
    house.open({ name: 'watching', link }),
  ])
  const { page } = planner
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const titles = Array.from({ length: 24 }, (_, n) => `第${n + 1}个题目`)
  const first = page.locator('[data-row^="i/"]').first()
  await first.waitFor()
  const before = await rowsOf(planner)
  const chinese = ({ page: on }: Screen) =>
    on
      .locator('[data-row^="i/"] [data-testid="cell-title-zh-Hans"] [data-testid="content"]')
      .filter({ hasText: /第\d+个题目/ })
      .count()

  await page.evaluate((text) => navigator.clipboard.writeText(text), titles.join('\n'))
  await first.getByTestId('cell-title-zh-Hans').click()
  await planner.press('Control+v')
  const added = 24 - before.filter((key) => key.startsWith('i/')).length
  await planner.part('pasted').getByText(`24 cells filled, ${added} rows added`).waitFor()
  for (const screen of [planner, other]) await expect.poll(() => chinese(screen)).toBe(24)

  await planner.press('Control+z')
  for (const screen of [planner, other]) {
    await expect.poll(() => chinese(screen)).toBe(0)
    await expect.poll(() => rowsOf(screen)).toEqual(before)
  }
  expect(await planner.part('pasted').count()).toBe(0)

  // Picked rows go out as a table; put back, from a cell in which nothing can be typed, they change nothing.
  const talk = page.locator('[data-row^="i/"]').nth(TALK)
  await talk.getByTestId('cell-start').click()
  expect(await talk.getByTestId('entry').getAttribute('readonly')).toBe('')
  await planner.press('Shift+ArrowDown')
  await planner.press('Control+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n').map((line) => line.split('\t').length)).toEqual([8, 8])
  await planner.press('Control+v')
  await planner.part('pasted').waitFor()
  expect(await planner.button('Redo').isEnabled()).toBe(true)
})
