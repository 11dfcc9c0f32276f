import { describe, expect, it } from 'vitest'
import { itemActsOf } from '../../../../client/views/moderator/agenda/itemActs.ts'
import { type Case, given } from '../../../support/given.ts'
import { present } from '../../../support/present.ts'
import { founding } from '../../../support/shows.ts'
import { consoleContextOf } from '../consoleContextOf.ts'

const actsOf = (show: Case, id: string) => present(itemActsOf(consoleContextOf(show), id))

const onTalk = () => given(founding()).onPlanUntil('talk-wende')

describe('what can be done with an item', () => {
  it('R6b: moves it over the edge of its segment past a row, and a row past a whole segment', () => {
    const to = (id: string, way: 'up' | 'down', show = onTalk()) => {
      const command = actsOf(show, id)[way]
      return command?.type === 'reorder' ? command.to : null
    }
    expect(to('talk-wang', 'down')).toEqual({ segment: 'panel', after: null })
    expect(to('case-taizhou', 'up')).toEqual({ segment: 'presentations', after: 'talk-wang' })
    expect(to('water-break-item', 'down')).toEqual({ segment: 'panel', after: 'questions' })
    expect(to('water-break-item', 'up')).toBeNull()
    expect(to('closing-item', 'up')).toEqual({ segment: 'water-break', after: 'water-break-item' })
    // Behind the panel there is no segment of several items: it becomes a row.
    const last = 'questions'
    expect(to(last, 'down')).toEqual({ segment: 'closing', after: 'closing-item' })
    // The segment before the break has passed: it becomes a row behind what is on.
    const onBreak = given(founding()).onPlanUntil('water-break-item')
    expect(to('case-taizhou', 'up', onBreak)).toBeNull()
    onBreak.does('moveBehind', 'closing-item', 'water-break-item')
    expect(to('case-taizhou', 'up', onBreak)).toEqual({ segment: 'closing', after: null })
  })

  it('moves nothing before what is on, and not what is on itself', () => {
    expect(actsOf(onTalk(), 'talk-yan').up).toBeNull()
    expect(actsOf(onTalk(), 'talk-yan').down).not.toBeNull()
    const live = actsOf(onTalk(), 'talk-wende')
    expect([live.up, live.down, live.dropOrRestore, live.goTo, live.swaps]).toEqual([
      null,
      null,
      null,
      null,
      [],
    ])
    expect(live.editable).toBe(true)
  })

  it('every move it offers is taken by the show', () => {
    const { up, down, dropOrRestore, putNext, goTo } = actsOf(onTalk(), 'talk-wang')
    for (const command of [up, down, dropOrRestore, putNext, goTo]) {
      if (command === null) throw new Error('offered as possible')
      onTalk().when(command).accepted()
    }
  })

  it('offers to restore what was dropped, and to start again what is done', () => {
    const show = onTalk().does('drop', 'talk-wang')
    const dropped = actsOf(show, 'talk-wang')
    expect(dropped.dropOrRestore).toEqual({ type: 'restore', item: 'talk-wang' })
    expect([dropped.goTo, dropped.putNext]).toEqual([null, null])
    const done = actsOf(show, 'talk-bai')
    expect(done.goTo).toMatchObject({ type: 'goTo', item: 'talk-bai' })
    expect([done.editable, done.insertable]).toEqual([false, false])
  })

  it('swaps with anything else to come, and inserts behind what is on and anything later', () => {
    const { swaps } = actsOf(onTalk(), 'talk-yan')
    expect(swaps).toContain('closing-item')
    expect(swaps).not.toContain('talk-wende')
    expect(swaps).not.toContain('talk-yan')
    expect(swaps).toHaveLength(11)
    expect(actsOf(onTalk(), 'talk-wende').insertable).toBe(true)
    expect(actsOf(onTalk(), 'closing-item').insertable).toBe(true)
  })

  it('chooses one of its talking points, and opens the choice again', () => {
    const before = actsOf(onTalk(), 'case-taizhou').points
    expect(before.map(({ chosen }) => chosen)).toEqual(before.map(() => false))
    const [first] = before
    if (!first?.command) throw new Error('the first case has talking points')
    expect(first.command).toMatchObject({ point: first.point, was: null })
    const [after] = actsOf(onTalk().does(first.command), 'case-taizhou').points
    expect(after).toMatchObject({ chosen: true, command: { point: null, was: first.point } })
  })

  it('does nothing after the end, nor with what is not there', () => {
    const ended = actsOf(onTalk().does('endShow'), 'talk-wang')
    const { atEnd, speaker, ...others } = ended ?? {}
    expect(Object.values(others).filter(Boolean)).toEqual([[], []])
    expect(speaker).toBe('jiang-wang')
    expect(atEnd?.map(({ command }) => command)).toEqual([null, null, null])
    expect(itemActsOf(consoleContextOf(onTalk()), 'nobody')).toBeNull()
  })
})
