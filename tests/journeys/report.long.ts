import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SceneServer, serveScene } from '../looks/support/sceneServer.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { reportShow } from '../support/reportShow.ts'

let server: SceneServer
const contexts: BrowserContext[] = []
const faults: string[] = []

beforeAll(async () => {
  server = await serveScene(reportShow(), ['wentao-yan'])
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await server?.stop()
})

async function open(address: string): Promise<Page> {
  const browser = await sharedBrowser()
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
  })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.goto(address)
  return page
}

it('R14: from the console to the report, to a link of it without names, to its withdrawal', async () => {
  const console = await open(server.address('moderator'))
  const [report] = await Promise.all([
    console.waitForEvent('popup'),
    console.getByRole('link', { name: 'Open report' }).click(),
  ])
  await report.getByRole('heading', { name: 'Ended 17:31, 1 minute after the hard stop' }).waitFor()
  expect(await report.getByRole('row', { name: /Wentao Yan/ }).count()).toBeGreaterThan(2)

  await report.getByRole('button', { name: 'Share', exact: true }).click()
  await report.getByRole('button', { name: 'Make link' }).click()
  await report
    .getByRole('listitem')
    .getByText(/^Open until 21 July 2023, names off$/)
    .waitFor()
  await report.getByRole('button', { name: 'Copy link' }).click()
  await report.getByRole('button', { name: 'Copied' }).waitFor()
  const address = await report.evaluate(() => navigator.clipboard.readText())

  const reader = await open(address)
  await reader.getByRole('heading', { name: /^Ended 17:31/ }).waitFor()
  const said = (await reader.locator('main').textContent()) ?? ''
  expect(said).toContain('Speaker 7')
  expect(said).not.toMatch(/Wentao|Tongji|Slides came/)
  expect(await reader.getByRole('button', { name: 'Share' }).count()).toBe(0)

  await report.getByRole('button', { name: 'Withdraw' }).click()
  await reader.getByText('This link was withdrawn').first().waitFor()
  expect(faults).toEqual([])
})
