import { describe, expect, test } from 'vitest'
import { boothFinishEnd } from '../../../shared/run/boothFinish.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

/** The founding dialogue, in which the booth has eight seconds; Bai speaks Chinese, Wende and Yan English. */
function onBai(tail: number | null = 8): Case {
  const agenda = founding()
  const segments = agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) =>
      item.id === 'talk-yan' ? { ...item, language: 'en' } : item,
    ),
  }))
  const more = tail === null ? {} : { tail: tail * SECOND }
  return given({ ...agenda, segments, ...more }).onPlanUntil('talk-bai')
}

const left = ({ state, now }: Case) => {
  const until = boothFinishEnd(state, now)
  return until === null ? null : (until - now) / SECOND
}

describe('the booth is let finish', () => {
  test('R20: from the end of the item before, in standby and once the next is on', () => {
    const show = onBai().at('15:20').does('finish')
    expect(left(show)).toBe(8)
    expect(left(show.at('15:20:03'))).toBe(5)
    show.does('next')
    expect(left(show)).toBe(5)
    expect(left(show.at('15:20:07.9'))).toBeCloseTo(0.1)
    expect(left(show.at('15:20:08'))).toBeNull()
  })

  test('R20: at once behind a Next from who was on', () => {
    expect(left(onBai().at('15:20').does('next'))).toBe(8)
  })

  test('R20: not where the language stays, and not by a correction while somebody speaks', () => {
    const stays = onBai().at('15:20').does('next').at('15:40').does('finish')
    expect(left(stays)).toBeNull()
    expect(left(stays.does('next'))).toBeNull()
    const set = { type: 'setLanguage', language: 'en', was: null } as const
    expect(left(onBai().at('15:12').does(set))).toBeNull()
  })

  test('R20: not unless the agenda says so, nor before the first item and after the end', () => {
    expect(left(onBai(null).at('15:20').does('next'))).toBeNull()
    expect(
      left(
        given({ ...founding(), tail: 5_000 })
          .at('15:00')
          .does('startShow'),
      ),
    ).toBeNull()
    expect(left(onBai().at('15:20').does('finish').does('endShow'))).toBeNull()
  })
})
