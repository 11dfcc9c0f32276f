import type { ProseWords } from '../proseWords.ts'

/** Words for sentences that tell what happens when. */
export const prose: ProseWords = {
  next: ['随后', '然后', '接着', '接下来', '最后', '之后', '再由', '首先', '先由', '先'],
  leads: ['随后', '然后', '接着', '最后', '之后', '由'],
  begin: ['正式开始', '开始'],
  over: ['前结束', '结束', '散会'],
  deadlines: ['请于', '务必于', '截止'],
  pronouns: [],
  relatives: [],
  joints: [],
  beforeTimes: ['从', '自', '于', '到', '在'],
  presents: [],
  acts: [],
  helpers: [],
  about: [],
  moderates: [],
  articles: [],
  particles: [],
  elsewhere: ['停车场', '班车', '大巴'],
  self: [],
  corrects: ['更正', '改为', '改到', '改成', '推迟', '提前到', '对调', '调整为'],
  abbreviations: [],
}
