import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { linesAt } from '../../../client/views/moderator/agenda/rows.ts'
import { SERVER } from '../../../shared/run/actors.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { consoleContextOf } from './consoleContextOf.ts'
import { openConsole } from './openConsole.tsx'

/** The third talk, from 15:40 for 15 minutes, that goes on by itself; the break behind the talks lasts until 16:22. */
function onTalk(): Case {
  const show = given(founding()).onPlanUntil('talk-yan').at('15:46:24')
  show.does({ type: 'editAtEnd', item: 'talk-yan', atEnd: 'goOn', was: 'hold' })
  const until = show.instantOf('16:22')
  return show.does({ type: 'editUntil', item: 'water-break-item', until, was: null })
}

/** The next talk began by itself twenty seconds ago. */
const wentOn = (): Case =>
  onTalk().at('15:55').asRoles(SERVER, []).does('endByItself').as('moderator').at('15:55:20')

const words = () => screen.getByTestId('ground').textContent

const lineIn = (show: Case, id: string) => {
  const line = linesAt(consoleContextOf(show), show.now).find(
    (one) => one.id === id && one.type === 'item',
  )
  if (line?.type !== 'item') throw new Error(`no ${id}`)
  return line
}

describe('R13: the console', () => {
  it('says when it goes on by itself, and one press has it hold', () => {
    const { given: commands } = openConsole(onTalk())
    expect(words()).toBe('15 mincontinues automatically at 15:55Keeps counting')
    fireEvent.click(within(screen.getByTestId('by-itself')).getByText('Keeps counting'))
    expect(commands.at(-1)).toEqual({
      type: 'editAtEnd',
      item: 'talk-yan',
      atEnd: 'hold',
      was: 'goOn',
    })
    expect(words()).toBe('15 min15:40 to 15:55 / 09:55')
  })

  it('says until when an item lasts, and that a pause uses its time', () => {
    const show = onTalk().at('15:56').does('finish').does('goTo', 'water-break-item')
    const { later } = openConsole(show.at('16:02'))
    expect(words()).toBe('until 16:2515:56 to 16:25 / 10:25')
    later((one) => one.does('pause').at('16:04'))
    expect(words()).toBe('Paused since 16:02Still ends 16:22')
  })

  it('marks rows that end by themselves or at a time', () => {
    const show = onTalk()
    expect(lineIn(show, 'talk-yan')).toMatchObject({
      ends: { until: null, does: 'goOn' },
      note: { kind: 'goOn', at: '15:55' },
    })
    expect(lineIn(show, 'water-break-item').ends).toEqual({ until: '16:22', does: null })
    show.does('giveTime', 'water-break-item', 1)
    expect(lineIn(show, 'water-break-item').ends).toEqual({ until: '16:23', does: null })
    expect(lineIn(show, 'talk-wende').ends).toEqual({ until: null, does: null })
  })

  it('no longer says so of an item that was brought back, and no row that is over does', () => {
    const show = wentOn()
    expect(lineIn(show, 'talk-yan').ends).toEqual({ until: null, does: null })
    show.does('undo')
    expect(lineIn(show, 'talk-yan')).toMatchObject({
      ends: { until: null, does: null },
      note: { kind: 'none' },
    })
  })

  it('sets it in the menu of a row by one press, but of nothing that is past its end', async () => {
    const { user, given: commands, later } = openConsole(onTalk())
    const open = () => user.click(screen.getByRole('button', { name: /Marc Barra.*Internat/ }))
    await open()
    await user.click(screen.getByRole('menuitem', { name: 'At the end: go to standby' }))
    expect(commands.at(-1)).toMatchObject({ item: 'talk-barra', atEnd: 'standby', was: 'hold' })
    later((show) => show.at('15:55').does('next').does('takeTime', 'talk-barra', 9).at('15:57'))
    later((show) =>
      show.does({ type: 'editAtEnd', item: 'talk-barra', atEnd: 'hold', was: 'standby' }),
    )
    await open()
    expect(screen.queryByRole('menuitem', { name: 'At the end: go to standby' })).toBeNull()
  })
})
