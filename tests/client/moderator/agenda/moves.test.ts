import { describe, expect, it } from 'vitest'
import {
  type Move,
  possibleMove,
  possibleTimeCommand,
} from '../../../../client/views/moderator/agenda/moves.ts'
import type { ConsoleContext } from '../../../../client/views/moderator/context/consoleContext.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { consoleContextOf } from '../consoleContextOf.ts'

const MOVES: readonly Move[] = [
  ...(['endShow', 'finish', 'next', 'pause', 'previous'] as const),
  ...(['reopen', 'resume', 'runNow', 'startShow'] as const),
]

/** The names of the moves that can be made now. */
function openIn(context: ConsoleContext): readonly string[] {
  return MOVES.filter((move) => possibleMove(context, move) !== null)
}

const openAt = (show: Case) => openIn(consoleContextOf(show))

describe('what can be pressed', () => {
  it('before the show: start and run now; in the first standby next and the end', () => {
    expect(openAt(given(founding()).at('14:50'))).toEqual(['runNow', 'startShow'])
    expect(openAt(given(founding()).at('15:00').does('startShow'))).toEqual(['endShow', 'next'])
  })

  it('is nothing for a link that may not', () => {
    const show = given(founding()).onPlanUntil('talk-bai')
    const you = {
      link: 'zhu',
      grant: { roles: ['speaker' as const], person: 'shu-zhu', booth: null },
    }
    expect(openIn(consoleContextOf(show, { you }))).toEqual([])
  })
})

it('giving and taking time gives whole minutes to what is on, takes no more than there is, and nothing from nobody', () => {
  const context = consoleContextOf(given(founding()).onPlanUntil('talk-bai'))
  expect(possibleTimeCommand(context, 'talk-bai', 2)).toEqual({
    type: 'giveTime',
    item: 'talk-bai',
    by: 120_000,
  })
  expect(possibleTimeCommand(context, 'talk-bai', -1)).toEqual({
    type: 'takeTime',
    item: 'talk-bai',
    by: 60_000,
  })
  const short = consoleContextOf(given(founding()).onPlanUntil('welcome-zhu'))
  expect(possibleTimeCommand(short, 'welcome-zhu', -3)).not.toBeNull()
  expect(possibleTimeCommand(short, 'welcome-zhu', -5)).toBeNull()
  expect(possibleTimeCommand(context, null, 1)).toBeNull()
})
