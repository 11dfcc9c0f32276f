import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { picturedShow } from '../screenshots/pictured.ts'
import { type Case, given, rehearsal } from '../support/given.ts'
import { present } from '../support/present.ts'
import { some } from '../support/runs.ts'
import { founding } from '../support/shows.ts'
import { DEVICES } from './plan.ts'
import { longTexts } from './scenes/agendas.ts'
import { onConsole } from './support/onConsole.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()

const SMALL = { width: 1024, height: 600, touch: false, theme: 'light' } as const

const inSmallWindow = <T>(show: Case, lang: string, find: (page: Page) => Promise<T>) =>
  onConsole(studio, { show, device: SMALL, lang }, find)

const placesOf = (page: Page) =>
  page.evaluate(() =>
    ['give', 'foot', 'room-button', 'cue-field', 'planned'].map((id) => {
      const { x, y } =
        document.querySelector(`[data-testid=${id}]`)?.getBoundingClientRect() ?? new DOMRect()
      return `${id} ${x} ${y}`
    }),
  )

it('a message on stage moves no column of the console', async () => {
  const look = { is: 'message', texts: { en: 'Please choose channel 2' } } as const
  const message = picturedShow()
    .as('moderator')
    .does({ type: 'setStageLook', look, was: { is: 'programme' } })
  const places = await inSmallWindow(picturedShow(), 'en', placesOf)
  expect(await inSmallWindow(message, 'en', placesOf)).toEqual(places)
})

it('a cue to one of people with long names stays in its column', async () => {
  const show = given(longTexts())
  const isInside = await inSmallWindow(show, 'en', async (page) => {
    await page.keyboard.press('c')
    const field = page.getByTestId('cues')
    await field.getByRole('textbox').waitFor()
    return field.evaluate((column) => {
      const { right } = column.getBoundingClientRect()
      const parts = [...column.querySelectorAll('*')]
      return parts.every((part) => part.getBoundingClientRect().right <= right + 1)
    })
  })
  expect(isInside).toBe(true)
})

/** The longest words; the other languages in the long run. */
const LANGS = some(['de', 'en', 'zh'], 3)

it.each(LANGS)(
  'a small window shows the name on Next whole, and parts the heads of the agenda: %s',
  async (lang) => {
    const show = given(founding()).onPlanUntil('talk-bai').at('15:12:15')
    const { name, gap } = await inSmallWindow(show, lang, (page) =>
      page.evaluate(() => {
        const cut = [...document.querySelectorAll('[data-testid=foot] button *')].filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0,
        )
        const [expected, tool] = ['thead th:nth-child(2)', 'thead button'].map((part) => {
          const range = document.createRange()
          range.selectNodeContents(document.querySelector(part) ?? document.body)
          return range.getBoundingClientRect()
        })
        const words = cut.map(({ textContent }) => textContent).join(' ')
        return { name: words, gap: (tool?.left ?? 0) - (expected?.right ?? 0) }
      }),
    )
    expect(name).not.toContain('Wende')
    expect(gap).toBeGreaterThan(16)
  },
)

const LOW_PHONE = { ...DEVICES.phone, theme: 'light', width: 360, height: 640 } as const

/** A rehearsal whose second talk started four minutes late. */
const behind = () => rehearsal(founding()).onPlanUntil('talk-wende').at('15:24').does('next')

it.each(LANGS)(
  'a low phone shows the end, the fixed time and the menu of a rehearsal whole: %s',
  async (lang) => {
    const show = behind()
    const find = async (page: Page) => {
      const head = page.getByTestId('headline')
      const cut = await head.evaluate((box) =>
        [...box.querySelectorAll('*')]
          .filter((one) => one.children.length === 0 && one.scrollWidth > one.clientWidth + 1)
          .filter((one) => getComputedStyle(one).overflowX !== 'visible')
          .map((one) => one.textContent ?? ''),
      )
      const menu = await page.getByTestId('show-menu').boundingBox()
      return { cut, menu }
    }
    const { cut, menu } = await onConsole(studio, { show, device: LOW_PHONE, lang }, find)
    expect(cut.filter((text) => /\d\d:\d\d/.test(text))).toEqual([])
    const { x, width } = present(menu)
    expect(x + width).toBeLessThanOrEqual(LOW_PHONE.width)
  },
)
