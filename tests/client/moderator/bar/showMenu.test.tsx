import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ShowMenu } from '../../../../client/views/moderator/bar/Bar.tsx'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../openConsole.tsx'

const button = () => screen.getByTestId('show-menu')

/** The menu of the console, open. */
async function open() {
  const theme = { choice: 'system', choose: () => undefined } as const
  const { user } = openConsole(given(founding()), { view: <ShowMenu acts={[]} theme={theme} /> })
  await user.click(button())
  await screen.findByRole('menu')
  return user
}

const languages = () => screen.queryAllByText(/^(?:English|中文|Deutsch)$/)

it('the menu has the languages, each by its own name', async () => {
  const user = await open()
  expect(languages().map(({ lang, textContent }) => [lang, textContent])).toEqual([
    ['en', 'English'],
    ['zh-Hans', '中文'],
    ['de', 'Deutsch'],
  ])
  await user.click(screen.getByRole('menuitem', { name: 'Deutsch' }))
  await waitFor(() => expect(button().textContent).toBe('Menü'))
})
