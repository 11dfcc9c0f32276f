import { expect, it } from 'vitest'
import { given, unpublished } from '../support/given.ts'
import { founding } from '../support/shows.ts'
import { lookAtSheets, openPrinter } from './support/lookAtSheets.ts'

const printer = openPrinter()

lookAtSheets(printer, () => true)

it.concurrent.each([
  { device: 'laptop', width: 1280, height: 800, touch: false, theme: 'dark', screen: 'zh' },
  { device: 'phone', width: 390, height: 844, touch: true, theme: 'light', screen: 'en' },
  { device: 'wall', width: 1920, height: 1080, touch: false, theme: 'light', screen: 'zh' },
] as const)('the page that prints, $device, $theme, $screen', async (look) => {
  const { faults } = await printer.studio.look({
    name: `print, ${look.device}, ${look.theme}, ${look.screen}`,
    device: look,
    pose: async (page) => {
      await printer.stand.open(page, given(founding()), look.screen)
      await page.evaluate((theme) => {
        document.documentElement.dataset['theme'] = theme
      }, look.theme)
    },
  })
  // Pages that are shown smaller are looked at in print; the inspection takes their lines for as high as those are.
  const isOfSheet = (one: string) => one.startsWith('overlap') || one.includes('paper-')
  const all = look.device === 'phone' ? faults.filter((one) => !isOfSheet(one)) : faults
  expect(all).toEqual([])
})

it('a draft says in the heads of its pages that it is one', async () => {
  const { text } = await printer.print(unpublished(founding()), 'run')
  expect(text).toContain('Draft, printed 21 Jun, 14:00 Beijing')
  expect(text).not.toContain('Published')
})

it('cards are a quarter to a whole page high, and two to four stand on most pages', async () => {
  const { pages } = await printer.print(given(founding()), 'cards')
  const cards = founding().people.length
  expect(cards / pages).toBeGreaterThanOrEqual(2)
  expect(cards / pages).toBeLessThanOrEqual(4)
})
