import { expect, it } from 'vitest'
import type { Agenda } from '../../shared/agenda/model.ts'
import { given, unpublished } from '../support/given.ts'
import { hearing, SECRETS } from '../support/hearing.ts'
import { present } from '../support/present.ts'
import { isLong } from '../support/runs.ts'
import { founding } from '../support/shows.ts'
import { longTexts, manyScripts, oneItem, rightToLeft, sixtyItems } from './scenes/agendas.ts'
import { openPrinter, withPrintPage } from './support/printer.ts'

const printer = openPrinter()

/** The titles of an agenda in a language that a text lacks. */
const missing = ({ segments }: Agenda, lang: string, text: string): readonly string[] =>
  segments
    .flatMap(({ title, items }) => [title, ...items.map((item) => item.title)])
    .flatMap((texts) => texts[lang] ?? [])
    .filter((title) => !text.includes(title.replace(/\s+/g, ' ')))

const AGENDAS = {
  founding: { agenda: founding, most: { run: 4, cards: 7, booth: 4, programme: 3 } },
  'long texts': { agenda: longTexts, most: { run: 3, cards: 2, booth: 4, programme: 3 } },
  'many scripts': { agenda: manyScripts, most: { run: 1, cards: 1, booth: 1, programme: 1 } },
  'sixty items': { agenda: sixtyItems, most: { run: 6, cards: 15, booth: 5, programme: 5 } },
  'right to left': { agenda: rightToLeft, most: { run: 1, cards: 2, booth: 1, programme: 1 } },
  'one item': { agenda: oneItem, most: { run: 1, cards: 0, booth: 1, programme: 1 } },
} as const

const SHEETS = ['run', 'cards', 'booth', 'programme'] as const
const looks = Object.keys(AGENDAS).flatMap((name, n) =>
  // Nobody speaks in the show of one item, so it has no cards.
  SHEETS.filter((sheet) => sheet !== 'cards' || name !== 'one item').map((sheet, place) => ({
    name: name as keyof typeof AGENDAS,
    sheet,
    // Every sheet of an agenda once, papers and languages in turn.
    paper: (n + place) % 2 === 0 ? ('A4' as const) : ('Letter' as const),
    screen: (n + place) % 3 === 0 ? ('zh' as const) : ('en' as const),
  })),
)

it('every sheet is whole on its pages, and nothing private is on paper for those who may not have it', async () => {
  const sheets = await printer.print(given(hearing()), ['programme', 'booth', 'cards', 'run'])
  for (const { pages, size, faults } of sheets)
    expect([pages, size, faults]).toEqual([1, [595, 842], []])
  const [programme = '', booth = '', cards, run = ''] = sheets.map(({ text }) => text)
  for (const sheet of [programme, booth, run]) expect(missing(hearing(), 'en', sheet)).toEqual([])
  for (const secret of Object.values(SECRETS)) expect(programme).not.toContain(secret)
  expect(programme).not.toMatch(/slack|least|Latest|Stop |Notes/)
  expect(booth).not.toContain(SECRETS.passcode)
  expect(cards).toContain(SECRETS.passcode)
})

if (isLong()) {
  it.concurrent.each(looks)('$sheet of $name on $paper, $screen', async (look) => {
    const { agenda, most } = AGENDAS[look.name]
    const [sheet] = await printer.print(given(agenda()), [look.sheet], look)
    const { pages, size, text, faults } = present(sheet)
    expect(faults).toEqual([])
    expect(pages).toBeLessThanOrEqual(most[look.sheet])
    expect(size).toEqual(look.paper === 'A4' ? [595, 842] : [612, 792])
    if (look.sheet === 'cards') return
    expect(missing(agenda(), look.screen === 'zh' ? 'zh-Hans' : 'en', text)).toEqual([])
  })

  it.concurrent.each([
    { device: 'laptop', width: 1280, height: 800, touch: false, theme: 'dark', screen: 'zh' },
    { device: 'phone', width: 390, height: 844, touch: true, theme: 'light', screen: 'en' },
    { device: 'wall', width: 1920, height: 1080, touch: false, theme: 'light', screen: 'zh' },
  ] as const)('the page that prints, $device, $theme, $screen', async (look) => {
    const name = `print, ${look.device}, ${look.theme}, ${look.screen}`
    const { faults } = await withPrintPage(given(founding()), look.screen, (open) =>
      printer.studio.look({
        name,
        device: look,
        pose: async (page) => {
          await open(page)
          await page.evaluate((theme) => {
            document.documentElement.dataset['theme'] = theme
          }, look.theme)
        },
      }),
    )
    // Pages that are shown smaller are looked at in print; the inspection takes their lines for as high as those are.
    const isOfSheet = (one: string) => one.startsWith('overlap') || one.includes('paper-')
    const all = look.device === 'phone' ? faults.filter((one) => !isOfSheet(one)) : faults
    expect(all).toEqual([])
  })

  it('a draft says in the heads of its pages that it is one', async () => {
    const [draft] = await printer.print(unpublished(founding()), ['run'])
    expect(draft?.text).toContain('Draft, printed 21 Jun, 14:00 Beijing')
    expect(draft?.text).not.toContain('Published')
  })

  it('cards are a quarter to a whole page high, and two to four stand on most pages', async () => {
    const [printed] = await printer.print(given(founding()), ['cards'])
    const share = founding().people.length / present(printed).pages
    expect(share).toBeGreaterThanOrEqual(2)
    expect(share).toBeLessThanOrEqual(4)
  })
}
