import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openAgenda, refusal, row } from './openAgenda.tsx'

const LINES = '[data-row], [data-segment]'

// Every line of the agenda on a page of its own making, 20 px each.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (!this.matches(LINES)) return new DOMRect()
    const lines = [...document.querySelectorAll(LINES)]
    return new DOMRect(0, lines.indexOf(this) * 20, 500, 20)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const onTalk = () => given(founding()).onPlanUntil('talk-yan').at('15:46:24')

const middleOf = (id: string): number => row(id).getBoundingClientRect().top + 10

async function drag(id: string, y: number): Promise<void> {
  fireEvent.pointerDown(row(id), { button: 0, clientX: 50, clientY: middleOf(id) })
  fireEvent.pointerMove(document, { clientX: 50, clientY: middleOf(id) + 8 })
  await screen.findByTestId('dragged')
  fireEvent.pointerMove(document, { clientX: 50, clientY: y })
}

it('a row that is dragged moves to where a line shows; Esc gives it up', async () => {
  const { given: commands } = openAgenda(onTalk())
  await drag('talk-wang', middleOf('case-taizhou'))
  fireEvent.keyDown(document, { key: 'Escape', code: 'Escape' })
  await waitFor(() => expect(screen.queryByTestId('dragged')).toBeNull())
  expect(commands).toEqual([])
  await drag('talk-wang', middleOf('talk-barra') - 6)
  expect(screen.getByTestId('landing-rule').style.top).toBe(`${middleOf('talk-barra') - 10}px`)
  fireEvent.pointerUp(document)
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

it('a drag does not happen where the place has passed, and it is said why', async () => {
  const { given: commands } = openAgenda(onTalk())
  await drag('talk-wang', middleOf('talk-bai'))
  expect(screen.getByTestId('dragged').textContent).toContain('that place in the order has passed')
  expect(screen.queryByTestId('landing-rule')).toBeNull()
  fireEvent.pointerUp(document)
  await waitFor(() => expect(refusal()).toContain('that place in the order has passed'))
  expect(commands).toEqual([])
})

it('a drag does not begin at what is on', () => {
  openAgenda(onTalk())
  fireEvent.pointerDown(row('talk-yan'), { button: 0, clientX: 50, clientY: 5 })
  fireEvent.pointerMove(document, { clientX: 50, clientY: 90 })
  expect(screen.queryByTestId('dragged')).toBeNull()
})
