import { describe, expect, it } from 'vitest'
import { nameOfId } from '../../../../client/ui/agenda/peopleNames.ts'
import { errorSeconds } from '../../../../client/ui/connection/ConnectionState.tsx'
import { refusalWords } from '../../../../client/ui/connection/refusalWords.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { founding } from '../../../support/shows.ts'
import { speaks } from '../../support/speaks.ts'

function words(refusal: Refusal, language: 'en' | 'zh' | 'de' = 'en'): string {
  const t = speaks(language).translate(['answers', 'common'])
  const lang = language === 'zh' ? 'zh-Hans' : 'en'
  return refusalWords(t, refusal, {
    item: (id) => nameOfId(founding(), id, lang),
    link: (id) => (id === 'own' ? t('justMoved.by.you') : t('justMoved.by.moderator')),
    mover: () => t('justMoved.by.aModerator'),
    interpreter: ({ name }) => name ?? t('inBooth.colleague'),
    time: (at) => clockText(at, 'Asia/Shanghai'),
  })
}

const yan = { at: 'item', item: 'talk-yan' } as const
const barra = { at: 'item', item: 'talk-barra' } as const
const standby = { at: 'standby', after: 'talk-yan' } as const

describe('a refusal in words', () => {
  it('names who was on and who is, and tells standby from somebody being on', () => {
    expect(words({ reason: 'stale-place', stated: yan, actual: barra })).toBe(
      'Not done: Wentao Yan is no longer on. Marc Barra is',
    )
    expect(words({ reason: 'stale-place', stated: yan, actual: standby })).toBe(
      'Not done: Wentao Yan is no longer on. The show is in standby',
    )
    expect(words({ reason: 'stale-place', stated: standby, actual: barra })).toBe(
      'Not done: standby is over. Marc Barra is on',
    )
  })

  it('R2b: says who moved and where to, and to press again', () => {
    const moved = { reason: 'just-moved', by: 'other', to: yan } as const
    expect(words(moved)).toBe(
      'Not done: another moderator started Wentao Yan just now. Press again',
    )
    expect(words({ ...moved, by: 'own', to: standby })).toBe(
      'Not done: this link ended the item just now. Press again',
    )
  })

  it('T1c: names the clock time that a break lasts to', () => {
    const until = instant(Date.parse('2023-06-21T16:25:00+08:00'))
    const held = { reason: 'held-until', item: 'water-break-item', until } as const
    expect(words(held)).toBe(
      'Not done: the break lasts until 16:25, when the next item has a fixed start',
    )
    expect(words(held, 'zh')).toBe('未执行：休息持续到16:25，即其后环节的固定开始时间')
  })

  it('says which show cannot be opened, and why', () => {
    const damaged = {
      reason: 'unreadable-show',
      show: 'dialogue-2',
      why: 'damaged',
      seq: 3,
    } as const
    expect(words(damaged)).toBe('Not done: dialogue-2 cannot be opened. Its log is damaged')
    expect(words(damaged, 'zh')).toBe('未执行：无法打开 dialogue-2。其记录已损坏')
    expect(words({ ...damaged, why: 'newer' })).toMatch(/A newer version of Rostrum wrote it/)
    expect(words({ ...damaged, why: 'disk' })).toMatch(/The server cannot read it from the disk/)
  })

  it('puts facts in: names, else titles, else ids, states and times', () => {
    expect(words({ reason: 'wrong-status', item: 'talk-yan', status: 'done' })).toBe(
      'Not done: Wentao Yan is done',
    )
    expect(words({ reason: 'too-much', item: 'welcome-zhu', left: 150_000 })).toBe(
      'Not done: Shu Zhu has only 2:30 left',
    )
    expect(words({ reason: 'too-many', what: 'cues', limit: 200 })).toBe('Not done: at most 200')
    expect(nameOfId(founding(), 'water-break-item', 'en')).toBe('Water break')
    expect(nameOfId(founding(), 'gone', 'en')).toBe('gone')
    expect(nameOfId(null, 'talk-yan', 'en')).toBe('talk-yan')
  })
})

it.each([
  [0, '0.1'],
  [40, '0.1'],
  [100, '0.1'],
  [101, '0.2'],
  [950, '1.0'],
])('a clock within %s ms is promised within %s s', (ms, seconds) => {
  expect(errorSeconds(ms)).toBe(seconds)
})
