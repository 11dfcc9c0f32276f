import { test } from 'vitest'
import { offers } from '../../../support/landing.ts'
import { given } from '../../../support/given.ts'
import { founding, smallShow } from '../../../support/shows.ts'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { type Case } from '../../../support/given.ts'
test('x', () => {
  const third = (a: Agenda = founding()) => given(a).onPlanUntil('talk-yan')
  const items = (a: Agenda, f: (i: Item) => Item): Agenda => ({ ...a, segments: a.segments.map((s) => ({ ...s, items: s.items.map(f) })) })
  const prot = (a: Agenda) => items(a, (i) => ({ ...i, slimming: { least: i.planned, dropRank: null } }))
  const stop = (a: Agenda, to: string | null): Agenda => ({ ...a, hardStop: a.hardStop && { ...a.hardStop, movableTo: to === null ? null : given(a).instantOf(to) } })
  const end = (a: Agenda, seg: string, t: string): Agenda => ({ ...a, segments: a.segments.map((s) => s.id === seg ? { ...s, mustEndBy: given(a).instantOf(t) } : s) })
  const cases: Record<string, () => Case> = {
    planned: () => given(founding()),
    's6': () => given(founding()).at('15:06'),
    's6 started': () => given(founding()).at('15:06').does('startShow').does('next'),
    's20': () => given(founding()).at('15:20').does('startShow'),
    '2 over': () => third().at('15:57'),
    '4 over': () => third().at('15:59'),
    '7 over': () => third().at('16:02'),
    '7:20 over': () => third().at('16:02:20'),
    '12 over': () => third().at('16:07'),
    '12 over standby': () => third().at('16:07').does('finish'),
    '7 over break dropped': () => third().at('16:02').does('drop', 'water-break-item'),
    '12 over break dropped': () => third().at('16:07').does('drop', 'water-break-item'),
    '12 over case dropped': () => third().at('16:07').does('drop', 'case-paris'),
    '12 over discussion dropped': () => third().at('16:07').does('drop', 'open-discussion'),
    'all protected 7': () => third(prot(founding())).at('16:02'),
    'all protected 30': () => third(prot(founding())).at('16:25'),
    'all protected 40': () => third(prot(founding())).at('16:40'),
    'movable 7': () => third(stop(founding(), '17:40')).at('16:02'),
    'movable 12 to 33': () => third(stop(founding(), '17:33')).at('16:07'),
    'movable 30': () => third(stop(founding(), '17:40')).at('16:30'),
    'own stop': () => third(end(founding(), 'panel', '17:25')).at('15:55'),
    'own stop 12': () => third(end(founding(), 'panel', '17:25')).at('16:07'),
    'case granted': () => third().at('16:02').does('giveTime', 'case-paris', 3),
    'granted barra': () => third().at('15:55').does('giveTime', 'talk-barra', 5),
    'barra taken': () => third().at('16:02').does('takeTime', 'talk-barra', 2),
    'pause': () => third().at('15:50').does('pause').at('16:00'),
    '9 early': () => third().at('15:46'),
    '9 early ended': () => third().at('15:46').does('next'),
    'lost then early': () => third().at('15:46').does('takeTime', 'talk-wang', 3).does('drop', 'case-paris'),
    'dropped break on time': () => third().at('15:55').does('drop', 'water-break-item'),
    'taken discussion': () => third().at('15:55').does('takeTime', 'open-discussion', 5).does('takeTime', 'questions', 2),
    'on break': () => given(founding()).onPlanUntil('water-break-item').at('16:24'),
    'break late': () => given(founding()).onPlanUntil('water-break-item').at('16:29'),
    'cases late': () => given(founding()).onPlanUntil('case-taizhou').at('16:36'),
    'discussion late': () => given(founding()).onPlanUntil('open-discussion').at('17:15'),
    'qa over': () => given(founding()).onPlanUntil('questions').at('17:35'),
    'closing late': () => given(founding()).onPlanUntil('closing-item').at('17:33'),
    'skipped': () => third().at('15:57').does('goTo', 'case-taizhou').at('16:40'),
    '50 over': () => third().at('16:45'),
    '70 over': () => third().at('17:05'),
    'no stop': () => third({ ...founding(), hardStop: null }).at('16:07'),
    'pinned last over': () => given(smallShow({ stop: '11:00', blocks: [{ notBefore: '10:00', items: { a: 20 } }, { notBefore: '10:40', items: { b: 20 } }] })).at('10:00').does('startShow').does('next').at('10:20').does('next').at('11:05'),
    'two breaks': () => given(smallShow({ stop: '11:00', blocks: [{ notBefore: '10:00', items: { a: 20, x: ['break', 5] } , }, { items: { b: 20, y: ['break', 5] }}, {items: {c: 10} }] })).at('10:00').does('startShow').does('next').at('10:27'),
    'qa free': () => given(smallShow({ stop: '11:00', blocks: [{ notBefore: '10:00', items: { a: 20, x: ['break', 10] } , }, { items: { b: 10, q: ['qa', 20] }}] })).at('10:00').does('startShow').does('next').at('10:27'),
    'must end first': () => given(smallShow({ stop: '12:00', blocks: [{ notBefore: '10:00', mustEndBy: '10:50', items: { a: 20, x: ['break', 10], b: 20 } }, { notBefore: '11:30', items: { c: 10, q: ['qa', 20] }}] })).at('10:00').does('startShow').does('next').at('10:27'),
    'two stops both': () => given(smallShow({ stop: '12:00', blocks: [{ notBefore: '10:00', mustEndBy: '10:50', items: { a: 20, x: ['break', 10], b: 20 } }, { items: { c: 50, q: ['qa', 20] }}] })).at('10:00').does('startShow').does('next').at('10:27'),
  }
  for (const [name, make] of Object.entries(cases)) {
    try { offers(make(), 'X') } catch (e) { console.log(name, '=>', String((e as { actual?: unknown }).actual ? JSON.stringify((e as { actual?: unknown }).actual, null, 1) : e).slice(0, 2400)) }
  }
})
