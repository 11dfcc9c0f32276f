import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { KeysOf } from '../../../client/ui/controls/keys.tsx'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

function shown(own: Record<string, string> = {}) {
  localStorage.setItem('rostrum.keys.interpreter', JSON.stringify(own))
  return new Device(new Room().startsAt('talk-wende'), 'interpreter').shows(
    <KeysOf screen="interpreter">
      <InterpreterView />
    </KeysOf>,
  )
}

const box = () => screen.getByRole('searchbox', { name: 'Search the glossary' })
const terms = () =>
  within(screen.getByRole('region', { name: 'Glossary' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

describe('the glossary in the booth', () => {
  it('has the terms of the talk first, with how they are said', () => {
    shown()
    expect(screen.getByText('Glossary, this and the next segment').tagName).toBe('DFN')
    expect(terms()[0]).toBe('ecosystem services生态系统服务shēngtài xìtǒng fúwù')
    expect(screen.getByText('14 terms in all')).toBeTruthy()
  })

  it('is searched by /, in which signals work as everywhere, and Esc goes back', async () => {
    const device = shown()
    const before = terms()
    await userEvent.keyboard('/')
    expect(document.activeElement).toBe(box())
    await userEvent.keyboard('wenming1')
    expect(device.given).toMatchObject([{ type: 'sendCue' }, { type: 'sendCue' }])
    expect(box()).toMatchObject({ value: 'wenming' })
    expect(terms()).toHaveLength(1)
    expect(screen.getByText('1 term found')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).not.toBe(box())
    expect(terms()).toEqual(before)
  })

  it('is typed in with the letter that signals on this device', async () => {
    const device = shown({ 1: 'W' })
    await userEvent.keyboard('/w')
    expect([device.given, box()]).toMatchObject([[], { value: 'w' }])
    await userEvent.keyboard('{Enter}w')
    expect(device.given).toHaveLength(2)
  })

  it('gives way to what was written for the talk by B, and / brings it back', async () => {
    shown()
    const shows = () => box().closest('aside')?.dataset['shows']
    await userEvent.keyboard('b')
    expect(shows()).toBe('briefing')
    expect(screen.getByRole('heading', { name: 'Briefing' })).toBeTruthy()
    await userEvent.keyboard('/')
    expect(shows()).toBe('glossary')
    expect(document.activeElement).toBe(box())
  })
})
