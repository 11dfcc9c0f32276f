import { act, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useFit } from '../../../../client/ui/countdown/FittedWords.tsx'
import { Turn } from '../../../../client/ui/countdown/Turn.tsx'

const prefers = (still: boolean) =>
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(prefers-reduced-motion: reduce)' && still,
  }))

const page = (of: string, words: string) => (
  <Turn of={of}>
    <h1 data-testid="live-item">{words}</h1>
  </Turn>
)

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('words that turn from item to item stand in the page at once, while the old ones go for the eye alone', () => {
  prefers(false)
  const { rerender, container } = render(page('talk-yan', 'Planning'))
  rerender(page('talk-barra', 'Restoration'))
  expect(screen.getByRole('heading').textContent).toBe('Restoration')
  expect(screen.getByTestId('live-item').textContent).toBe('Restoration')
  const old = container.querySelector('[data-old]')
  expect(old?.textContent).toBe('Planning')
  expect(old?.getAttribute('aria-hidden')).toBe('true')
  act(() => vi.advanceTimersByTime(320))
  expect(container.textContent).toBe('Restoration')
})

it('words that turn from item to item: change in place within one item', () => {
  prefers(false)
  const { rerender, container } = render(page('talk-yan', 'Until 15:59'))
  const heading = screen.getByRole('heading')
  rerender(page('talk-yan', 'Under 2 minutes'))
  expect(screen.getByRole('heading')).toBe(heading)
  expect(container.textContent).toBe('Under 2 minutes')
})

it('words that turn from item to item: change at once for whoever asks for less motion', () => {
  prefers(true)
  const { rerender, container } = render(page('talk-yan', 'Planning'))
  rerender(page('talk-barra', 'Restoration'))
  expect(container.textContent).toBe('Restoration')
})

afterEach(() => {
  vi.restoreAllMocks()
})

function Words({ text }: { readonly text: string }) {
  const box = useRef<HTMLDivElement>(null)
  useFit(box)
  return <div ref={box}>{text}</div>
}

it('measures words when they change, and never on the way of a minute given: asking lays out the whole page', () => {
  const asked = vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(0)
  const { rerender } = render(<Words text="Marc Barra" />)
  const first = asked.mock.calls.length
  expect(first).toBeGreaterThan(0)
  rerender(<Words text="Marc Barra" />)
  expect(asked).toHaveBeenCalledTimes(first)
  rerender(<Words text="Wentao Yan" />)
  expect(asked.mock.calls.length).toBeGreaterThan(first)
})
