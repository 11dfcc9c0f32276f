import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { houseForAll } from './support/house.ts'
import { secondsLeft } from './support/secondsLeft.ts'

const house = houseForAll()

/** What goes wrong inside a page that another one opened. */
function faultsOf(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  return faults
}

it('R12: the draft is rehearsed with one press, and a length that was learnt is taken over, then undone', async () => {
  const planner = await house.open({ name: 'planner', link: house.links.of(/^planner/) })
  const talk = planner.page.locator('[data-row="i/talk-bai"]')
  const minutes = async () => (await talk.getByTestId('cell-length').textContent())?.trim()
  expect(await minutes()).toBe('10')

  // Its console is on at that talk, in a tab of its own.
  const opening = planner.page.context().waitForEvent('page')
  await talk.getByTestId('cell-length').click({ button: 'right' })
  await planner.page.getByRole('menuitem', { name: 'Rehearse from here' }).click()
  const desk = await opening
  const faults = faultsOf(desk)
  const left = async () => secondsLeft((await desk.getByTestId('digits').textContent()) ?? '')
  await expect.poll(left).toBeGreaterThan(570)

  // Set to the end of the talk it runs over, half a minute in a second, until the next.
  await desk.getByTestId('rehearsal-nextEnd').click()
  await expect.poll(left).toBeLessThanOrEqual(0)
  await desk.getByTestId('show-menu').click()
  await desk.getByRole('menuitem', { name: '30 times normal speed' }).click()
  await expect.poll(left).toBeLessThanOrEqual(-30)
  await desk.keyboard.press('n')
  await expect.poll(left).toBeGreaterThan(0)

  const closing = desk.waitForEvent('close')
  await desk.getByTestId('rehearsal-plan').click()
  await closing
  const learnt = planner.part('learnt-talk-bai')
  await learnt.getByRole('button', { name: /^Use / }).click()
  await expect.poll(minutes).toMatch(/^1[0-9]/)
  await expect.poll(minutes).not.toBe('10')
  await planner.part('undo').click()
  await expect.poll(minutes).toBe('10')
  await learnt.getByRole('button', { name: /^Use / }).waitFor()
  expect(faults).toEqual([])
})
