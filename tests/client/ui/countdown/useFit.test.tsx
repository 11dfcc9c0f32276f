import { render } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { useFit } from '../../../../client/ui/countdown/FittedWords.tsx'

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
