import type { Kind } from '../../../shared/agenda/model.ts'

/** Words of how long the next show is to plan things, by how long they took; there are three turns of a kind at least. */
export const nextTime = {
  plan: '{{kind}}: plan {{lengths}}',
  length: {
    first: '{{to}} min for {{from}}',
    other: '{{to}} for {{from}}',
  },
  over: '{{turns}} used {{used}} of {{planned}} planned: {{percent}}% over.',
  under: '{{turns}} used {{used}} of {{planned}} planned: {{percent}}% under.',
  mostOver: '{{evidence}} Most of them by {{percent}}% or more.',
  mostUnder: '{{evidence}} Most of them by {{percent}}% or more.',
  turns: {
    opening: '{{n}} openings',
    welcome: '{{n}} welcomes',
    talk: '{{n}} talks',
    case: '{{n}} cases',
    panel: '{{n}} panels',
    discussion: '{{n}} discussions',
    qa: '{{n}} Q & A',
    break: '{{n}} breaks',
    closing: '{{n}} closings',
    other: '{{n}} other items',
  } satisfies Record<Kind, string>,
} as const
