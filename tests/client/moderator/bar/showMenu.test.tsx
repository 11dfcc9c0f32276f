// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ShowMenu } from '../../../../client/views/moderator/bar/ShowMenu.tsx'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../openConsole.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const button = () => screen.getByTestId('show-menu')

/** The menu of the console, open, in a window of this width. */
async function open(width: number) {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: width <= Number(/max-width: (\d+)px/.exec(query)?.[1]),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  const theme = { choice: 'system', choose: () => undefined } as const
  const { user } = openConsole(given(founding()), { view: <ShowMenu acts={[]} theme={theme} /> })
  await user.click(button())
  await screen.findByRole('menu')
  return user
}

const languages = () => screen.queryAllByText(/^(?:English|中文|Deutsch)$/)

it('on a phone the menu has the languages that the bar has no room for, each by its own name', async () => {
  const user = await open(390)
  expect(languages().map(({ lang, textContent }) => [lang, textContent])).toEqual([
    ['zh-Hans', '中文'],
    ['de', 'Deutsch'],
  ])
  await user.click(screen.getByRole('menuitem', { name: 'Deutsch' }))
  await waitFor(() => expect(button().textContent).toBe('Menü'))
})

it('elsewhere the bar has them alone', async () => {
  await open(1280)
  expect(languages()).toEqual([])
})
