import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { type CardMinutes, cardOf } from '../../../shared/run/timeCard.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

function card(minutes: CardMinutes, person = 'wentao-yan'): CommandOf<'sendCue'> {
  const to = { type: 'person', person } as const
  return { type: 'sendCue', to, content: cardOf(minutes), life: 2 * MINUTE }
}

describe('hands', () => {
  test('are five hundred at most', () => {
    const show = until('talk-yan').as('marc', 'marc-barra')
    const hands = Array.from({ length: 499 }, (_, n) => `hand-${n}`)
    show.record(
      hands.map((id) => ({
        type: 'handRaised',
        v: 1,
        hand: { id, person: 'wei-bai', wants: 'floor', at: show.now },
      })),
    )
    show.does({ type: 'raiseHand', wants: 'floor' })
    show
      .when({ type: 'raiseHand', wants: 'minute' })
      .refuses('too-many', { what: 'hands', limit: 500 })
  })
})

describe('T6b: a time card', () => {
  const waiting = ({ state }: Case) => state.cues.filter(({ due }) => due !== undefined).length

  test('waits once for each time and for each whom it is for', () => {
    const show = until('talk-yan').does(card(2))
    show.when(card(2)).refuses('no-change')
    show.does(card(1)).does(card(2, 'wei-bai'))
    show.does({ ...card(2), to: { type: 'group', role: 'moderator' } })
    expect(waiting(show)).toBe(4)
  })

  test('waits again where the same shows already, from before more time was given', () => {
    const show = until('talk-yan').at('15:53').does(card(2)).does('giveTime', 'talk-yan', 3)
    show.when(card(2)).emits('cueSent')
    expect(show.state.cues.map(({ until }) => until)).toEqual([show.instantOf('15:55'), null])
  })

  test('alone waits: any other cue shows at once, for as long as it is sent', () => {
    const content = { type: 'canned', canned: 'slides', params: null } as const
    const show = until('talk-yan').does({ ...card(2), content })
    expect(show.state.cues).toMatchObject([{ until: show.instantOf('15:42') }])
    expect(waiting(show)).toBe(0)
    show.does({ ...card(2), content })
    expect(show.state.cues).toHaveLength(2)
  })
})

describe('R8: a step', () => {
  const itemsOf = (show: Case) => show.state.steps.at(-1)?.items

  test('names the item that is given to, taken from, left out, brought back or put elsewhere', () => {
    const show = given(founding()).does('startShow')
    expect(itemsOf(show)).toEqual([])
    for (const press of ['giveTime', 'takeTime'] as const)
      expect(itemsOf(show.does(press, 'talk-yan', 1))).toEqual(['talk-yan'])
    for (const press of ['drop', 'restore'] as const)
      expect(itemsOf(show.does(press, 'talk-bai'))).toEqual(['talk-bai'])
    expect(itemsOf(show.does('swap', 'talk-yan', 'talk-bai'))).toEqual(['talk-yan', 'talk-bai'])
    expect(itemsOf(show.does('moveFirst', 'talk-yan', 'panel'))).toEqual(['talk-yan'])
  })

  test('changes a title to another one', () => {
    const show = given(founding())
    const title = show.row('talk-yan').item.title
    show.when({ type: 'editTitle', item: 'talk-yan', title, was: title }).refuses('no-change')
  })
})
