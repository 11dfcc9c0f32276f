import { test } from 'vitest'
import { recovery } from '../../../shared/timing/recovery/recovery.ts'
import { timeText } from './zzt.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
test('x', () => {
  for (const at of ['15:55','15:57', '16:02', '16:07', '16:25', '16:40','16:55']) {
    const c = given(founding()).onPlanUntil('talk-yan').at(at)
    const t0 = performance.now()
    const r = recovery(c.state, c.now)
    console.log(at, Math.round(performance.now() - t0), r?.missed, r?.none, JSON.stringify(r?.won && {...r.won, givesBack: r.won.givesBack && timeText(r.won.givesBack)}))
    for (const o of r?.options ?? []) console.log('   ', timeText(o))
  }
})
