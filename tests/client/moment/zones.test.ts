import { describe, expect, test } from 'vitest'
import { audienceModel } from '../../../client/views/audience/model.ts'
import { interpreterModel } from '../../../client/views/interpreter/model.ts'
import { zonesOf } from '../../../client/views/moderator/agenda/zones.ts'
import { speakerModel } from '../../../client/views/speaker/model.ts'
import { stageModel } from '../../../client/views/stage/model.ts'
import { timekeeperModel } from '../../../client/views/timekeeper/model.ts'
import { type Case, given } from '../../support/given.ts'
import { smallShow } from '../../support/shows.ts'

import { BEIJING, BERLIN, night, plain, reads, rows, said, TOKYO, watches } from './night.ts'

describe('a reader in a third zone', () => {
  const clocks = (device: string | null, zones?: readonly string[]) => {
    const show = given(night(zones)).onPlanUntil('a').at('23:40')
    return {
      stage: said(stageModel(...watches(show, 'stage'))?.clocks),
      booth: said(interpreterModel(...reads(show, 'interpreter', device))?.clocks),
      keeper: said(timekeeperModel(...reads(show, 'timekeeper', device))?.clocks),
      speaker: said(speakerModel(...reads(show, 'speaker', device)).clocks),
      row: plain(rows(show, device)[0] ?? ''),
    }
  }

  test('Z1: is told theirs last where others work too, first on their own page, and not on stage', () => {
    expect(clocks(TOKYO)).toEqual({
      stage: '23:40 / 17:40',
      booth: '23:40 / 17:40 / 00:40 +1',
      keeper: '23:40 / 17:40 / 00:40 +1',
      speaker: '00:40 / 23:40 −1 / 17:40 −1',
      row: '23:30 | 17:30 / 00:30 +1',
    })
  })

  test('Z1: is told no other where theirs shows the same as one of the show’s, or tells nothing', () => {
    const two = {
      stage: '23:40 / 17:40',
      booth: '23:40 / 17:40',
      keeper: '23:40 / 17:40',
      speaker: '23:40 / 17:40',
      row: '23:30 | 17:30',
    }
    for (const device of [null, 'UTC', 'Asia/Taipei', BEIJING]) expect(clocks(device)).toEqual(two)
    expect(clocks('Europe/Vienna')).toEqual({ ...two, speaker: '17:40 / 23:40' })
  })

  test('Z1: two zones of the show that show the same are told once', () => {
    expect(clocks(null, [BEIJING, 'Asia/Taipei', BERLIN, 'Europe/Paris']).booth).toBe(
      '23:40 / 17:40',
    )
    expect(clocks(null, [BEIJING, 'Asia/Taipei']).row).toBe('23:30 | ')
  })

  test('Z1: is the zone that is said of the person where the page is theirs', () => {
    const show = given(night([BEIJING, BERLIN], 'Asia/Kathmandu'))
      .onPlanUntil('a')
      .at('23:40')
    expect(said(speakerModel(...reads(show, 'speaker', TOKYO)).clocks)).toBe(
      '21:25 / 23:40 / 17:40',
    )
  })

  test('Z1: of another half of the year than the show’s: New York changes a week after Berlin', () => {
    const on = (date: string) =>
      zonesOf(
        smallShow({
          date,
          zones: ['America/Bogota'],
          blocks: [{ notBefore: '15:00', items: { a: 5 } }],
        }),
        {
          you: { link: 'm', grant: { roles: ['moderator'], person: null, booth: null } },
          device: 'America/New_York',
        },
      ).away
    expect(on('2026-10-31')).toEqual(['America/New_York'])
    expect(on('2026-11-02')).toEqual([])
  })

  test('Z1: the audience is given no zone by the server: it chooses on its device', () => {
    const model = audienceModel(...watches(given(night()), 'audience'))
    expect(model?.zones).toEqual([BEIJING, BERLIN])
  })
})

describe('a show across a change of clocks', () => {
  const minutes = (show: Case) =>
    timekeeperModel(...reads(show, 'timekeeper'))?.lines.map(({ lasts }) => lasts / 60_000)

  const across = (date: string, notBefore: string) =>
    given(
      smallShow({
        date,
        zones: [BERLIN, BEIJING],
        blocks: [{ notBefore, items: { a: 60, b: 60, c: 60 } }],
      }),
    )

  test('Z2: times are right on both sides, lengths are what they are', () => {
    expect(rows(across('2026-03-29', '00:30'))).toEqual([
      '00:30 | 07:30',
      '01:30 | 08:30',
      '03:30 | 09:30',
    ])
    expect(minutes(across('2026-03-29', '00:30'))).toEqual([60, 60, 60])
    expect(minutes(across('2026-10-25', '01:30'))).toEqual([60, 60, 60])
    expect(rows(across('2026-10-25', '01:30'))).toEqual([
      '01:30 | 07:30',
      '02:30 | 08:30',
      '02:30 | 09:30',
    ])
  })

  test('Z2: half an hour on Lord Howe, and none in São Paulo, which gave it up', () => {
    const island = given(
      smallShow({
        date: '2026-04-05',
        zones: ['Australia/Lord_Howe', 'America/Sao_Paulo'],
        blocks: [{ notBefore: '01:00', items: { a: 60, b: 60 } }],
      }),
    )
    expect(rows(island).map(plain)).toEqual(['01:00 | 11:00 −1', '01:30 | 12:00 −1'])
  })

  test('Z1: a zone that shows the same before the change and not after it is told from then on', () => {
    const zones = ['Europe/Berlin', 'Africa/Johannesburg']
    const show = given(
      smallShow({
        date: '2026-10-25',
        zones,
        blocks: [{ notBefore: '01:30', items: { a: 60, b: 60 } }],
      }),
    )
    const at = (iso: string) => said(stageModel(...watches(show.at(iso), 'stage'))?.clocks)
    expect(at('2026-10-25T00:30:00Z')).toBe('02:30')
    expect(at('2026-10-25T01:30:00Z')).toBe('02:30 / 03:30')
  })
})
