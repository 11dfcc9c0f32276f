import type { Term } from './term.ts'

/** Words of a pasted text and of what was understood. */
export const READING_TERMS = {
  rightAsRead: {
    code: 'kept',
    en: {
      word: 'looks right',
      means: 'Confirms a guess about a pasted text. The reading stays.',
      not: ['guesses kept', 'keep all', 'right as read'],
    },
    zh: {
      word: '识别正确',
      means: '确认对粘贴原文的推测，识别结果不变。',
      not: ['保留全部', '读得对'],
    },
    de: {
      word: 'Stimmt so',
      means: 'Bestätigt eine Annahme zu einem eingefügten Text. Das Gelesene bleibt.',
      not: ['alles behalten', 'Richtig gelesen'],
    },
  },
  dismiss: {
    code: 'ignored',
    en: {
      word: 'dismiss',
      means: 'Takes a doubt about a pasted text off the list. The reading stays.',
      not: ['ignore', 'ignored', 'leave out of the list'],
    },
    zh: {
      word: '不再列出',
      means: '不再列出对粘贴原文的一处疑问，识别结果不变。',
      not: ['忽略', '移出列表'],
    },
    de: {
      word: 'Ausblenden',
      means: 'Nimmt eine Unklarheit in einem eingefügten Text aus der Liste. Das Gelesene bleibt.',
      not: ['ignorieren', 'ignoriert', 'Aus der Liste nehmen'],
    },
  },
  nothingDoubtful: {
    en: {
      word: 'nothing doubtful',
      means: 'Everything in a pasted text was understood without a guess.',
      not: ['all looked at'],
    },
    zh: { word: '没有疑点', means: '粘贴的原文全部读懂，没有推测。', not: ['均已看过'] },
    de: {
      word: 'nichts unklar',
      means: 'Alles in einem eingefügten Text wurde ohne Annahme verstanden.',
    },
  },
} as const satisfies Readonly<Record<string, Term>>
