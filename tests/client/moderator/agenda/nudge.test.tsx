import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { cell, key, menu, openAgenda, row } from './openAgenda.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** The third talk is on, and all that follows is on its plan but for the slack, so that Q&A ends at the hard stop. */
const onTalk = () => given(founding()).onPlanUntil('talk-yan').at('15:46:24')

const choose = (id: string) => fireEvent.focus(cell(id, 'button'))
const told = () => screen.getByTestId('nudged').textContent
const entry = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find(({ textContent }) =>
    textContent?.startsWith(name),
  )

describe('time of a later item', () => {
  it('is a minute more or less by key, and where the show ends then is in its row at once', () => {
    const { given: commands } = openAgenda(onTalk())
    choose('questions')
    key('ArrowRight', { altKey: true })
    expect(commands).toEqual([{ type: 'giveTime', item: 'questions', by: 60_000 }])
    expect(cell('questions', 'minutes').textContent).toBe('21')
    expect(told()).toBe('Ying Wang: 21 min. Ends 17:31, 1 over')
    expect(row('questions').textContent).toContain('Ends 17:31, 1 over')
    key('ArrowLeft', { altKey: true })
    expect(commands.at(-1)).toEqual({ type: 'takeTime', item: 'questions', by: 60_000 })
    expect(row('questions').textContent).toContain('Ends 17:30, exactly at the hard stop')
    key('ArrowRight', { altKey: true, shiftKey: true })
    key('ArrowLeft', { altKey: true, shiftKey: true })
    expect(commands.slice(2)).toMatchObject([
      { type: 'giveTime', by: 300_000 },
      { type: 'takeTime', by: 300_000 },
    ])
    expect(menu()).toBeNull()
  })

  it('is in the menu of its row, which stays and says the end', async () => {
    const { given: commands } = openAgenda(onTalk())
    fireEvent.click(cell('questions', 'button'), { detail: 1 })
    await waitFor(() => expect(entry('1 minute more')).toBeTruthy())
    const forecast = () => screen.getByTestId('forecast').textContent ?? ''
    expect(forecast()).toContain('Planned 17:10, expected 17:10 / 11:10')
    expect(forecast()).toContain('17:10 hard stop 17:30 minus 20 min')
    expect(forecast()).toContain('17:20 hard stop 17:30 minus 10 min')
    expect(forecast()).toContain('Ends 17:30, exactly at the hard stop')
    fireEvent.click(entry('1 minute more') ?? document.body)
    fireEvent.click(entry('1 minute more') ?? document.body)
    expect(commands).toHaveLength(2)
    expect(menu()).toBe('Actions for Ying Wang')
    expect(forecast()).toContain('Ends 17:32, 2 over')
    expect(entry('5 minutes more')).toBeUndefined()
  })
})
