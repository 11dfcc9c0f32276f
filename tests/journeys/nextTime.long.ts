import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SceneServer, serveScene } from '../looks/support/sceneServer.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { given } from '../support/given.ts'
import { passes, times, turnsShow } from '../support/ranShow.ts'

let server: SceneServer
let context: BrowserContext
const faults: string[] = []

beforeAll(async () => {
  // All three talks ran over.
  const show = given(turnsShow(times(3, ['talk', 10, 12])))
    .at('15:00')
    .does('startShow')
  for (let n = 0; n < 3; n++) passes(show.does('next'), 12)
  show.does('endShow')
  server = await serveScene(show, [])
  const browser = await sharedBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
})
afterAll(async () => {
  await context?.close()
  await server?.stop()
})

async function open(address: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.goto(address)
  return page
}

it('R14b: from a show that ended, whose talks ran over, to the plan of the next one', async () => {
  const owner = await open(server.owner)
  await owner.getByRole('button', { name: 'Copy show' }).click()
  const dialog = owner.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Talk: plan 12 min for 10' }).check()
  await dialog.getByText('6 min more in all.').waitFor()
  await dialog.getByRole('button', { name: 'Copy show' }).click()

  const planner = owner.getByRole('link', { name: 'Planner', exact: true })
  const plan = await open(new URL((await planner.getAttribute('href')) ?? '', server.url).href)
  const lengths = plan.locator('[data-row^="i/"]').getByTestId('cell-length')
  await lengths.first().waitFor()
  expect((await lengths.allTextContents()).map((text) => text.trim())).toEqual(['12', '12', '12'])
  expect(faults).toEqual([])
})
