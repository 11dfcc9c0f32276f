import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SheetName } from '../../../client/views/planner/print/model/source.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { longTexts, manyScripts, oneItem, rightToLeft, sixtyItems } from '../scenes/agendas.ts'
import { type Printed, type PrintStand, printStand } from './printStand.ts'
import { type Studio, studioForAll } from './studio.ts'

/** A printer: the page that prints, in a browser. */
export type Printer = {
  readonly stand: PrintStand
  readonly studio: Studio
  /** A sheet of an agenda as it comes out of the printer. */
  print(show: Case, sheet: SheetName, more?: Partial<Wish>): Promise<Printed>
}

const LAPTOP = { width: 1280, height: 800, touch: false, theme: 'light' } as const

type Wish = Parameters<PrintStand['choose']>[1] & { readonly screen: 'en' | 'zh' }

/** Opens a printer for the tests of a file, and closes it behind them. */
export function openPrinter(): Printer {
  const studio = studioForAll()
  let stand: PrintStand | undefined
  beforeAll(async () => {
    stand = await printStand()
  }, 60_000)
  afterAll(() => stand?.stop())
  return {
    get stand() {
      if (stand === undefined) throw new Error('the printer is not open')
      return stand
    },
    studio,
    print(show, sheet, more = {}) {
      const wish = { sheet, paper: 'A4', screen: 'en', ...more } as const
      return this.studio.visit(LAPTOP, async (page: Page) => {
        await this.stand.open(page, show, wish.screen)
        await this.stand.choose(page, wish)
        return this.stand.print(page)
      })
    },
  }
}

/** Every title of an agenda in a language, in its own words. */
const titlesOf = ({ segments }: Agenda, lang: string): readonly string[] =>
  segments.flatMap(({ title, items }) =>
    [title, ...items.map((item) => item.title)].flatMap((texts) => texts[lang] ?? []),
  )

const inOneLine = (text: string) => text.replace(/\s+/g, ' ')

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

/** The tests that print every sheet of agendas of all kinds; `chosen` takes the place of a look in their row. */
export function lookAtSheets(printer: Printer, chosen: (at: number) => boolean): void {
  const some = looks.filter((_, at) => chosen(at))
  it.concurrent.each(some)('$sheet of $name on $paper, $screen', async (look) => {
    const { agenda, most } = AGENDAS[look.name]
    const { pages, size, text, faults } = await printer.print(given(agenda()), look.sheet, look)
    expect(faults).toEqual([])
    expect(pages).toBeLessThanOrEqual(most[look.sheet])
    expect(size).toEqual(look.paper === 'A4' ? [595, 842] : [612, 792])
    if (look.sheet === 'cards') return
    const lang = look.screen === 'zh' ? 'zh-Hans' : 'en'
    const lacks = titlesOf(agenda(), lang).filter((title) => !text.includes(inOneLine(title)))
    expect(lacks).toEqual([])
  })
}
