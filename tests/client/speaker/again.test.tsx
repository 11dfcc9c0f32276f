import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SpeakerView } from '../../../client/views/speaker/SpeakerView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { founding, withItem } from '../../support/shows.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

test('a speaker whose next item is theirs too reads that they go on, never their own name', () => {
  const speakers = [{ person: 'wentao-yan', role: 'speaker' as const }]
  const made = () => new Room(withItem(founding(), 'talk-barra', { speakers }))
  const waiting = new Device(made().startsAt('talk-wende').passes(MINUTE), 'yan')
  waiting.shows(<SpeakerView />)
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(lines).toEqual([
    expect.stringMatching(/^On now/),
    expect.stringMatching(/^You(?! again)/),
    expect.stringMatching(/^You again/),
    expect.stringMatching(/^Then/),
  ])
  cleanup()
  const on = new Device(made().startsAt('talk-yan'), 'yan').shows(<SpeakerView />)
  for (const minutes of [0, 14.5, 1]) {
    on.after((room) => room.passes(minutes * MINUTE))
    const next = screen.getByTestId('next-item').textContent
    expect(next).toMatch(/^Then you again: International Practices/)
  }
})
