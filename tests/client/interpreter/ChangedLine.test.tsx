import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { canned, sendCue, toRole } from '../../support/changes.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'

beforeEach(() => localStorage.clear())

const opened = (room: Room) => new Device(room, 'interpreter').shows(<InterpreterView />)
const line = () => screen.getByTestId('agenda-changed')
const putNext = (room: Room) => room.gives('moderator', 'putNext', 'talk-wang')

describe('what changed of the agenda', () => {
  it('R7c: names nobody who is marked not here, neither who is next nor who was', () => {
    const device = opened(new Room().startsAt('talk-yan'))
    const mark = (person: string) =>
      device.hears('moderator', { type: 'markAttendance', person, mark: 'not-here' })
    mark('jiang-wang')
    device.after(putNext)
    expect(line().textContent).toContain('Taizhou is next, was Marc Barra')
    mark('marc-barra')
    expect(line().textContent).not.toMatch(/Jiang Wang|Marc Barra/)
  })

  it('R19: stays marked over a reload, with the time at which it was told', () => {
    const room = new Room().startsAt('talk-yan')
    opened(room).after(putNext)
    cleanup()
    opened(room.passes(MINUTE))
    expect(line().textContent).toContain('Changed 15:00 Jiang Wang is next')
  })

  it('R19: is marked where it came while the page was closed', () => {
    const room = new Room().startsAt('talk-yan')
    opened(room)
    cleanup()
    putNext(room)
    vi.spyOn(room, 'recent', 'get').mockReturnValue([])
    opened(room)
    expect(line().textContent).toContain('Changed while this page was closed Jiang Wang is next')
  })

  it('R19: is told against the agenda as it went on since, and no more once it was taken back', () => {
    const device = opened(new Room().startsAt('talk-yan'))
    device.hears('moderator', 'next')
    expect(line().textContent).toBe('')
    device.hears('moderator', 'drop', 'talk-wang')
    expect(line().textContent).toContain('is next, was Jiang Wang')
    device.hears('moderator', 'restore', 'talk-wang')
    expect(line().textContent).toBe('')
  })

  it('R19: waits behind a message, which the same key answers first', async () => {
    const device = opened(new Room().startsAt('talk-yan'))
    device.after(putNext)
    device.hears('moderator', sendCue(toRole('interpreter'), canned('thanks'), MINUTE))
    await userEvent.keyboard('z')
    expect(device.given).toMatchObject([{ type: 'acknowledgeCue' }])
    expect(line().getAttribute('data-changed')).toBe('true')
    await userEvent.keyboard('z')
    expect(line().getAttribute('data-changed')).toBe('false')
  })
})
