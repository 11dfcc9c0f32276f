import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Button } from '../../../../client/ui/controls/Button.tsx'
import { Tooltip } from '../../../../client/ui/controls/Tooltip.tsx'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
})

const button = () => screen.getByRole('button', { name: 'Small window' })
const text = () => screen.queryByText('Stays on top of your slides')
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

async function shown(): Promise<HTMLElement> {
  render(
    <Tooltip text="Stays on top of your slides">
      <Button>Small window</Button>
    </Tooltip>,
  )
  const first = button()
  first.focus()
  await pass(3_000)
  // What is said of it is fetched a little after it.
  await act(() => vi.dynamicImportSettled())
  fireEvent.pointerEnter(first)
  await pass(700)
  expect(text()).not.toBeNull()
  fireEvent.pointerLeave(first)
  await vi.waitFor(() => expect(text()).toBeNull())
  return first
}

it('a tooltip comes to a control that stays the same and keeps the keyboard', async () => {
  const first = await shown()
  expect(button()).toBe(first)
  expect(document.activeElement).toBe(first)
})

it('a tooltip comes once a pointer has rested on the control, and goes when it is pressed or by Esc', async () => {
  const first = await shown()
  fireEvent.pointerEnter(first)
  await pass(300)
  expect(text()).toBeNull()
  await pass(400)
  expect(text()).not.toBeNull()
  fireEvent.pointerDown(first)
  await vi.waitFor(() => expect(text()).toBeNull())
  fireEvent.pointerEnter(first)
  await pass(700)
  fireEvent.keyDown(first, { key: 'Escape' })
  await vi.waitFor(() => expect(text()).toBeNull())
})

it('a tooltip does not come to a finger', async () => {
  fireEvent.pointerEnter(await shown(), { pointerType: 'touch' })
  await pass(2_000)
  expect(text()).toBeNull()
})
