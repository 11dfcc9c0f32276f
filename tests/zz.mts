import { recovery } from '../shared/timing/recovery/recovery.ts'
import { timeline } from '../shared/timing/timeline.ts'
import { given } from './support/given.ts'
import { smallShow } from './support/shows.ts'
function big(withPeople: boolean) {
  const blocks = Array.from({ length: 30 }, (_, b) => ({
    ...(b === 0 ? { notBefore: '08:00' } : {}),
    minutes: 22,
    items: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`i${b}-${i}`, i === 9 ? (['break', 3] as const) : i === 8 ? (['qa', 4] as const) : i===7? (['discussion', 2] as const) : 2])),
  }))
  const agenda = smallShow({ stop: '19:00', blocks })
  if (!withPeople) return agenda
  let n = 0
  return { ...agenda, people: Array.from({ length: 270 }, (_, p) => ({ id: `p${p}`, name: { en: `P ${p}` }, title: null, affiliation: null, pronunciation: null, speaks: [] })), segments: agenda.segments.map((s) => ({ ...s, items: s.items.map((i) => i.kind === 'break' ? i : ({ ...i, speakers: [{ person: `p${n++ % 270}`, role: 'speaker' as const }] })) })) }
}
for (const w of [false, true]) for (const late of ['08:20', '08:45', '09:30']) {
  const c = given(big(w) as never).at('08:00').does('startShow').does('next').at(late)
  const times: number[] = [], lines: number[] = []
  let r
  for (let i = 0; i < 60; i++) {
    const t0 = performance.now(); r = recovery(c.state, c.now); times.push(performance.now() - t0)
    const t1 = performance.now(); timeline(c.state, c.now); lines.push(performance.now() - t1)
  }
  const med = (l: number[]) => l.slice(20).sort((a, b) => a - b)[20]?.toFixed(2)
  console.log(w, late, 'median', med(times), 'timeline', med(lines), r?.missed, r?.options.map((o) => `${o.kind}:${o.cuts.length}/${o.drops.length} p${o.people.length} s${o.most?.share.toFixed(3)} o${o.over}`).join('  '))
}
