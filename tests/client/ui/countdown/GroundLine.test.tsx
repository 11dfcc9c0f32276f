import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { GroundLine, RunningLine } from '../../../../client/ui/countdown/GroundLine.tsx'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { Device } from '../../support/device.tsx'
import { Room } from '../../support/room.ts'

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

it('the ground line has a tick a minute, what is gone, and a minute that is given or taken at its end', () => {
  expect(lineOf({ allotted: 15, spent: 6 })).toEqual({
    gone: '40.00%',
    ticks: '15',
    change: null,
    long: '0%',
    outlined: false,
  })
  expect(lineOf({ allotted: 16, spent: 8, adjusted: 1 })).toEqual({
    gone: '50.00%',
    ticks: '16',
    change: 'given',
    long: '6.25%',
    outlined: true,
  })
  expect(lineOf({ allotted: 15, spent: 8, adjusted: -1 })).toEqual({
    gone: '50.00%',
    ticks: '16',
    change: 'taken',
    long: '6.25%',
    outlined: true,
  })
})

const state = () => document.querySelector('[data-testid=ground-line]')?.getAttribute('data-state')

it('the ground line of a show is dashed before the start and while nothing runs, and plain after the end', () => {
  const device = new Device(new Room(), 'interpreter').shows(<RunningLine />)
  expect(state()).toBe('standing')
  device.hears('moderator', 'startShow')
  expect(state()).toBe('standing')
  device.hears('moderator', 'endShow')
  expect(state()).toBe('plain')
})
