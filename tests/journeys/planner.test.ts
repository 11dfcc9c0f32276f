import { beforeAll, describe, expect, it } from 'vitest'
import { present } from '../support/present.ts'
import { houseForAll } from './support/house.ts'
import { rowsOf, TALK } from './support/plan.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll()

/** The cell of the length of one item, by its place in the agenda. */
const lengthCell = ({ page }: Screen, place: number) =>
  page.locator('[data-row^="i/"]').nth(place).getByTestId('cell-length')

/** Takes a row by its handle and holds it over the upper edge of another, or some px below it. */
async function carry({ page }: Screen, row: string, to: string, below = 2): Promise<void> {
  const middle = async (key: string, part: string) => {
    const box = present(await page.locator(`[data-row="${key}"] ${part}`).boundingBox())
    return { x: box.x + box.width / 2, y: box.y, height: box.height }
  }
  const from = await middle(row, 'td:first-child button')
  const target = await middle(to, 'td:first-child button')
  await page.mouse.move(from.x, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x, (from.y + target.y) / 2, { steps: 4 })
  await page.mouse.move(target.x, target.y + below, { steps: 4 })
}

describe('two planners of the bundled show', () => {
  let one: Screen
  let two: Screen
  beforeAll(async () => {
    const link = house.links.of(/^planner/)
    ;[one, two] = await Promise.all([
      house.open({ name: 'one planner', link }),
      house.open({ name: 'another planner', link }),
    ])
  })

  it('two planners at once in one field lose nothing, and one of them chooses', async () => {
    const reads = async (minutes: string) => {
      for (const screen of [one, two])
        await expect.poll(() => lengthCell(screen, TALK).textContent()).toBe(minutes)
    }
    await reads('20')

    // Both begin to type; the first is quicker, and the second sees what it would have overwritten.
    for (const screen of [one, two]) await lengthCell(screen, TALK).click()
    await two.page.keyboard.type('14')
    await one.page.keyboard.type('12')
    await one.press('Enter')
    // Under what the second typed, its cell has the value too: the server has the first change.
    await reads('12')
    await two.press('Enter')
    const contested = two.page.getByRole('grid').getByTestId('contested')
    await contested.getByText('Keep theirs: 12 min').waitFor()
    await contested.getByText('Use mine: 14 min').click()
    await reads('14')

    // Each takes back only what is its own and still stands.
    await two.press('Control+z')
    await reads('12')
    await one.press('Control+z')
    await reads('20')
  })

  it('a row is dragged by its handle, let go of by Esc, and the list goes on while it is held at the edge', async () => {
    const planner = one
    const { page } = planner
    await page.setViewportSize({ width: 1180, height: 560 })
    await page.locator('[data-row^="i/"]').nth(TALK).waitFor()
    const before = await rowsOf(planner)
    const talks = before.filter((key) => key.startsWith('i/'))
    const [above = '', dragged = ''] = [talks[TALK - 1], talks[TALK]]

    // The first press in a table that was scrolled takes the cell under it, and nothing moves.
    const scroller = page.locator('div:has(> [role=grid])')
    const top = () => scroller.evaluate(({ scrollTop }) => scrollTop)
    const low = page.locator(`[data-row="${talks.at(-2)}"]`).getByTestId('cell-length')
    await low.scrollIntoViewIfNeeded()
    const scrolled = await top()
    expect(scrolled).toBeGreaterThan(0)
    await low.click()
    await expect.poll(() => low.getAttribute('data-active')).toBe('true')
    expect(await top()).toBeGreaterThanOrEqual(scrolled)
    await scroller.evaluate((element) => element.scrollTo(0, 0))

    await carry(planner, dragged, above)
    await page.locator(`[data-row="${above}"][data-landing="before"]`).waitFor()
    await page.locator(`[data-row="${dragged}"][data-dragged="true"]`).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-dragged="true"]').waitFor({ state: 'detached' })
    await page.mouse.up()
    expect(await rowsOf(planner)).toEqual(before)

    await carry(planner, dragged, above)
    await page.mouse.up()
    const swapped = before.with(before.indexOf(above), dragged).with(before.indexOf(dragged), above)
    await expect.poll(() => rowsOf(planner)).toEqual(swapped)
    // The press that ended the drag opened no menu.
    expect(await page.getByRole('menu').count()).toBe(0)
    await planner.press('Control+z')
    await expect.poll(() => rowsOf(planner)).toEqual(before)

    await scroller.evaluate((element) => element.scrollTo(0, 0))
    const box = await scroller.boundingBox()
    const first = page.locator(`[data-row="${talks[0]}"] td:first-child button`)
    await first.hover()
    await page.mouse.down()
    const foot = (box?.y ?? 0) + (box?.height ?? 0)
    await page.mouse.move(box?.x ?? 0, foot - (box?.height ?? 0) / 2, { steps: 3 })
    const held = await top()
    await page.mouse.move(box?.x ?? 0, foot - 8)
    // The hand rests; more rows come.
    await expect.poll(top).toBeGreaterThan(held + 40)
    await page.keyboard.press('Escape')
    await page.mouse.up()
  })

  it('who is offered for a name is whole in the window, in the last row and in a small window too', async () => {
    const { page } = two
    for (const [width, height] of [
      [1180, 560],
      [1024, 520],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.locator('[data-row^="i/"]').last().getByTestId('cell-speakers').click()
      await page.keyboard.type('w')
      const offered = await page.getByRole('listbox').boundingBox()
      const field = await page.getByTestId('entry').boundingBox()
      if (offered === null || field === null) throw new Error('nobody is offered')
      expect(offered.x).toBeGreaterThanOrEqual(0)
      expect(offered.x + offered.width).toBeLessThanOrEqual(width)
      expect(offered.y).toBeGreaterThanOrEqual(0)
      expect(offered.y + offered.height).toBeLessThanOrEqual(height)
      expect(offered.y > field.y || offered.y + offered.height <= field.y).toBe(true)
      await page.keyboard.press('Escape')
    }
  })

  it('in a low window the cell in use stays in its column, and no sign of what scrolls covers Publish', async () => {
    const { page } = two
    await page.setViewportSize({ width: 1024, height: 600 })
    const cell = page.locator('[data-row^="i/"]').nth(TALK).locator('[data-column="title"]').first()
    await cell.click()
    const [entry, room] = [await page.getByTestId('entry').boundingBox(), await cell.boundingBox()]
    expect(entry?.width).toBeLessThanOrEqual((room?.width ?? 0) + 2)
    for (const place of [TALK, TALK + 1, TALK + 2]) {
      await lengthCell(two, place).click()
      await page.keyboard.type('7')
      await page.keyboard.press('Enter')
    }
    await page.setViewportSize({ width: 1024, height: 420 })
    await two.part('publish').click()
    const dialog = page.getByRole('dialog')
    const button = dialog.getByTestId('publish-now')
    await button.waitFor()
    for (const to of [0, 10_000]) {
      await dialog.evaluate((part, top) => part.scrollTo(0, top), to)
      const sign = dialog.locator('.ui-more')
      await expect
        .poll(async () => {
          const [above, below] = [await button.boundingBox(), await sign.boundingBox()]
          return (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)
        })
        .toBeGreaterThanOrEqual(0)
    }
  })
})
