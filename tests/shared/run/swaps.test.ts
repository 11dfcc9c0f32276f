import { describe, expect, test } from 'vitest'
import {
  accepts,
  asks,
  chen,
  declines,
  li,
  liIsOn,
  minutes,
  onIn,
  takes,
  turns,
  wang,
} from '../../support/boothShow.ts'

describe('a swap', () => {
  test('R16: in need one takes over at once; of two who press together one does', () => {
    const show = liIsOn().at('15:22')
    wang(show).when(takes('li')).emits('boothTaken')
    chen(show)
      .when(takes('li'))
      .refuses('booth-changed', { on: { name: 'Wang' } })
    li(show)
      .when(asks('li'))
      .refuses('booth-changed', { on: { name: 'Wang' } })
    expect(minutes(show.at('15:24'))).toEqual({ Li: 22, Wang: 2 })
  })

  test('R16: one that is agreed for an item comes about as that begins, by whatever press', () => {
    const show = wang(liIsOn().at('15:03')).does(asks('li', 'talk-wang'))
    li(show).when(accepts(show)).emits('swapAgreed')
    expect(onIn(show)).toBe('Li')
    show.as('moderator').at('15:04').when('next').emits('itemEnded', 'itemStarted')
    show.at('15:06').when('goTo', 'talk-wang').emits('itemEnded', 'itemStarted', 'boothHandedOver')
    expect(onIn(show)).toBe('Wang')
    expect(minutes(show)).toEqual({ Li: 6, Wang: 0 })
  })

  test('R16: one that is agreed for an item that is jumped over comes about with what comes after', () => {
    const show = wang(liIsOn().at('15:03')).does(asks('li', 'talk-wang'))
    li(show).does(accepts(show))
    show.as('moderator').at('15:06')
    show.when('goTo', 'case-dresden').emits('itemEnded', 'itemStarted', 'boothHandedOver')
    expect(onIn(show)).toBe('Wang')
  })

  test('R16: is asked for an item that is still to come alone; one that began meanwhile is swapped at once', () => {
    const show = wang(liIsOn().at('15:03'))
    show.when(asks('li', 'introduction-item')).refuses('wrong-status')
    show.when(asks('li', 'nothing')).refuses('unknown-item')
    show.does(asks('li', 'talk-wang'))
    show.as('moderator').at('15:06').does('goTo', 'talk-wang')
    li(show).when(accepts(show)).emits('boothTaken')
  })

  test('R16: what was asked or agreed is over where its link is withdrawn, and nothing else is', () => {
    const asked = wang(liIsOn().at('15:03')).does(asks('li', 'talk-wang')).as('moderator')
    asked.when({ type: 'revokeLink', link: 'chen' }).emits('linkRevoked')
    asked.when({ type: 'revokeLink', link: 'wang' }).emits('linkRevoked', 'swapDeclined')
    expect(turns(asked)).toMatchObject({ on: { who: { name: 'Li' } }, request: null })

    const agreed = li(liIsOn().at('15:03')).does(asks('li', 'talk-wang'))
    chen(agreed).does(accepts(agreed)).as('moderator')
    agreed.when({ type: 'revokeLink', link: 'chen' }).emits('linkRevoked', 'swapDeclined')
    agreed.at('15:06').when('goTo', 'talk-wang').emits('itemEnded', 'itemStarted')
  })

  test('R16: a request that is gone, or of a show that is over, is answered by nobody', () => {
    const show = li(liIsOn().at('15:03')).does(asks('li'))
    wang(show)
      .when({ type: 'declineSwap', request: 'another' })
      .refuses('unknown', { what: 'swap', id: 'another' })
    const [yes, no] = [accepts(show), declines(show)]
    show.as('moderator').does('endShow')
    wang(show).when(yes).refuses('ended')
    show.when(no).refuses('ended')
  })

  test('R16b: an item is passed over once, and only while it is still to come', () => {
    const skips = (before: string) => ({ type: 'skipSwap', on: 'li', before }) as const
    const show = wang(liIsOn().at('15:03'))
    show.when(skips('introduction-item')).refuses('wrong-status')
    show.does(skips('talk-wang')).when(skips('talk-wang')).refuses('no-change')
    show.when(skips('talk-yan')).emits('swapSkipped')
  })
})
