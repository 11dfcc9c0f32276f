// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { openConsole } from './openConsole.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const onTalk = () => given(founding()).onPlanUntil('talk-yan').at('15:46:24')

function row(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-row="${id}"]`)
  if (found === null) throw new Error(`no row ${id}`)
  return found
}

function cell(id: string, className: string): Element {
  return row(id).querySelector(className) ?? document.body
}

function refusal(): string {
  return screen.getByTestId('refusal').textContent
}

describe('the menu of a row', () => {
  it('opens by the second button of a mouse', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.pointer({ target: cell('talk-wang', '.mod-planned'), keys: '[MouseRight]' })
    expect(row('talk-wang').getAttribute('aria-selected')).toBe('true')
    await user.click(await screen.findByRole('menuitem', { name: 'Drop' }))
    expect(commands).toEqual([{ type: 'drop', item: 'talk-wang' }])
  })

  it('opens by Shift F10 and by the menu key at the selected row', async () => {
    const { user } = openConsole(onTalk())
    await user.keyboard('{ArrowDown}{Shift>}{F10}{/Shift}')
    expect(await screen.findByRole('menu', { name: 'What to do with Marc Barra' })).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    fireEvent.contextMenu(cell('talk-wang', '.mod-row-button'), { button: 0 })
    expect(await screen.findByRole('menu', { name: 'What to do with Jiang Wang' })).toBeTruthy()
  })

  it('opens by its handle, which what is on or done does not have', async () => {
    const { user } = openConsole(onTalk())
    expect(within(row('talk-yan')).queryByRole('button', { name: /^Move/ })).toBeNull()
    expect(within(row('talk-bai')).queryByRole('button', { name: /^Move/ })).toBeNull()
    await user.click(within(row('talk-wang')).getByRole('button', { name: 'Move Jiang Wang' }))
    expect(await screen.findByRole('menu')).toBeTruthy()
  })
})

describe('minutes in their row', () => {
  it('are edited by a double click and saved by Enter, against what was seen', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.dblClick(cell('talk-wang', '.mod-minutes'))
    await user.keyboard('12{Enter}')
    expect(commands).toEqual([
      { type: 'editLength', item: 'talk-wang', planned: 720_000, was: 600_000 },
    ])
    expect(screen.queryByTestId('inline-minutes')).toBeNull()
    expect(cell('talk-wang', '.mod-minutes').textContent).toBe('12')
  })

  it('stay as they were by Esc, and by leaving what cannot be', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.dblClick(cell('talk-wang', '.mod-minutes'))
    await user.keyboard('12{Escape}')
    await user.dblClick(cell('talk-wang', '.mod-minutes'))
    await user.keyboard('abc{Enter}')
    expect(screen.getByTestId('inline-note').textContent).toBe(
      'Whole or half minutes from 0 to 600',
    )
    await user.click(screen.getByTestId('live-item'))
    expect(screen.queryByTestId('inline-minutes')).toBeNull()
    expect(commands).toEqual([])
  })

  it('are saved by leaving where they can be', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.dblClick(cell('talk-wang', '.mod-minutes'))
    await user.keyboard('7,5')
    await user.click(screen.getByTestId('live-item'))
    expect(commands).toMatchObject([{ type: 'editLength', planned: 450_000 }])
  })

  it('that somebody else changed meanwhile: what is so is said, what was typed stays, Enter saves it', async () => {
    const { user, given: commands, later } = openConsole(onTalk())
    await user.dblClick(cell('talk-wang', '.mod-minutes'))
    await user.keyboard('12')
    later((show) =>
      show.does({ type: 'editLength', item: 'talk-wang', planned: 480_000, was: 600_000 }),
    )
    await user.keyboard('{Enter}')
    expect(screen.getByTestId('inline-note').textContent).toContain('Meanwhile it became “8”')
    expect(screen.getByTestId('inline-minutes')).toHaveProperty('value', '12')
    expect(refusal()).toBe('')
    await user.keyboard('{Enter}')
    expect(commands.at(-1)).toMatchObject({ planned: 720_000, was: 480_000 })
    expect(screen.queryByTestId('inline-minutes')).toBeNull()
  })

  it('of what is done cannot be edited, and it is said why', async () => {
    const { user } = openConsole(onTalk())
    await user.dblClick(cell('talk-bai', '.mod-minutes'))
    expect(screen.queryByTestId('inline-minutes')).toBeNull()
    expect(refusal()).toContain('Not done: Wei Bai is')
  })
})

describe('a title in its row', () => {
  it('is edited by F2 in the language it is read in; Tab goes on to the minutes', async () => {
    const { user, given: commands } = openConsole(onTalk())
    await user.keyboard('{ArrowDown}{F2}')
    await user.keyboard('Green roofs{Tab}')
    expect(commands).toMatchObject([
      { type: 'editTitle', item: 'talk-barra', title: { en: 'Green roofs' } },
    ])
    expect(document.activeElement).toBe(screen.getByTestId('inline-minutes'))
    await user.keyboard('{Escape}')
    expect(row('talk-barra').textContent).toContain('Green roofs')
    expect(document.activeElement).toBe(cell('talk-barra', '.mod-row-button'))
  })

  it('is edited by a double click, and then no menu stands over it', async () => {
    const { user } = openConsole(onTalk())
    await user.dblClick(cell('talk-barra', '.mod-row-button'))
    expect(screen.getByTestId('inline-title')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  })
})

const LINES = '[data-row], [data-segment]'

/** Puts every line of the agenda on a page of its own making, 20 px each. */
function layOut(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (!this.matches(LINES)) return new DOMRect()
    const lines = [...document.querySelectorAll(LINES)]
    return new DOMRect(0, lines.indexOf(this) * 20, 500, 20)
  })
}

function middleOf(id: string): number {
  return row(id).getBoundingClientRect().top + 10
}

async function drag(id: string, y: number): Promise<void> {
  fireEvent.mouseDown(row(id), { button: 0, clientX: 50, clientY: middleOf(id) })
  fireEvent.mouseMove(document, { clientX: 50, clientY: middleOf(id) + 8 })
  await screen.findByTestId('dragged')
  fireEvent.mouseMove(document, { clientX: 50, clientY: y })
}

describe('dragging a row', () => {
  it('moves it to where a line shows', async () => {
    layOut()
    const { given: commands } = openConsole(onTalk())
    await drag('talk-wang', middleOf('talk-barra') - 6)
    expect(screen.getByTestId('landing-rule').style.top).toBe(`${middleOf('talk-barra') - 10}px`)
    fireEvent.mouseUp(document)
    await waitFor(() =>
      expect(commands).toMatchObject([
        {
          type: 'reorder',
          item: 'talk-wang',
          to: { after: 'talk-yan' },
          was: { after: 'talk-barra' },
        },
      ]),
    )
  })

  it('into another segment', async () => {
    layOut()
    const { given: commands } = openConsole(onTalk())
    await drag('talk-wang', middleOf('case-taizhou') + 6)
    fireEvent.mouseUp(document)
    await waitFor(() => expect(commands).toMatchObject([{ to: { after: 'case-taizhou' } }]))
  })

  it('does not happen where the place has passed, and it is said why', async () => {
    layOut()
    const { given: commands } = openConsole(onTalk())
    await drag('talk-wang', middleOf('talk-bai'))
    expect(screen.getByTestId('dragged').textContent).toContain(
      'that place in the order has passed',
    )
    expect(screen.queryByTestId('landing-rule')).toBeNull()
    fireEvent.mouseUp(document)
    await waitFor(() => expect(refusal()).toContain('that place in the order has passed'))
    expect(commands).toEqual([])
  })

  it('is given up by Esc', async () => {
    layOut()
    const { given: commands } = openConsole(onTalk())
    await drag('talk-wang', middleOf('case-taizhou'))
    fireEvent.keyDown(document, { key: 'Escape', code: 'Escape' })
    await waitFor(() => expect(screen.queryByTestId('dragged')).toBeNull())
    expect(commands).toEqual([])
  })

  it('does not begin at what is on', () => {
    layOut()
    openConsole(onTalk())
    fireEvent.mouseDown(row('talk-yan'), { button: 0, clientX: 50, clientY: 5 })
    fireEvent.mouseMove(document, { clientX: 50, clientY: 90 })
    expect(screen.queryByTestId('dragged')).toBeNull()
  })
})

describe('a given minute', () => {
  it('is said for ten seconds below the rule, with what there is now', async () => {
    const { user, later } = openConsole(onTalk())
    await user.keyboard('+')
    expect(screen.getByTestId('adjusted').textContent).toBe(
      '1 minute more16 minutes now, until 15:56',
    )
    later((show) => show.at('15:46:35'))
    expect(screen.queryByTestId('adjusted')).toBeNull()
  })

  it('so is a taken one', async () => {
    const { user } = openConsole(onTalk())
    await user.keyboard('-')
    expect(screen.getByTestId('adjusted').textContent).toBe(
      '1 minute less14 minutes now, until 15:54',
    )
  })
})
