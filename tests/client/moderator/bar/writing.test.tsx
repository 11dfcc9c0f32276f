import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../openConsole.tsx'

const notice = () => screen.getByTestId('writing').textContent

/** 15:42 in Beijing, where the show is. */
const SINCE = Date.UTC(2026, 5, 1, 7, 42)

it('that the server cannot save is said in place for as long as it is so, and then that it can', async () => {
  const console = openConsole(given(founding()))
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
  const console = openConsole(given(founding()))
  console.set({ failed: ['marc-barra'] })
  expect(screen.getByText('Part of Marc Barra’s screen failed')).toBeTruthy()
  console.set({ failed: ['marc-barra', 'ying-wang', 'gone'] })
  expect(screen.getByText(two)).toBeTruthy()
  console.set({ failed: [] })
  expect(screen.queryByText(two)).toBeNull()
})
