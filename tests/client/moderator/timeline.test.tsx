import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MINUTE } from '../../../shared/time/instant.ts'
import type { Case } from '../../support/given.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { openConsole } from './openConsole.tsx'

/** The picture is as wide as it is taken to be without a layout: 840 px for 155 minutes and 2 on each side. */
const WIDE = 840

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    DOMRect.fromRect({ x: 0, y: 0, width: WIDE, height: 40 }),
  )
})

afterEach(() => {
  vi.restoreAllMocks()
  cleanup()
})

/** The third talk ended ten minutes over: the fourth is on, the show 5 min past its stop. */
const late = () => given(founding()).onPlanUntil('talk-yan').at('16:05').does('next').at('16:08')

/** So many px make a minute of the whole show. */
const PX = WIDE / (155 + 4)

async function opened(show: Case = late(), keys = '{Shift>}T{/Shift}') {
  const console = openConsole(show)
  await console.user.keyboard(keys)
  return console
}

const picture = () => screen.queryByTestId('timeline')
const agenda = () => screen.queryByRole('table', { name: 'Agenda' })
const chosen = () =>
  screen
    .queryAllByTestId('chosen-block')
    .find(({ dataset }) => dataset['chosen'] === 'true')
    ?.getAttribute('aria-label')

/** Goes on by so many items. */
function right(times: number): void {
  for (let n = 0; n < times; n += 1)
    fireEvent.keyDown(document.activeElement ?? document, { key: 'ArrowRight' })
}

/** Takes hold of the end of what is chosen, and moves the pointer by so many minutes, each within a frame of its own. */
async function drag(minutes: number, more: { readonly shiftKey?: boolean } = {}) {
  fireEvent.pointerDown(screen.getByTestId('grip'), { clientX: 100, button: 0, buttons: 1 })
  await moved(minutes, more)
}

async function moved(minutes: number, more: { readonly shiftKey?: boolean } = {}) {
  await act(async () => {
    fireEvent.pointerMove(window, { clientX: 100 + minutes * PX, ...more })
    await new Promise((drawn) => requestAnimationFrame(drawn))
  })
}

function letGo(minutes: number, more: { readonly shiftKey?: boolean } = {}) {
  fireEvent.pointerUp(window, { clientX: 100 + minutes * PX, ...more })
}

describe('the timeline of the console', () => {
  it('opens by its key in the place of agenda and room, beside what is on, tells how plan and run end, has a table behind it, and Esc closes it', async () => {
    const { user } = await opened()
    expect(agenda()).toBeNull()
    expect(screen.getByRole('button', { name: /^Next: Jiang Wang/ })).toBeTruthy()
    expect(screen.getByTestId('digits').textContent).toBe('7:00')
    expect(picture()?.textContent).toContain('Plan Ends 17:30, exactly at the hard stop')
    expect(picture()?.textContent).toContain('As it runs Ends 17:35, 5 over')
    const here = within(screen.getByTestId('timeline'))
    expect(here.getByTestId('gauge').textContent).toBe('early17:30late')
    const pressed = () =>
      within(here.getByRole('group', { name: /^(How much is seen|Time range)$/ }))
        .getAllByRole('button', { pressed: true })
        .map(({ textContent }) => textContent)
    expect(pressed()).toEqual(['Whole show'])
    await user.keyboard('3')
    expect(pressed()).toEqual(['Half an hour'])
    await user.keyboard('2')
    expect(pressed()).toEqual(['From now'])
    const table = here.getByRole('table', { name: 'Timeline' })
    const cells = within(table).getByRole('row', { name: /^Open discussion/ }).textContent
    expect(cells).toContain('16:5016:5510:552016:5017:20')
    fireEvent.click(here.getByRole('button', { name: /table$/ }))
    expect(screen.queryByTestId('lane')).toBeNull()
    expect(here.getByRole('table', { name: 'Timeline' }).closest('.unseen')).toBeNull()
    await user.keyboard('{Escape}')
    expect(picture()).toBeNull()
    expect(agenda()).not.toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Timeline' }))
    expect(await screen.findByTestId('timeline')).toBeTruthy()
  })

  it('goes from item to item by arrows, over what has no end to drag; with Alt they give and take a minute, and Enter opens the menu', async () => {
    const { user, given: commands } = await opened()
    await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}')
    expect(chosen()).toContain('Wentao Yan, 15 minutes, 15:40 to 16:05')
    expect(screen.queryByTestId('grip')).toBeNull()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(chosen()).toBe('Jiang Wang, 10 minutes, 16:15 to 16:25 / 10:25')
    await user.keyboard('+{Alt>}{ArrowRight}{ArrowLeft}{/Alt}')
    expect(commands).toEqual([
      // Plus and minus stay with what is on, whatever is chosen.
      { type: 'giveTime', item: 'talk-barra', by: MINUTE },
      { type: 'giveTime', item: 'talk-wang', by: MINUTE },
      { type: 'takeTime', item: 'talk-wang', by: MINUTE },
    ])
    await user.keyboard('{ArrowRight}')
    expect(chosen()).toContain('Water break')
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitem', { name: /^Drop/ }))
    expect(commands.slice(3)).toEqual([{ type: 'drop', item: 'water-break-item' }])
  })

  it('drags the end of an item without a length', async () => {
    const { given: commands } = await opened()
    right(10)
    expect(chosen()).toContain('Closing')
    await drag(5)
    letGo(5)
    expect(commands).toEqual([
      { type: 'editLength', item: 'closing-item', length: 5 * MINUTE, was: 0 },
    ])
  })
})

describe('dragging the end of an item', () => {
  async function atDiscussion() {
    const console = await opened()
    right(8)
    expect(chosen()).toBe('Open discussion, 20 minutes, 16:55 to 17:15 / 11:15')
    return console
  }

  const preview = () => screen.getByTestId('drag-result').textContent

  it('shows what letting go would do, and letting go does it against the length that was seen', async () => {
    const { given: commands } = await atDiscussion()
    await drag(-5.2)
    expect(preview()).toContain('Open discussion: 15 minutes instead of 20')
    expect(preview()).toContain('Ends 17:30, exactly at the hard stop')
    expect(preview()).toContain('Q&A begins17:1517:10Berlin 11:10')
    expect(picture()?.textContent).toContain('If you release 15 min. Ends 17:30')
    expect(commands).toEqual([])
    letGo(-5.2)
    expect(commands).toEqual([
      { type: 'editLength', item: 'open-discussion', length: 15 * MINUTE, was: 20 * MINUTE },
    ])
    expect(screen.getByTestId('landing').textContent).toBe('Ends 17:30')
  })

  it('goes by half minutes with Shift, gives nothing where it was or after Esc, and never goes below nothing', async () => {
    const { user, given: commands } = await atDiscussion()
    await drag(-6)
    await user.keyboard('{Escape}')
    letGo(-6)
    expect(picture()).not.toBeNull()
    expect(screen.queryByTestId('drag-result')).toBeNull()
    await drag(-6)
    await moved(0.2)
    expect(preview()).toContain('20 minutes, unchanged')
    letGo(0.2)
    expect(commands).toEqual([])
    await drag(-5.6, { shiftKey: true })
    expect(preview()).toContain('14½ minutes instead of 20')
    letGo(-5.6, { shiftKey: true })
    await user.keyboard('{ArrowRight}')
    await drag(-11)
    expect(preview()).toContain('Q&A: 9 minutes instead of 20')
    expect(preview()).toContain('Below its least of 10 minutes')
    await moved(-60)
    letGo(-60)
    expect(commands).toMatchObject([{ length: 14.5 * MINUTE }, { item: 'questions', length: 0 }])
  })

  it('what changed meanwhile is refused, not overwritten', async () => {
    const console = await atDiscussion()
    await drag(-6)
    console.later((show) => show.does('giveTime', 'open-discussion', 2))
    letGo(-6)
    expect(console.given).toEqual([])
    expect(await screen.findByText(/22 minutes/)).toBeTruthy()
  })
})
