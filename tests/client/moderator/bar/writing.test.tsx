import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ShowMenu } from '../../../../client/views/moderator/bar/Bar.tsx'
import { ModeratorView } from '../../../../client/views/moderator/ModeratorView.tsx'
import { given } from '../../../support/given.ts'
import { Device } from '../../support/device.tsx'
import { Room } from '../../support/room.ts'
import { talks } from '../../support/talks.ts'
import { openConsole } from '../openConsole.tsx'

const notice = () => screen.getByTestId('writing').textContent

/** 15:42 in Beijing, where the show is. */
const SINCE = Date.UTC(2026, 5, 1, 7, 42)

it('that the server cannot save is said in place for as long as it is so, and then that it can', async () => {
  const console = openConsole(given(talks()))
  const again = 'The server can save again'
  expect(notice()).toBe('')
  console.set({ failingSince: SINCE })
  expect(notice()).toMatch(
    /^The server cannot save since 15:42\. .*Free space on the server’s disk/,
  )
  expect(screen.queryByText(again)).toBeNull()
  console.set({ failingSince: null })
  expect(notice()).toBe('')
  await waitFor(() => expect(screen.getAllByText(again)).not.toEqual([]))
})

it('R21: whose screen failed is stated until it is loaded again', () => {
  const two = 'Part of 2 screens failed: Ying Wang, Marc Barra'
  const console = openConsole(given(talks()))
  console.set({ failed: ['marc-barra'] })
  expect(screen.getByText('Part of Marc Barra’s screen failed')).toBeTruthy()
  console.set({ failed: ['marc-barra', 'ying-wang', 'gone'] })
  expect(screen.getByText(two)).toBeTruthy()
  console.set({ failed: [] })
  expect(screen.queryByText(two)).toBeNull()
})

it('a passing note says that a link is withdrawn, once the server has it', async () => {
  const room = new Room().gives('moderator', {
    type: 'makeLink',
    grant: { roles: ['speaker'], person: 'wentao-yan', booth: null },
  })
  const link = room.state.links.at(-1)?.id ?? ''
  const device = new Device(room, 'moderator').shows(<ModeratorView />)
  expect(screen.queryByText(/^Link withdrawn/)).toBeNull()
  device.hears('moderator', { type: 'revokeLink', link })
  await waitFor(() => expect(screen.getAllByText('Link withdrawn: Wentao Yan')).not.toEqual([]))
})

const button = () => screen.getByTestId('show-menu')

/** The menu of the console, open. */
async function open() {
  const theme = { choice: 'system', choose: () => undefined } as const
  const { user } = openConsole(given(talks()), { view: <ShowMenu acts={[]} theme={theme} /> })
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
