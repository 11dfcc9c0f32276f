import type { Locator, Page } from 'playwright-core'
import { present } from '../../support/present.ts'

async function middleOf(at: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = present(await at.boundingBox())
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A finger rests on something, then draws it over something else and a little beyond its middle, and lets go. */
export async function dragByHolding(page: Page, what: Locator, over: Locator): Promise<void> {
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
