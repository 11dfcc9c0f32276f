import type { Term } from './term.ts'

/** Words of a text that was pasted, and of what was understood of it. */
export const READING_TERMS = {
  rightAsRead: {
    code: 'kept',
    en: {
      word: 'right as read',
      means: 'A guess about a pasted text was right: it stays as it was read.',
      not: ['guesses kept', 'keep all'],
    },
    zh: { word: '读得对', means: '对粘贴原文的推测是对的，按读出的保留。', not: ['保留全部'] },
    de: {
      word: 'Richtig gelesen',
      means: 'Eine Annahme zu einem eingefügten Text stimmt: Es bleibt, wie es gelesen wurde.',
      not: ['alles behalten'],
    },
  },
  leaveOut: {
    code: 'ignored',
    en: {
      word: 'leave out of the list',
      means:
        'A doubt about a pasted text is not looked into: it goes off the list, and what was read stays.',
      not: ['ignore', 'ignored'],
    },
    zh: {
      word: '移出列表',
      means: '不再理会对粘贴原文的一处疑问：它不再列出，读出的内容不变。',
      not: ['忽略'],
    },
    de: {
      word: 'Aus der Liste nehmen',
      means:
        'Eine Unklarheit in einem eingefügten Text wird nicht geklärt: Sie verschwindet aus der Liste, und das Gelesene bleibt.',
      not: ['ignorieren', 'ignoriert'],
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
