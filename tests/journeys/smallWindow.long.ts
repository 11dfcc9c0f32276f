import { beforeAll, expect, it } from 'vitest'
import { inSync } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll()
let booth: Screen
let desk: Screen

beforeAll(async () => {
  ;[booth, desk] = await Promise.all([
    house.open({ name: 'booth', link: house.links.of(/^interpreter/) }),
    house.open({ name: 'desk', link: house.links.of(/^moderator$/) }),
  ])
  await inSync([booth, desk])
})

const card = (screen: Screen) => screen.button(/^Small window/)

it('the card stands in a window on top, dressed under the page’s own policy', async () => {
  await Promise.all([booth.page.waitForEvent('popup'), booth.press('t')])
  const inCard = () =>
    booth.page.evaluate(() => {
      const onTop = (window as { documentPictureInPicture?: { window: Window | null } })
        .documentPictureInPicture?.window
      const part = onTop?.document.querySelector('[data-testid=small-window]')
      if (part == null || onTop == null) return null
      const { width, height } = part.getBoundingClientRect()
      return {
        text: part.textContent,
        fills: width === onTop.innerWidth && height === onTop.innerHeight,
      }
    })
  await expect.poll(inCard).toMatchObject({ fills: true })
  expect((await inCard())?.text).toContain('Not started yet')
  await desk.press('w')
  await desk.press('n')
  await expect.poll(async () => (await inCard())?.text).toContain('Standby')
  await booth.press('t')
  await expect.poll(inCard).toBeNull()
  await expect.poll(() => card(booth).getAttribute('aria-pressed')).toBe('false')
})

it('where nothing can stay on top it is a small window of the same link, and its button knows when it is closed', async () => {
  await booth.page.evaluate(() => {
    Object.defineProperty(window, 'documentPictureInPicture', { value: undefined })
  })
  const [small] = await Promise.all([booth.page.waitForEvent('popup'), card(booth).click()])
  await small.getByTestId('small-window').getByText('Standby').waitFor({ timeout: 10_000 })
  expect(await small.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([320, 120])
  await small.close()
  await expect.poll(() => card(booth).getAttribute('aria-pressed')).toBe('false')
  await inSync([booth])
})

it('a tap anywhere on the card says that its message was seen', async () => {
  const link = house.links.of(/Ying Wang$/).replace('/#', '/?card=speaker#')
  const speaker = await house.open({ name: 'card of the first speaker', link })
  await desk.press('n')
  await speaker.part('digits').waitFor()
  await desk.press('c')
  await desk.page.keyboard.type('One more question')
  await desk.press('Enter')
  await speaker.part('window-cue').getByText('One more question').waitFor()
  await speaker.page.mouse.click(1_200, 30)
  await speaker.part('window-cue').waitFor({ state: 'detached' })
})
