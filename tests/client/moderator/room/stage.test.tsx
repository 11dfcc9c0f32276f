import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Case, given } from '../../../support/given.ts'
import { talks } from '../../support/talks.ts'
import { MODERATOR } from '../consoleContextOf.ts'
import { openConsole } from '../openConsole.tsx'

function onTalk(): Case {
  const show = given(talks())
  show.record([{ type: 'linkMade', v: 1, link: 'moderator', grant: MODERATOR }])
  return show.onPlanUntil('talk-yan')
}

/** The console with the Room pane open. */
async function openRoom(show: Case) {
  const console = openConsole(show)
  await console.user.keyboard('h')
  return console
}

const panel = () => within(screen.getByTestId('stage'))
const shown = () => panel().getByRole<HTMLSelectElement>('combobox', { name: 'Stage shows' })
const fact = () => screen.queryByTestId('stage-fact')
const back = () => screen.queryByRole('button', { name: 'Back to the agenda' })

describe('R15: what the stage shows, at the desk', () => {
  it('is said, chosen in one press and taken back in one; follows what another console chose, is said under the headline whatever has the place of its panel, and found by name', async () => {
    const show = onTalk()
    const { user, later, given: commands } = await openRoom(show)
    expect([shown().value, back()]).toEqual(['programme', null])
    expect(fact()).toBeNull()
    await user.selectOptions(shown(), 'Black')
    expect([shown().value, fact()?.textContent]).toEqual([
      'black',
      'The stage is black.Back to the agenda',
    ])
    await user.click(screen.getByRole('button', { name: 'Back to the agenda' }))
    expect([shown().value, back()]).toEqual(['programme', null])
    expect(commands).toEqual([
      { type: 'setStageLook', look: { is: 'black' }, was: { is: 'programme' } },
      { type: 'setStageLook', look: { is: 'programme' }, was: { is: 'black' } },
    ])
    later(() =>
      show.does({ type: 'setStageLook', look: { is: 'clock' }, was: { is: 'programme' } }),
    )
    expect(shown().value).toBe('clock')
    fireEvent.change(shown(), { target: { value: 'countdown' } })
    await user.keyboard('{Shift>}T{/Shift}')
    expect(screen.queryByTestId('stage')).toBeNull()
    expect(fact()?.textContent).toContain('The stage shows the countdown only.')
    fireEvent.click(screen.getByRole('button', { name: 'Back to the agenda' }))
    expect([fact(), show.state.run.look]).toEqual([null, { is: 'programme' }])
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByTestId('search')
    await user.keyboard('stage black{Enter}')
    expect(show.state.run.look).toEqual({ is: 'black' })
  })

  it('is a message in the languages of the show, one of them or both, which the context goes on reading', async () => {
    const show = onTalk()
    const { user } = await openRoom(show)
    await user.selectOptions(shown(), 'Message')
    const dialog = within(await screen.findByRole('dialog'))
    const send = dialog.getByRole<HTMLButtonElement>('button', { name: 'Show on the stage' })
    expect(send.disabled).toBe(true)
    await user.click(dialog.getByLabelText('English'))
    await user.paste('Lunch is upstairs ')
    await user.click(send)
    expect(show.state.run.look).toEqual({ is: 'message', texts: { en: 'Lunch is upstairs' } })
    expect(panel().getByText('Lunch is upstairs')).toBeTruthy()
    expect(fact()?.textContent).toContain('The stage shows a message: Lunch is upstairs')
    await user.click(panel().getByRole('button', { name: 'Change' }))
    const again = within(await screen.findByRole('dialog'))
    await user.type(again.getByLabelText('Chinese'), '午餐在楼上{Control>}{Enter}{/Control}')
    expect(show.state.run.look).toEqual({
      is: 'message',
      texts: { en: 'Lunch is upstairs', 'zh-Hans': '午餐在楼上' },
    })
  })

  it('is ready, like the booths, only while each has a screen open', () => {
    const show = given(talks()).at('14:50')
    show.record([
      { type: 'linkMade', v: 1, link: 'stage', grant: { ...MODERATOR, roles: ['stage'] } },
      { type: 'linkMade', v: 1, link: 'booth', grant: { ...MODERATOR, roles: ['interpreter'] } },
    ])
    const { set } = openConsole(show)
    const button = screen.getByTestId('room-button')
    expect(button.textContent).not.toContain('ready')
    set({ open: { booth: 1 } })
    expect(button.textContent).not.toContain('ready')
    set({ open: { booth: 1, stage: 1 } })
    expect(button.textContent).toContain('booths and stage ready')
  })

  it('is not offered once the show has ended', () => {
    openConsole(onTalk().does('endShow'))
    expect([screen.queryByTestId('room-button'), back()]).toEqual([null, null])
  })
})
