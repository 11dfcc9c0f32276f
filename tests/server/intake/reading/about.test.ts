import { describe, expect, test } from 'vitest'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type { LedgerEntry } from '../../../../shared/agenda/reading/reading.ts'
import { agendaOf, reading } from './support/readings.ts'

const AGENDA = `Programme

10:00 Welcome, Ada Alder (10 min)
10:10 Talk, Wei Chen (20 min)
10:30 End`

const FORUM = `River forum
Date: 12 May 2025
Organisers: River Trust
Partners: Delta Institute¹
Participants: city planners, NGOs

Background

Rivers are narrowing. The forum asks what
cities can give back to them.

A second meeting follows in autumn.

Focus areas
- Floods in small towns
- Who pays for
  room to the river

¹ From this year on.

${AGENDA}`

const became = ({ ledger = [] }: { ledger?: readonly LedgerEntry[] | undefined }) =>
  ledger.filter(({ became: as }) => as !== 'blank').map(({ from, became: as }) => `${from} ${as}`)

describe('what a text says the show is about', () => {
  test('is no note, paragraph by paragraph and point by point', () => {
    const agenda = agendaOf(FORUM)
    expect(agenda.about).toEqual({
      background: {
        en: 'Rivers are narrowing. The forum asks what cities can give back to them.\nA second meeting follows in autumn.',
      },
      focusAreas: { en: 'Floods in small towns\nWho pays for room to the river' },
      organisers: { en: 'River Trust' },
      partners: { en: 'Delta Institute' },
      participants: { en: 'city planners, NGOs' },
    })
    expect(agenda.notes).toEqual(['¹ From this year on.'])
  })

  test('is in the ledger as what it is', () => {
    expect(became(reading(FORUM)).slice(2, 13)).toEqual([
      ...['3 organisers', '4 partners', '5 participants', '7 head', '9 background'],
      ...['12 background', '14 head', '15 focusAreas', '19 note', '21 head', '23 item'],
    ])
  })

  test('becomes a part of the agenda', () => {
    const draft = draftFromReading(agendaOf(FORUM), { date: null, zone: 'Europe/Berlin' })
    expect(draft).toMatchObject({ ok: true, agenda: { partners: { en: 'Delta Institute' } } })
  })

  test('is read in Chinese, and in two languages side by side', () => {
    const { about } = agendaOf(`乡村论坛
日期：2026年5月12日
主办单位：台州学院

背景 / Background

随着城镇化的推进，城乡发展不平衡的问题日益突出。
As urbanization grows, problems between town and country become more prominent, also in Taizhou (台州).

重点议题：
- 生态修复
- 城乡融合

议程
10:00 开场（5分钟）
10:05 报告，20分钟`)
    expect(about).toEqual({
      background: {
        'zh-Hans': '随着城镇化的推进，城乡发展不平衡的问题日益突出。',
        en: 'As urbanization grows, problems between town and country become more prominent, also in Taizhou (台州).',
      },
      focusAreas: { 'zh-Hans': '生态修复\n城乡融合' },
      organisers: { 'zh-Hans': '台州学院' },
    })
  })

  test('ends where something else begins', () => {
    const { about, notes } = agendaOf(`River forum, 12 May 2025

About the workshop
Rivers are narrowing.

How to get there
Take bus 9.

${AGENDA}`)
    expect(about).toEqual({ background: { en: 'Rivers are narrowing.' } })
    expect(notes).toEqual(['How to get there', 'Take bus 9.'])
  })

  test('takes in nothing by which somebody is reached', () => {
    const { about, notes } = agendaOf(`River forum, 12 May 2025
Organisers: River Trust, info@example.org
Participants: ask Kim, +49 170 1234567

Background
Rivers are narrowing.
Questions go to Kim, kim@example.org.
微信号：river2025

${AGENDA}`)
    expect(about).toEqual({ background: { en: 'Rivers are narrowing.' } })
    expect(JSON.stringify([about, notes])).not.toMatch(/example|1234567/)
    expect(notes).toContain('微信号：river2025')
  })

  test('a host is nobody’s organiser, and a heading over nothing is a note', () => {
    const { about, notes } = agendaOf(`River forum, 12 May 2025
Host: Ying Wang

Background

${AGENDA}`)
    expect(about).toBeUndefined()
    expect(notes).toEqual(['Host: Ying Wang', 'Background'])
  })
})
