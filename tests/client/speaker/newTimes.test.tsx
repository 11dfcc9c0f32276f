import { cleanup, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SpeakerView } from '../../../client/views/speaker/SpeakerView.tsx'
import { MINUTE } from '../../../shared/time/instant.ts'
import { cut, recover } from '../../support/press.ts'
import { Device } from '../support/device.tsx'
import { Room, type Who } from '../support/room.ts'

const WAY = recover({ asked: true, tells: { word: null } })

/** What somebody's page says once a way to land was taken while the second talk is on. */
function told(who: Who, way: Partial<typeof WAY>, language: 'en' | 'zh' = 'en', before = WAY) {
  const room = new Room().startsAt('talk-wende').passes(MINUTE)
  if (before !== WAY) room.gives('moderator', before)
  room.gives('moderator', { ...WAY, ...way })
  const device = new Device(room, who).shows(<SpeakerView />, language)
  return { device, parts: () => [...screen.getByRole('alert').children].map(textOf) }
}
const textOf = (part: Element) => part.textContent?.replaceAll('\u00a0', ' ')

describe('V5: new times on a speaker’s page', () => {
  it('are the new and the old one, why, and the same in the other language', () => {
    const { parts } = told('yan', { cuts: [cut('talk-yan', 15, 12.5)] })
    expect(parts()).toEqual([
      '12½ minutes now instead of 15',
      'This way the show ends by 17:30 Beijing / 11:30 Berlin.',
      '现为 12½ 分钟，原为 15 分钟这样会议可在北京 17:30 / 柏林 11:30 前结束。',
    ])
  })

  it('state the stop only while the session is projected to end by it', () => {
    const { device } = told('yan', { cuts: [cut('talk-yan', 15, 12.5)] })
    device.hears('moderator', 'giveTime', 'questions', 1)
    expect(screen.getByRole('alert').textContent).not.toMatch(/session ends/)
  })

  it('have the moderator’s word in its own language, whatever the page speaks', () => {
    const word = { text: 'Thank you.', lang: 'en' }
    const { parts } = told('yan', { cuts: [cut('talk-yan', 15, 12)], tells: { word } }, 'zh')
    expect(parts()[2]).toBe('Thank you.')
    expect(screen.getByText('Thank you.').lang).toBe('en')
    expect(parts()[0]).toBe('现为 12 分钟，原为 15 分钟')
  })

  it('name each turn of somebody who has several', () => {
    const { parts } = told('barra', { cuts: [cut('talk-barra', 10, 9), cut('case-paris', 5, 4)] })
    expect(parts().slice(0, 2)).toEqual([
      expect.stringMatching(/^International Practices.*9 minutes now instead of 10$/),
      'Case: Paris Region4 minutes now instead of 5',
    ])
    cleanup()
    expect(told('barra', { cuts: [cut('case-paris', 5, 4)] }).parts()[0]).toBe(
      'Case: Paris Region4 minutes now instead of 5',
    )
  })

  it('say that a turn is left out, and what follows', () => {
    const { parts } = told('yan', { drops: ['talk-yan'] })
    expect(parts().slice(0, 2)).toEqual([
      'Dropped today',
      'This way the show ends by 17:30 Beijing / 11:30 Berlin. You need not get ready for it. The moderator can tell you more.',
    ])
  })

  it('say that a turn is back, and blame no stop for it', () => {
    const dropped = { ...WAY, drops: ['talk-yan'], tells: null }
    const { parts } = told('yan', { restores: ['talk-yan'] }, 'en', dropped)
    expect(parts().slice(0, 2)).toEqual([
      'Back on, 15 minutes',
      'This page shows when your turn comes.',
    ])
  })

  it('agree with the page behind them', () => {
    const { device } = told('yan', { cuts: [cut('talk-yan', 15, 12.5)] })
    device.after((room) => {
      const cue = room.state.cues.at(-1)?.id ?? ''
      room.gives('yan', { type: 'acknowledgeCue', cue })
    })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText('12½ minutes').parentElement?.textContent).toContain('You have')
  })
})
