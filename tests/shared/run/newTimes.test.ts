import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { redo, undo } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'

type Recover = CommandOf<'recover'>

describe('what one person learns of several changes', () => {
  /** Changes the length of a talk, in minutes. */
  const talk = (from: number, to: number, tells: Recover['tells'] = { word: null }): Recover => ({
    type: 'recover',
    cuts: [{ item: 'talk-barra', from: from * MINUTE, to: to * MINUTE }],
    drops: [],
    restores: [],
    stop: null,
    asked: true,
    tells,
  })
  /** The third talk 12 min over, at 16:07. */
  const late = () => given(founding()).onPlanUntil('talk-yan').at('16:07')
  const minutes = (length: number | null) => (length === null ? null : length / MINUTE)
  const learns = ({ state }: Case) =>
    state.cues.map(({ content, seen }) => {
      if (content.type !== 'times') throw new Error('new times')
      const items = content.items.map((one) => [one.item, minutes(one.from), minutes(one.to)])
      return [...items, ...(content.word === null ? [] : [content.word.text]), seen.length]
    })
  const confirms = (at: Case) => {
    const cue = at.state.cues.at(-1)?.id ?? ''
    at.as('barra', 'marc-barra').does({ type: 'acknowledgeCue', cue }).as('moderator')
  }
  const lastStep = ({ state }: Case) => state.steps.at(-1)?.id ?? ''

  test('V5: who confirmed learns what the undo, and doing it again, made of it', () => {
    const at = late().does(talk(10, 9))
    const step = lastStep(at)
    confirms(at)
    at.does('undo')
    expect(learns(at)).toEqual([[['talk-barra', 9, 10], 0]])
    confirms(at)
    at.does(redo(step))
    expect(learns(at)).toEqual([[['talk-barra', 10, 9], 0]])
    // What nobody confirmed is withdrawn, as they know the times that are true again.
    at.does('undo')
    expect(learns(at)).toEqual([])
  })

  test('V5: time that is given or taken by hand corrects a message that was not confirmed', () => {
    const at = late().does(talk(10, 8))
    at.does({ type: 'giveTime', item: 'talk-barra', by: MINUTE })
    expect(learns(at)).toEqual([[['talk-barra', 10, 9], 0]])
    at.does({ type: 'giveTime', item: 'talk-barra', by: MINUTE })
    expect(learns(at)).toEqual([])
    at.does({ type: 'takeTime', item: 'talk-barra', by: MINUTE })
    expect(learns(at)).toEqual([])
  })

  test('V5: a newer change takes the place of what was not confirmed, and its undo puts that back', () => {
    const at = late().does(talk(10, 8, { word: { text: 'Sorry', lang: 'en' } }))
    const first = lastStep(at)
    at.does(talk(8, 7))
    const second = lastStep(at)
    expect(learns(at)).toEqual([[['talk-barra', 10, 7], 0]])
    at.does('undo')
    expect(learns(at)).toEqual([[['talk-barra', 10, 8], 0]])
    at.does(redo(second))
    expect(learns(at)).toEqual([[['talk-barra', 10, 7], 0]])
    at.does(undo(first))
    expect(learns(at)).toEqual([[['talk-barra', 10, 9], 0]])
    at.does(talk(9, 10))
    expect(learns(at)).toEqual([])
  })

  test('V5: a newer change begins at what was confirmed, and names other items that were not', () => {
    const at = late().does(talk(10, 8))
    confirms(at)
    at.does({ ...talk(8, 9), drops: ['case-paris'] }).does(talk(9, 7))
    const both = [['talk-barra', 8, 7], ['case-paris', 5, null], 0]
    expect(learns(at)).toEqual([both])
    // Nobody gets a message, so no open one is untrue.
    at.does(talk(7, 6, null))
    expect(learns(at)).toEqual([[['talk-barra', 8, 6], ['case-paris', 5, null], 0]])
  })

  test('V5: what is done again is told again, with its words, also where nobody had confirmed it; but not what was told to nobody', () => {
    const at = late().does(talk(10, 8, { word: { text: 'Sorry', lang: 'en' } }))
    const step = lastStep(at)
    at.does('undo').does(redo(step))
    expect(learns(at)).toEqual([[['talk-barra', 10, 8], 'Sorry', 0]])
    const silent = late().does(talk(10, 8, null))
    const silentStep = lastStep(silent)
    silent.does('undo').does(redo(silentStep))
    expect(learns(silent)).toEqual([])
  })
})
