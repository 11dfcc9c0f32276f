import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../openConsole.tsx'

const onTalk = () => given(founding()).onPlanUntil('talk-yan').at('15:46:24')

/** The lines of the search. */
const listed = (): readonly string[] =>
  within(screen.getByTestId('search'))
    .queryAllByRole('option')
    .map((option) => option.getAttribute('data-offer') ?? '')

const isClosed = (): Promise<void> =>
  waitFor(() => expect(screen.queryByTestId('search')).toBeNull())

async function finding() {
  const opened = openConsole(onTalk())
  await opened.user.keyboard('{Control>}k{/Control}')
  await screen.findByTestId('search')
  return opened
}

describe('the search', () => {
  it('lists what can be done now with its key, and nothing else', async () => {
    await finding()
    const acts = listed().filter((id) => id.startsWith('act '))
    expect(acts).toEqual(expect.arrayContaining(['act next', 'act pause', 'act time 1']))
    expect(acts).not.toContain('act reopen')
    expect(acts).not.toContain('act grant')
    expect(screen.getByRole('option', { name: /^Pause/ }).textContent).toBe('PauseP')
  })

  it('opens by its button too', async () => {
    const { user } = openConsole(onTalk())
    await user.click(screen.getByTestId('find'))
    expect(await screen.findByTestId('search')).toBeTruthy()
  })

  it('is heard while a cue is being written', async () => {
    const { user } = openConsole(onTalk())
    await user.keyboard('cab{Control>}k{/Control}')
    expect(await screen.findByTestId('search')).toBeTruthy()
  })

  it('does by typing and Enter, once', async () => {
    const { user, given: commands } = await finding()
    await user.keyboard('pau{Enter}')
    expect(commands).toEqual([{ type: 'pause', item: 'talk-yan' }])
    await isClosed()
  })

  it('does nothing by Enter alone, nor by the name of who comes next', async () => {
    const { user, given: commands } = await finding()
    await user.keyboard('{Enter}')
    await user.keyboard('barra')
    expect(listed()[0]).toBe('item talk-barra')
    await user.keyboard('{Enter}')
    expect(commands).toEqual([])
  })

  it('turns to an item, selects it, and does with it what is chosen', async () => {
    const { user, given: commands } = await finding()
    await user.keyboard('jiang{Enter}')
    const row = document.querySelector('[data-row="talk-wang"]')
    expect(row?.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('next{Enter}')
    expect(commands).toEqual([
      { type: 'putNext', item: 'talk-wang', from: { at: 'item', item: 'talk-yan' } },
    ])
    await isClosed()
    await waitFor(() => expect(row?.contains(document.activeElement)).toBe(true))
  })

  it('finds names before remarks and other words', async () => {
    const { user } = await finding()
    await user.keyboard('yan')
    expect(listed().slice(0, 2)).toEqual(['item talk-yan', 'person wentao-yan'])
  })

  it('goes back to everything by Backspace', async () => {
    const { user } = await finding()
    await user.keyboard('jiang{Enter}')
    expect(listed()).not.toContain('act next')
    await user.keyboard('{Backspace}')
    expect(listed()).toContain('act next')
  })

  it('marks somebody as here', async () => {
    const { user, given: commands } = await finding()
    await user.keyboard('marc')
    await user.click(screen.getByRole('option', { name: /Regional Agency/ }))
    await user.keyboard('here{Enter}')
    expect(commands).toEqual([{ type: 'markAttendance', person: 'marc-barra', mark: 'here' }])
  })

  it('opens the composer for somebody', async () => {
    const { user, given: commands } = await finding()
    await user.keyboard('mathey')
    await user.click(
      screen.getByRole('option', { name: /^Juliane Mathey Leibniz|^Juliane Mathey(?!.*Case)/ }),
    )
    await user.keyboard('write{Enter}')
    await isClosed()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Write a cue')))
    await user.keyboard('Come nearer{Enter}')
    expect(commands).toMatchObject([
      { type: 'sendCue', to: { type: 'person', person: 'juliane-mathey' } },
    ])
  })

  it('sends a canned cue to whoever is on', async () => {
    const { user, given: commands } = await finding()
    await user.keyboard('louder{Enter}')
    expect(commands).toMatchObject([
      { to: { type: 'person', person: 'wentao-yan' }, content: { canned: 'louder' } },
    ])
  })

  it('finds by the title in the other language', async () => {
    const { user } = await finding()
    await user.keyboard('台州')
    expect(listed()).toEqual(expect.arrayContaining(['item case-taizhou']))
  })

  it('says when nothing is found, and Esc closes without doing anything', async () => {
    const { user, given: commands } = await finding()
    await user.keyboard('zzzz')
    expect(screen.getByText('Nothing found for “zzzz”')).toBeTruthy()
    await user.keyboard('{Escape}')
    await isClosed()
    expect(commands).toEqual([])
  })

  it('hands over to the dialog that an act opens', async () => {
    const { user } = await finding()
    await user.keyboard('end show{Enter}')
    expect(await screen.findByText('End the show?')).toBeTruthy()
    await isClosed()
  })
})
