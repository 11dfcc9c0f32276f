import type { Agenda } from '../../../shared/agenda/model.ts'
import { datedAgenda, type ShortAgenda, type ShortItem } from '../../support/datedAgenda.ts'

/** How many people speak at the conference, in turn. */
export const SPEAKERS = 40

const PER_SEGMENT = 20

/** Returns the id of the n-th speaker, which is also the id of the link. */
export const speakerId = (n: number): string => `speaker-${(n % SPEAKERS) + 1}`

const both = (en: string, zh: string) => ({ en, 'zh-Hans': zh })

const itemOf = (n: number): ShortItem => ({
  id: `talk-${n + 1}`,
  title: both(`Talk ${n + 1}: the water we share`, `报告${n + 1}：我们共同的水`),
  kind: 'talk',
  minutes: 5,
  least: 3,
  speakers: [speakerId(n)],
  notes: { en: 'Asks for the lapel microphone; the second slide is a film.' },
})

const personOf = (n: number) => ({
  id: speakerId(n),
  name: both(`Speaker ${n + 1}`, `讲者${n + 1}`),
  title: both('Professor', '教授'),
  affiliation: both('Institute of Hydrology', '水文研究所'),
})

/** Creates a conference in two languages with five-minute talks, in segments of twenty. */
export function conference(talks: number): Agenda {
  const items = Array.from({ length: talks }, (_, n) => itemOf(n))
  const segments = Array.from({ length: Math.ceil(talks / PER_SEGMENT) }, (_, n) => ({
    id: `session-${n + 1}`,
    title: both(`Session ${n + 1}`, `第${n + 1}场`),
    ...(n === 0 ? { notBefore: '09:00' } : {}),
    items: items.slice(n * PER_SEGMENT, (n + 1) * PER_SEGMENT),
  }))
  const file: ShortAgenda = {
    title: both('A conference on water', '水资源会议'),
    languages: ['en', 'zh-Hans'],
    zones: ['Asia/Shanghai', 'Europe/Berlin'],
    hardStop: '17:30',
    people: Array.from({ length: SPEAKERS }, (_, n) => personOf(n)),
    segments,
  }
  return datedAgenda(file, '2026-06-01')
}
