import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ShowEvent } from '../../shared/run/events.ts'
import { type SceneServer, serveScene } from '../looks/support/sceneServer.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { type Case, rehearsal } from '../support/given.ts'
import { founding } from '../support/shows.ts'

const BOOTH = 'en–zh'

let server: SceneServer
const contexts: BrowserContext[] = []
const faults: string[] = []

const link = (id: string, name: string): ShowEvent => ({
  type: 'linkMade',
  v: 1,
  link: id,
  grant: { roles: ['interpreter'], person: null, booth: BOOTH, name },
})

/** A rehearsal on its second talk, whose clock stands at 15:38; Li has been on for 18 minutes, and the next talk begins at 15:40. */
function standing(): Case {
  const show = rehearsal(founding()).onPlanUntil('talk-wende')
  show.record([link('li', 'Li'), link('wang', 'Wang')])
  const forwardTo = show.instantOf('15:38')
  show.at('15:20').asBooth(BOOTH, 'li').does({ type: 'takeMic', was: null })
  show.as('moderator').does({ type: 'setClock', rate: 1, paused: true, forwardTo })
  return show.at('15:38')
}

beforeAll(async () => {
  server = await serveScene(standing(), [])
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await server?.stop()
})

async function open(who: string): Promise<Page> {
  const browser = await sharedBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(`${who}: ${message}`))
  await page.goto(server.address(who))
  return page
}

const says = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Your booth' }).getByText(text, { exact: true }).waitFor()

it('R16, R16b: two of a booth swap at the boundary that both accepted; of two who press at once one is on, and all pages agree', async () => {
  const [li, wang, desk] = await Promise.all([open('li'), open('wang'), open('moderator')])
  await Promise.all([says(li, 'You are on, 18 min'), says(wang, 'Li is on, 18 min')])
  for (const page of [li, wang]) {
    await says(page, 'Swap proposed at 15:40')
    await says(page, 'When Wentao Yan begins')
  }

  // One says yes, and the other does.
  await wang.keyboard.press('y')
  await says(wang, 'You asked to swap')
  await says(li, 'Wang asks to swap')
  await li.keyboard.press('y')
  await Promise.all([says(wang, 'Agreed: you are on next'), says(li, 'Agreed: Wang is on next')])

  // It comes about as the talk begins, and the console sees it.
  await desk.getByTestId('booths').getByText('Li on, 18 min').waitFor()
  await desk.getByTestId('rehearsal-nextEnd').click()
  await desk.getByTestId('booths').getByText('Li on, 20 min').waitFor()
  await desk.keyboard.press('n')
  await Promise.all([
    says(wang, 'You are on, 0 min'),
    says(li, 'Wang is on, 0 min'),
    desk.getByTestId('booths').getByText('Wang on, 0 min').waitFor(),
  ])

  // Nobody is on, and both press at once: one of them is, and nobody is told otherwise.
  await wang.getByRole('button', { name: 'I am off' }).click()
  await Promise.all([says(li, 'Nobody is on'), says(wang, 'Nobody is on')])
  await Promise.all([li.keyboard.press('o'), wang.keyboard.press('o')])
  const mine = (page: Page) => page.getByText('You are on, 0 min', { exact: true }).isVisible()
  await expect.poll(async () => [await mine(li), await mine(wang)].filter(Boolean).length).toBe(1)
  const on = (await mine(li)) ? 'Li' : 'Wang'
  await says(on === 'Li' ? wang : li, `${on} is on, 0 min`)
  await desk.getByTestId('booths').getByText(`${on} on, 0 min`).waitFor()
  expect(faults).toEqual([])
})
