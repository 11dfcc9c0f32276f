import { beforeAll, expect, it } from 'vitest'
import { inSync } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import { says } from './support/says.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll()
let desk: Screen
let link = ''

/** How late the video is, in ms. */
const DELAY = 3_000

beforeAll(async () => {
  link = house.links.of(/^stage$/)
  desk = await house.open({ name: 'desk', link: house.links.of(/^moderator$/) })
  await inSync([desk])
})

const open = async (kind: string, query = '') =>
  await house.open({ name: kind, link: link.replace('/#', `/overlay/${kind}?lang=en&${query}#`) })

/** The colour and the opacity of a corner of the page, and of a place in its overlay, as a mixer gets them. */
async function pixels({ page }: Screen) {
  const picture = (await page.screenshot({ omitBackground: true })).toString('base64')
  const { x, y } = (await page.getByTestId('overlay').boundingBox()) ?? { x: 0, y: 0 }
  // The overlay's own page may load no picture.
  const blank = await page.context().newPage()
  return await blank.evaluate(
    async ([source, left, top]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
      canvas?.drawImage(image, 0, 0)
      const at = (...[px, py]: [number, number]) => [
        ...(canvas?.getImageData(px, py, 1, 1).data ?? []),
      ]
      return { corner: at(0, 0), overlay: at(left + 4, top + 4) }
    },
    [picture, x, y] as const,
  )
}

it('an overlay is transparent around its graphic, and has its key colour there if one was chosen', async () => {
  const clock = await open('clock', 'plate=003366')
  await clock.part('overlay').waitFor()
  expect(await pixels(clock)).toEqual({ corner: [0, 0, 0, 0], overlay: [0, 51, 102, 255] })
  const keyed = await open('clock', 'plate=003366&key=00ff00')
  await keyed.part('overlay').waitFor()
  expect(await pixels(keyed)).toEqual({ corner: [0, 255, 0, 255], overlay: [0, 51, 102, 255] })
})

it('overlays follow the show, one with a delay as late as its video', async () => {
  const [third, late, countdown, upcoming] = await Promise.all([
    open('lower-third'),
    open('lower-third', `delay=${DELAY}`),
    open('countdown'),
    open('next'),
  ])
  await upcoming.part('overlay').waitFor()
  expect(await third.part('overlay').count()).toBe(0)
  await says(desk, 'Start show')
  await desk.press('n')
  await says(desk, 'Standby')
  await desk.press('n')
  await third.part('caption').getByText('Ying Wang').waitFor()
  const seen = performance.now()
  expect(await late.part('overlay').count()).toBe(0)
  await late.part('caption').getByText('Ying Wang').waitFor()
  expect(performance.now() - seen).toBeGreaterThan(DELAY / 2)
  await desk.press('p')
  await expect.poll(() => countdown.part('digits').getAttribute('data-state')).toBe('hollow')
})

it('a page makes the address of an overlay with its own link, and states what is wrong', async () => {
  const builder = await house.open({ name: 'builder', link: link.replace('/#', '/overlay/#') })
  const { page } = builder
  await page.getByLabel('Overlay', { exact: true }).selectOption('Countdown')
  await page.getByLabel('Text colour').fill('red')
  await page.getByRole('alert').getByText('Type six digits').waitFor()
  await page.getByLabel('Text colour').fill('#ffd400')
  await page.getByLabel('Delay in milliseconds').fill('1200')
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  const address = await page.getByText('/overlay/countdown').textContent()
  expect(address).toBe(link.replace('/#', '/overlay/countdown?color=ffd400&lang=en&delay=1200#'))
})
