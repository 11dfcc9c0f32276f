import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { present } from '../support/present.ts'
import { agree } from './support/agree.ts'
import { inSync } from './support/company.ts'
import { type House, houseForAll } from './support/house.ts'
import { aSecond } from './support/pace.ts'
import type { Opening, Screen } from './support/screen.ts'
import { secondsLeft } from './support/secondsLeft.ts'

async function middleOf(at: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = present(await at.boundingBox())
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A finger rests on something, then draws it over something else and a little beyond its middle, and lets go. */
async function dragByHolding(page: Page, what: Locator, over: Locator): Promise<void> {
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
    })
  const from = await middleOf(what)
  const to = await middleOf(over)
  const beyond = to.y + Math.sign(to.y - from.y) * 8
  await send('touchStart', from.x, from.y)
  // It has rested long enough once the page holds what lies under it.
  await page.getByTestId('dragged').waitFor()
  await send('touchMove', from.x, (from.y + beyond) / 2)
  await send('touchMove', to.x, beyond)
  await page.getByTestId('landing-rule').waitFor()
  await send('touchEnd', to.x, beyond)
  await touch.detach()
}

let desk: Screen
let keeper: Screen
let ids: readonly string[]

/** A house with the console, and a timekeeper beside it who sees what comes of it. */
async function openDesk(house: House, more: Partial<Opening>): Promise<void> {
  const open = (name: string, whose: RegExp, rest: Partial<Opening> = {}) =>
    house.open({ name, link: house.links.of(whose), ...rest })
  ;[desk, keeper] = await Promise.all([
    open('desk', /^moderator$/, more),
    open('timekeeper', /^timekeeper/),
  ])
  await inSync([desk, keeper])
  // A phone has its agenda on a page of its own.
  const rows = keeper.page.locator('tr[data-line]')
  ids = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-line') ?? ''))
}

/** Both screens agree which item, by its place in the order at first, is on and which is next. */
const agreed = (live: number | null, next: number) =>
  agree([desk, keeper], {
    live: live === null ? null : (ids[live] ?? ''),
    next: ids[next] ?? '',
  })

const row = (place: number) => desk.page.locator(`[data-row="${ids[place]}"]`)

const standsBy = () => desk.page.locator('[data-testid=live-item][data-status=standby]').waitFor()

/** From now on the page notes which of its rows it lets move. */
async function noteGlides(): Promise<() => Promise<readonly string[]>> {
  await desk.page.evaluate(() => {
    const glided: string[] = []
    const animate = Element.prototype.animate
    Element.prototype.animate = function (...how) {
      const id = this.getAttribute('data-row')
      if (id !== null) glided.push(id)
      return animate.apply(this, how)
    }
    Object.assign(window, { glided })
  })
  return () => desk.page.evaluate(() => (window as { glided?: string[] }).glided ?? [])
}

describe('the console on a laptop', () => {
  const house = houseForAll()
  beforeAll(() => openDesk(house, { motion: true }))

  it('is run by keyboard alone', async () => {
    const [speaker, reader] = await Promise.all([
      house.open({ name: 'speaker', link: house.links.of(/Wolfgang Wende$/) }),
      house.open({ name: 'reader', link: house.links.of(/^audience/) }),
    ])
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await desk.press(key)
    }

    await press('n')
    await standsBy()
    await press('n')
    await agreed(0, 1)
    await press('+')
    await desk.part('ground').getByText('1 minute more').waitFor()

    // Find somebody further down, and go there.
    await aSecond()
    await press('Control+k')
    await desk.page.keyboard.type('wende')
    await press('Enter')
    await desk.page.keyboard.type('go to')
    await press('Enter')
    await agreed(5, 6)

    await desk.part('search').waitFor({ state: 'detached' })
    await press('c')
    await desk.page.keyboard.type('Closer to the microphone')
    await press('Enter', 'Escape')
    await speaker.part('cue').getByText('Closer to the microphone').waitFor()

    // What comes behind the next one comes before it; both rows are seen to change places.
    const glided = await noteGlides()
    await press('ArrowDown', 'ArrowDown', 'Alt+ArrowUp')
    await agreed(5, 7)
    expect([...(await glided())].sort()).toEqual([ids[6], ids[7]].sort())

    const title = reader.page.getByText('Edges of cities')
    await press('F2')
    await desk.page.keyboard.type('Edges of cities')
    await press('Enter')
    await title.first().waitFor()
    // The desk hears of it last on a busy machine, and takes back only what it has seen.
    await row(7).getByText('Edges of cities').waitFor()
    await desk.part('inline-title').waitFor({ state: 'detached' })
    await press('u')
    await expect.poll(() => title.count()).toBe(0)
    // Until the desk has seen that too, another press would take back the same.
    await row(7).getByText('Edges of cities').waitFor({ state: 'detached' })
    await press('u')
    await agreed(5, 6)
  })

  it('two presses of a mouse on a row open its menu once, and edit nothing', async () => {
    const name = row(7).locator('[data-row-button]')
    const menus = desk.page.getByRole('menu')
    await name.dblclick()
    await menus.waitFor()
    expect(await desk.part('inline-title').count()).toBe(0)
    // The second press is behind us: what it might have closed would be closed by now.
    await desk.page.waitForTimeout(300)
    expect(await menus.count()).toBe(1)
    await name.click()
    await menus.waitFor({ state: 'detached' })
    await row(7).getByTestId('minutes').dblclick()
    await desk.part('inline-minutes').waitFor()
    expect(await menus.count()).toBe(0)
    await desk.press('Escape')
    await desk.part('inline-minutes').waitFor({ state: 'detached' })
  })

  it.each([
    ['minutes', 'Edit minutes'],
    ['title', 'Edit title'],
  ])(
    'the %s of a row are edited by the mouse from its menu, with the keyboard there',
    async (field, words) => {
      await row(7).locator('[data-row-button]').click()
      await desk.page.getByRole('menuitem', { name: words }).click()
      const inline = desk.part(`inline-${field}`)
      await inline.waitFor()
      // The menu is gone, and whatever it did with the keyboard is done.
      await desk.page.getByRole('menu').waitFor({ state: 'detached' })
      await desk.page.waitForTimeout(300)
      expect(await inline.evaluate((input) => input === document.activeElement)).toBe(true)
      await desk.page.keyboard.type('17')
      expect(await inline.inputValue()).toBe('17')
      await desk.press('Escape')
      await inline.waitFor({ state: 'detached' })
    },
  )
})

describe('the console on a phone', () => {
  const house = houseForAll()
  beforeAll(() => openDesk(house, { phone: true }))

  it('is run by thumb alone', async () => {
    const speaker = await house.open({ name: 'speaker', link: house.links.of(/Shu Zhu$/) })
    const next = desk.button(/^Next /)

    await desk.button(/^Start show/).tap()
    await standsBy()
    await next.tap()
    await agreed(0, 1)
    await aSecond()
    await next.tap()
    const before = await agreed(1, 2)
    await desk.button(/Give 1 minute/).tap()
    await desk.part('ground').getByText('1 minute more').waitFor()
    const given = secondsLeft((await agreed(1, 2)).digits) - secondsLeft(before.digits)
    expect(given).toBeGreaterThan(30)

    await desk.button('Cue', { exact: true }).tap()
    await desk.button('Louder', { exact: true }).tap()
    await speaker.part('cue').getByText('Louder, please').waitFor()
    await desk.button('Close').tap()

    await aSecond()
    await desk.button(/^End item/).tap()
    await agreed(null, 2)
    await desk.part('undo').tap()
    await agreed(1, 2)
    for (const thumb of [desk.part('undo'), next]) {
      const box = await thumb.boundingBox()
      expect(box?.y).toBeGreaterThan(844 * 0.85)
      expect(box?.height).toBeGreaterThanOrEqual(64)
    }

    await desk.part('open-agenda').tap()
    await row(3).scrollIntoViewIfNeeded()
    await dragByHolding(desk.page, row(3), row(2))
    await agreed(1, 3)
  })
})
