import { describe, expect, it } from 'vitest'
import { itemActsOf, spotOf } from '../../../../client/views/moderator/agenda/itemActs.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { deskOf } from '../atDesk.ts'

function actsOf(show: Case, id: string) {
  const acts = itemActsOf(deskOf(show), id)
  if (acts === null) throw new Error(`nothing can be done with ${id}`)
  return acts
}

const onTalk = () => given(founding()).onPlanUntil('talk-wende')

describe('what can be done with an item', () => {
  it('moves one still to come past its neighbours', () => {
    const { up, down } = actsOf(onTalk(), 'talk-barra')
    expect(up).toEqual({
      type: 'reorder',
      item: 'talk-barra',
      to: { segment: 'presentations', after: 'talk-wende' },
      was: { segment: 'presentations', after: 'talk-yan' },
    })
    expect(down).toMatchObject({ to: { segment: 'presentations', after: 'talk-wang' } })
  })

  it('moves it over the edge of its segment, into the neighbouring one', () => {
    expect(actsOf(onTalk(), 'talk-wang').down).toMatchObject({
      to: { segment: 'water-break', after: null },
    })
    expect(actsOf(onTalk(), 'case-taizhou').up).toMatchObject({
      to: { segment: 'water-break', after: 'water-break-item' },
    })
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

  it('swaps with anything else to come', () => {
    const { swaps } = actsOf(onTalk(), 'talk-yan')
    expect(swaps).toContain('closing-item')
    expect(swaps).not.toContain('talk-wende')
    expect(swaps).not.toContain('talk-yan')
    expect(swaps).toHaveLength(11)
  })

  it('inserts behind what is on and anything later', () => {
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
    expect(atEnd?.map(({ command }) => command)).toEqual([null, null])
    expect(itemActsOf(deskOf(onTalk()), 'nobody')).toBeNull()
  })

  it('knows where an item stands', () => {
    expect(spotOf(founding(), 'talk-bai')).toEqual({ segment: 'presentations', after: null })
    expect(spotOf(founding(), 'nobody')).toBeNull()
  })
})
