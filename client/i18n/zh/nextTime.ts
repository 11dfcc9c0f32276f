import type { nextTime as en } from '../en/nextTime.ts'
import type { Same } from '../shape.ts'

/** Words of how long the next show is to plan things, by how long they took. */
export const nextTime: Same<typeof en> = {
  plan: '{{kind}}：{{lengths}}',
  length: {
    first: '{{from}} 改为 {{to}} 分钟',
    other: '{{from}} 改为 {{to}} 分钟',
  },
  over: '{{turns}}计划 {{planned}}，用时 {{used}}，超出 {{percent}}%。',
  under: '{{turns}}计划 {{planned}}，用时 {{used}}，少用 {{percent}}%。',
  mostOver: '{{evidence}}其中过半超出 {{percent}}% 以上。',
  mostUnder: '{{evidence}}其中过半少用 {{percent}}% 以上。',
  turns: {
    opening: '{{n}} 个开场',
    welcome: '{{n}} 个致辞',
    talk: '{{n}} 个报告',
    case: '{{n}} 个案例',
    panel: '{{n}} 个专题讨论',
    discussion: '{{n}} 个讨论',
    qa: '{{n}} 个问答',
    break: '{{n}} 个休息',
    closing: '{{n}} 个闭幕',
    other: '{{n}} 个其他环节',
  },
}
