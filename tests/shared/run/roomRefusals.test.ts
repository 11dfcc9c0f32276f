import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { free, sendCue, toPerson } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

const after = (show: Case) => show.does('endShow')

describe('cues', () => {
  const cue = (person = 'wentao-yan', text = 'A word'): CommandOf<'sendCue'> =>
    sendCue(toPerson(person), free(text), MINUTE)
  const sent = (show: Case) => show.state.cues.at(-1)?.id ?? ''
  const acknowledgeSent = (show: Case) => ({ type: 'acknowledgeCue', cue: sent(show) }) as const
  const back = (show: Case) => ({ type: 'withdrawCue', cue: sent(show) }) as const

  test('go to people of the agenda alone', () => {
    until('talk-yan').when(cue('nobody')).refuses('unknown-person', { person: 'nobody' })
  })

  test('are as many as two hundred at once; those whose time is over make room', () => {
    const show = until('talk-yan')
    for (let n = 0; n < 200; n += 1) show.does(cue('wentao-yan', `Word ${n}`))
    show.when(cue()).refuses('too-many', { what: 'cues', limit: 200 })
    show.now = show.instantOf('15:45')
    show.does(cue())
    expect(show.state.cues.map(({ id }) => id)).toEqual([sent(show)])
  })

  test('are acknowledged by whom they are for, once each', () => {
    const show = until('talk-yan').does(cue())
    show.as('marc', 'marc-barra')
    show.when(acknowledgeSent(show)).refuses('not-addressed', { cue: sent(show) })
    show.as('yan', 'wentao-yan').does(acknowledgeSent(show))
    show.when(acknowledgeSent(show)).refuses('already-acknowledged', { cue: sent(show) })
    show.as('yan-too', 'wentao-yan').when(acknowledgeSent(show)).refuses('already-acknowledged')
    show.when({ type: 'acknowledgeCue', cue: 'no-cue' }).refuses('unknown', { what: 'cue' })
  })

  test('to a group are acknowledged by each of it, who has no name by their link', () => {
    const group = { ...cue(), to: { type: 'group', role: 'moderator' } } as const
    const show = until('talk-yan').does(group)
    show.asTimekeeper().when(acknowledgeSent(show)).refuses('not-addressed')
    show.asRoles('one', ['moderator']).does(acknowledgeSent(show))
    show.when(acknowledgeSent(show)).refuses('already-acknowledged')
    show.asRoles('two', ['moderator']).does(acknowledgeSent(show))
    show.as('three', 'wei-bai').does(acknowledgeSent(show))
    show.as('four', 'marc-barra').does(acknowledgeSent(show))
    show.as('five', 'marc-barra').when(acknowledgeSent(show)).refuses('already-acknowledged')
    const links = show.state.cues[0]?.seen.map(({ link }) => link)
    expect(links).toEqual(['one', 'two', 'three', 'four'])
  })

  test('are taken back by their sender, at the same desk, and by who runs the show', () => {
    const open = () => until('talk-yan').asTimekeeper().does(cue())
    const booth = open()
    booth.asBooth('en–zh').when(back(booth)).refuses('forbidden', { command: 'withdrawCue' })
    const other = open()
    other.asRoles('second', ['timekeeper']).when(back(other)).emits('cueWithdrawn')
    const runs = open()
    runs.asRoles('chair', ['moderator']).when(back(runs)).emits('cueWithdrawn')
    const owner = open()
    owner.asRoles('@owner', ['owner']).when(back(owner)).emits('cueWithdrawn')
    const late = open().at('15:45')
    late.when(back(late)).refuses('cue-expired')
    late.when({ type: 'withdrawCue', cue: 'no-cue' }).refuses('unknown', { what: 'cue' })
    late.when(acknowledgeSent(late)).refuses('cue-expired')
    const interpreter = until('talk-yan').asBooth('en–zh').does(cue())
    interpreter.asTimekeeper().when(back(interpreter)).refuses('forbidden')
    interpreter.asRoles('another', ['interpreter']).when(back(interpreter)).refuses('forbidden')
    interpreter.asBooth('en–zh').when(back(interpreter)).emits('cueWithdrawn')
  })

  test('are sent, seen and taken back while a show is on or to come', () => {
    const show = until('talk-yan').does(cue())
    const [acknowledge, withdraw] = [acknowledgeSent(show), back(show)]
    after(show).when(acknowledge).refuses('ended')
    show.when(withdraw).refuses('ended')
    show.when(cue()).refuses('ended')
  })
})

describe('hands', () => {
  const raised = (wants: 'floor' | 'minute') => ({ type: 'raiseHand', wants }) as const
  const hands = (show: Case) => show.state.hands.map(({ person, wants }) => `${person} ${wants}`)

  test('are of people, one for each thing that they want', () => {
    const show = until('talk-yan')
    show.when(raised('floor')).refuses('no-person')
    show.as('yan', 'wentao-yan').does(raised('floor')).does(raised('minute'))
    show.when(raised('floor')).refuses('already-asked', { hand: show.state.hands[0]?.id })
    show.as('marc', 'marc-barra').does(raised('floor'))
    expect(hands(show)).toEqual(['wentao-yan floor', 'wentao-yan minute', 'marc-barra floor'])
  })

  test('are lowered by their own, or declined by another', () => {
    const show = until('talk-yan').as('yan', 'wentao-yan').does(raised('floor'))
    show.does(raised('minute'))
    const [first, second] = show.state.hands.map(({ id }) => id)
    const lower = (hand = '') => ({ type: 'lowerHand', hand }) as const
    show.when(lower('no-hand')).refuses('unknown', { what: 'hand' })
    show.does(lower(second))
    expect(show.log.at(-1)?.event).toEqual({ type: 'handLowered', v: 1, hand: second })
    show.as('moderator').does(lower(first))
    expect(show.log.at(-1)?.event).toMatchObject({ hand: first, declined: true })
  })

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

  test('are up while a show is on or to come', () => {
    const show = until('talk-yan').as('marc', 'marc-barra').does(raised('floor'))
    const [hand] = show.state.hands
    show.as('moderator').does('endShow').as('marc', 'marc-barra')
    show.when(raised('minute')).refuses('ended')
    show.when({ type: 'lowerHand', hand: hand?.id ?? '' }).refuses('ended')
    show.when({ type: 'endFloor', turn: 'none' }).refuses('ended')
  })
})

describe('the order', () => {
  const swap = (a: string, b: string) => ({ type: 'swap', a, b }) as const

  test('R6: is changed of two items that are still to come', () => {
    const show = until('talk-yan')
    show.when(swap('talk-barra', 'talk-barra')).refuses('no-change')
    show.when(swap('talk-barra', 'nothing')).refuses('unknown-item')
    show.when(swap('talk-barra', 'talk-bai')).refuses('wrong-status')
    show.when(swap('talk-barra', 'talk-yan')).refuses('wrong-status')
    show.does('goTo', 'case-paris')
    show.when(swap('talk-barra', 'case-korea')).refuses('spot-passed', { item: 'talk-barra' })
    show.when(swap('case-korea', 'questions')).emits('itemsOrdered', 'itemsOrdered')
  })
})

describe('a step', () => {
  const itemsOf = (show: Case) => show.state.steps.at(-1)?.items

  test('R8: changes a title to another one', () => {
    const show = given(founding())
    const title = show.row('talk-yan').item.title
    show.when({ type: 'editTitle', item: 'talk-yan', title, was: title }).refuses('no-change')
  })

  test('R8: names the items that it is about', () => {
    const show = until('talk-yan')
    expect(itemsOf(show)).toEqual(['talk-wende', 'talk-yan'])
    expect(itemsOf(show.does('pause'))).toEqual(['talk-yan'])
    expect(itemsOf(show.does('previous'))).toEqual(['talk-yan', 'talk-wende'])
    expect(itemsOf(show.does('finish'))).toEqual(['talk-wende'])
    expect(itemsOf(show.does('previous'))).toEqual(['talk-wende'])
    expect(itemsOf(show.does('goTo', 'case-paris'))).toEqual(['talk-wende', 'case-paris'])
    expect(itemsOf(show.does('finish'))).toEqual(['case-paris'])
    expect(itemsOf(show.does('goTo', 'talk-yan'))).toEqual(['talk-yan'])
    expect(itemsOf(show.does('endShow'))).toEqual(['talk-yan'])
    expect(itemsOf(show.does('reopen'))).toEqual([])
    expect(itemsOf(show.does('endShow'))).toEqual([])
  })
})
