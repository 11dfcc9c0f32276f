import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { PEOPLE, picturedShow } from '../screenshots/pictured.ts'
import { type Case, given } from '../support/given.ts'
import { founding } from '../support/shows.ts'
import { longTexts } from './scenes/agendas.ts'
import { facesReady } from './support/faces.ts'
import { serveScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()

const SMALL = { width: 1024, height: 600, touch: false, theme: 'light' } as const

/** Opens the console of a show in a small window, and returns what is found there. */
async function onConsole<T>(show: Case, lang: string, find: (page: Page) => Promise<T>) {
  const server = await serveScene(show, PEOPLE)
  return studio
    .visit(SMALL, async (page) => {
      await page.goto(server.address('moderator').replace('/#', `/?lang=${lang}#`))
      await page.locator('[data-testid=connection][data-status=in-sync]').first().waitFor()
      await facesReady(page)
      return find(page)
    })
    .finally(() => server.stop())
}

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
  const places = await onConsole(picturedShow(), 'en', placesOf)
  expect(await onConsole(message, 'en', placesOf)).toEqual(places)
})

it('a cue to one of people with long names stays in its column', async () => {
  const show = given(longTexts())
  const isInside = await onConsole(show, 'en', async (page) => {
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

it.each(['en', 'de', 'zh'])(
  'a small window shows the name on Next whole, and parts the heads of the agenda: %s',
  async (lang) => {
    const show = given(founding()).onPlanUntil('talk-bai').at('15:12:15')
    const { name, gap } = await onConsole(show, lang, (page) =>
      page.evaluate(() => {
        const cut = [...document.querySelectorAll('[data-testid=foot] button *')].filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0,
        )
        const [expected, tool] = ['thead th:nth-child(3)', 'thead button'].map((part) => {
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
