import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { GroundLine } from '../../../../client/ui/countdown/GroundLine.tsx'
import { MINUTE } from '../../../../shared/time/instant.ts'

type Given = { readonly allotted: number; readonly spent: number; readonly adjusted?: number }

function lineOf({ allotted, spent, adjusted }: Given) {
  const { container } = render(
    <GroundLine
      allotted={allotted * MINUTE}
      spent={spent * MINUTE}
      phase="calm"
      state="running"
      adjusted={adjusted === undefined ? null : adjusted * MINUTE}
    />,
  )
  const line = container.querySelector<HTMLElement>('[data-testid=ground-line]')
  const length = (name: string) => line?.style.getPropertyValue(`--${name}`)
  return {
    gone: length('gone'),
    ticks: length('ticks'),
    change: line?.getAttribute('data-change') ?? null,
    long: length('change'),
    outlined: line?.querySelector('s') !== null,
  }
}

it('the ground line has a tick a minute, and what is gone', () => {
  expect(lineOf({ allotted: 15, spent: 6 })).toEqual({
    gone: '40.00%',
    ticks: '15',
    change: null,
    long: '0%',
    outlined: false,
  })
})

it('the ground line grows by a minute that is given, outlined at its end', () => {
  expect(lineOf({ allotted: 16, spent: 8, adjusted: 1 })).toEqual({
    gone: '50.00%',
    ticks: '16',
    change: 'given',
    long: '6.25%',
    outlined: true,
  })
})

it('the ground line keeps its length while a minute that was taken stands struck at its end', () => {
  expect(lineOf({ allotted: 15, spent: 8, adjusted: -1 })).toEqual({
    gone: '50.00%',
    ticks: '16',
    change: 'taken',
    long: '6.25%',
    outlined: true,
  })
})
