import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { talks } from '../../support/talks.ts'
import { openConsole } from '../openConsole.tsx'

const onTalk = () => given(talks()).onPlanUntil('talk-yan').at('15:46:24')

/** The lines of the search. */
const listed = (): readonly string[] =>
  within(screen.getByTestId('search'))
    .queryAllByRole('option')
    .map((option) => option.getAttribute('data-offer') ?? '')

const isClosed = (): Promise<void> =>
  waitFor(() => expect(screen.queryByTestId('search')).toBeNull())

async function reopened({ user }: ReturnType<typeof openConsole>): Promise<void> {
  await isClosed()
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByTestId('search')
}

async function finding() {
  const opened = openConsole(onTalk())
  await reopened(opened)
  return opened
}

const field = () => within(screen.getByTestId('search')).getByRole('combobox')

/** Has this in the field, in place of what was there. */
const ask = (text: string) => fireEvent.change(field(), { target: { value: text } })

describe('the search', () => {
  it('lists what can be done now, items and people by their names in every language; Enter alone does nothing, and Esc closes', async () => {
    const { user, given: commands } = await finding()
    const acts = listed().filter((id) => id.startsWith('act '))
    expect(acts).toEqual(expect.arrayContaining(['act next', 'act pause', 'act time 1']))
    expect(acts).not.toContain('act reopen')
    expect(acts).not.toContain('act grant')
    expect(document.querySelector('[data-offer="act pause"]')?.textContent).toBe('PauseP')
    await user.keyboard('{Enter}')
    ask('yan')
    expect(listed().slice(0, 2)).toEqual(['item talk-yan', 'person wentao-yan'])
    ask('台州')
    expect(listed()).toContain('item talk-wang')
    ask('')
    await user.keyboard('barra')
    expect(listed()[0]).toBe('item talk-barra')
    await user.keyboard('{Enter}')
    expect(listed()).not.toContain('act next')
    await user.keyboard('{Backspace}')
    expect(listed()).toContain('act next')
    ask('zzzz')
    expect(screen.getByText('Nothing found for “zzzz”')).toBeTruthy()
    await user.keyboard('{Escape}')
    await isClosed()
    expect(commands).toEqual([])
  })

  it('opens by its button too, and while a cue is being written', async () => {
    const { user } = openConsole(onTalk())
    fireEvent.click(screen.getByTestId('find'))
    await screen.findByTestId('search')
    await user.keyboard('{Escape}')
    await isClosed()
    await user.keyboard('cab{Control>}k{/Control}')
    expect(await screen.findByTestId('search')).toBeTruthy()
  })

  it('gets what is typed at once: no key reaches the console behind it, before the focus has moved', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('{Control>}k{/Control}pau{Enter}')
    expect(commands).toEqual([{ type: 'pause', item: 'talk-yan' }])
    await isClosed()
  })

  it('does by typing and Enter, once; sends a cue to whoever is on; hands over to the dialog that an act opens', async () => {
    const opened = await finding()
    const { user, given: commands } = opened
    await user.keyboard('pau{Enter}')
    expect(commands).toEqual([{ type: 'pause', item: 'talk-yan' }])
    await reopened(opened)
    await user.keyboard('louder{Enter}')
    expect(commands.slice(1)).toMatchObject([
      { to: { type: 'person', person: 'wentao-yan' }, content: { canned: 'louder' } },
    ])
    await reopened(opened)
    await user.keyboard('end show{Enter}')
    expect(await screen.findByText('End the show?')).toBeTruthy()
    await isClosed()
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

  it('marks somebody as here, and opens the composer for somebody', async () => {
    const opened = await finding()
    const { user, given: commands } = opened
    const turnTo = async (name: string, person: string) => {
      await user.keyboard(name)
      await user.click(present(document.querySelector(`[data-offer="person ${person}"]`)))
    }
    await turnTo('marc', 'marc-barra')
    await user.keyboard('here{Enter}')
    expect(commands).toEqual([{ type: 'markAttendance', person: 'marc-barra', mark: 'here' }])
    await reopened(opened)
    await turnTo('mathey', 'juliane-mathey')
    await user.keyboard('write{Enter}')
    await isClosed()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Write a cue')))
    await user.keyboard('Come nearer{Enter}')
    expect(commands.slice(1)).toMatchObject([
      { type: 'sendCue', to: { type: 'person', person: 'juliane-mathey' } },
    ])
  })
})
