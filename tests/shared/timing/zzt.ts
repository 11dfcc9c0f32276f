import type { Option } from '../../../shared/timing/recovery/option.ts'
export const timeText = (o: Option) => `${o.kind}: ${o.cuts.map((c) => `${c.item} ${c.from/60000}->${c.to/60000}${c.asks?'?':''}`).join(', ')} | drop ${o.drops} | stop ${o.stop} | over ${o.over/60000} | people ${o.people} | ${o.most?.item} ${o.most?.share} | ${o.breakLost/60000}`
