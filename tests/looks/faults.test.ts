import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Device } from './support/device.ts'
import { studioForAll } from './support/studio.ts'

const DEVICE: Device = { width: 500, height: 400, touch: false, theme: 'light' }

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { font: 20px/30px sans-serif }
  .minutes::before { content: attr(data-minutes) }
  .part { height: 90px; overflow: auto; position: relative; width: 300px }
  .ui-more { position: sticky; bottom: 0; background: #fff; font-size: 14px; line-height: 30px }
  .figures { font-size: 120px; line-height: 0.72; text-align: right }
  button { height: 30px; width: 80px; display: block }
`
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>line ${at + 1}</p>`).join('')
const sign = (more = '', named = 'line 2, line 4, Pause') =>
  `<p class="ui-more" data-below="true" aria-hidden="true" ${more}>${named}</p>`
const figures = (more: string) =>
  `<div class="figures" data-figures data-testid="digits" ${more}>8:36</div>`

/** A page with one thing wrong in it, what is told of it, and the same without. */
type Plant = readonly [what: string, wrong: string, told: RegExp, right: string]

const PLANTS: readonly Plant[] = [
  [
    'a line sliced by the box around it',
    `<div style="height: 75px; overflow: hidden">${lines(3)}</div>`,
    /^cut by .*div, .* “line 3”/,
    `<div style="height: 90px; overflow: hidden">${lines(3)}</div>`,
  ],
  [
    'words cut by a box that has no ellipsis for them',
    '<div style="width: 90px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap"><p>a line far too long for it</p></div>',
    /^cut by .*div, .* in width/,
    '<div style="width: 90px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">a line far too long for it</div>',
  ],
  [
    'words below the window of a page that does not scroll',
    `<style>body { overflow: hidden }</style>${lines(15)}`,
    /^off the screen: “line 14”/,
    lines(15),
  ],
  [
    'figures placed over words',
    `<p>title</p>${figures('style="position: absolute; top: 10px; right: 0"')}`,
    /^figures over words: “8:36” over “title”/,
    `<p>title</p>${figures('style="position: absolute; top: 60px; right: 0"')}`,
  ],
  [
    'figures over a button',
    `<button style="margin-left: auto">Pause</button>${figures('style="margin-top: -25px"')}`,
    /^figures over words: “8:36” over .*button/,
    `<button style="margin-left: auto">Pause</button>${figures('style="margin-top: 45px"')}`,
  ],
  [
    'words hidden in a part that scrolls',
    `<div class="part">${lines(6)}</div>`,
    /^hidden without a sign in .*div.part, below: “line 4”/,
    `<div class="part">${lines(6)}${sign()}</div>`,
  ],
  [
    'words hidden in a list whose row names none of them',
    `<div class="part">${lines(6)}</div><button data-more>3 more</button>`,
    /^hidden without a sign in .*div.part, below: “line 4”/,
    `<div class="part">${lines(6)}</div><button data-more>3 more, to line 5</button>`,
  ],
  [
    'a sign that names nothing of what is out of sight',
    `<div class="part">${lines(6)}${sign('', 'More below')}</div>`,
    /^a sign that names nothing out of sight in .*div.part/,
    `<div class="part">${lines(6)}${sign('', 'Below: line 4')}</div>`,
  ],
  [
    'a button cut off where nobody can scroll',
    '<div style="height: 50px; overflow: hidden"><p>line</p><button>Pause</button></div>',
    /^cut off: “Pause”/,
    '<div style="height: 60px; overflow: hidden"><p>line</p><button>Pause</button></div>',
  ],
]

const studio = studioForAll()

/** Opens an empty page for the plants. */
const onBlank = (use: (page: Page) => Promise<void>): Promise<void> =>
  studio.visit(DEVICE, async (page) => {
    const html = `<!doctype html><style>${STYLE}</style><body></body>`
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
    await use(page)
  })

const faultsOf = (page: Page, body: string): Promise<readonly string[]> =>
  page.evaluate((html) => {
    document.body.innerHTML = html
    return window.inspection.layoutFaults(false)
  }, body)

it('What is planted in a page is told, and nothing of its like that is sound', async () => {
  await onBlank(async (page) => {
    const seen = []
    for (const [what, wrong, told, right] of PLANTS) {
      const found = await faultsOf(page, wrong)
      const isTold = found.some((fault) => told.test(fault))
      seen.push({ what, told: isTold || found, mended: await faultsOf(page, right) })
    }
    expect(seen).toEqual(PLANTS.map(([what]) => ({ what, told: true, mended: [] })))
  })
})

it('What a screen is for is told where one has to scroll to it', async () => {
  const part = (rows: number) =>
    `<div class="part" style="height: 100px">${lines(rows)}<button>Pause</button>${lines(3)}${sign()}</div>`
  await onBlank(async (page) => {
    await faultsOf(page, part(3))
    const firsts = () => page.evaluate(() => window.inspection.firstFaults(['button', '.none']))
    expect(await firsts()).toEqual([expect.stringMatching(/^not in sight: “Pause”/)])
    await faultsOf(page, part(1))
    expect(await firsts()).toEqual([])
  })
})
