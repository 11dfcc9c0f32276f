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
  const isOfSheet = (one: string) => one.startsWith('overlap') || one.includes('div.pr-page')
  const said = look.device === 'phone' ? faults.filter((one) => !isOfSheet(one)) : faults
  expect(said).toEqual([])
})

it('a draft says on every page that it is one', async () => {
  const { papers, text } = await printer.print(unpublished(founding()), 'run')
  expect(text.match(/Draft, printed 21 Jun, 14:00 Beijing/g)).toHaveLength(papers)
  expect(text).not.toContain('Published')
})

it('cards are a quarter to a whole page high, and two to four stand on most pages', async () => {
  const { papers } = await printer.print(given(founding()), 'cards')
  const cards = founding().people.length
  expect(cards / papers).toBeGreaterThanOrEqual(2)
  expect(cards / papers).toBeLessThanOrEqual(4)
})
