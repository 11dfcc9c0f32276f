import type { Term } from './term.ts'

/** Words of who speaks, in which language, and what people are told while they do. */
export const ROOM_TERMS = {
  floor: {
    en: {
      word: 'floor',
      means:
        'Who may speak now. People ask for it, the moderator gives it, for a turn inside the item that is on.',
    },
    zh: { word: '发言', means: '现在由谁说话：人们申请，主持人请其在当前环节中发言。' },
    de: {
      word: 'Wort',
      means:
        'Wer jetzt reden darf. Man bittet ums Wort, die Moderation erteilt es, für eine Wortmeldung in dem Beitrag, der läuft.',
    },
  },
  floorLanguage: {
    code: 'language',
    en: {
      word: 'floor language',
      means:
        'The language spoken now, which interpreters work from. The agenda says it, and it can be corrected.',
    },
    zh: {
      word: '会场语言',
      means: '现在会场上所说的语言，同传以此为源语；议程中写明，也可更正。',
      not: ['现场语言', '发言语言'],
    },
    de: {
      word: 'Saalsprache',
      means:
        'Die Sprache, die jetzt gesprochen wird und aus der gedolmetscht wird. Das Programm nennt sie, und sie lässt sich berichtigen.',
      not: ['Saalton', 'Redesprache'],
    },
  },
  asPlanned: {
    en: {
      word: 'as planned',
      means: 'What the agenda says, with nothing chosen by hand.',
      not: ['as the item'],
    },
    zh: { word: '按计划', means: '以议程为准，没有手动选择。', not: ['按环节'] },
    de: {
      word: 'wie geplant',
      means: 'Was das Programm sagt, ohne dass jemand etwas gewählt hat.',
    },
  },
  cue: {
    en: {
      word: 'cue',
      means:
        'A short message to a person or a group, such as “2 minutes left”. The sender sees when it was seen.',
    },
    zh: {
      word: '提示',
      means: '发给一人或一组人的简短消息，例如“还剩 2 分钟”；对方看到后发出者可知。',
    },
    de: {
      word: 'Hinweis',
      means:
        'Eine kurze Nachricht an eine Person oder Gruppe, etwa „Noch 2 Minuten“. Wer sie schickt, sieht, wann sie gesehen wurde.',
    },
  },
  timeCard: {
    code: 'Cards',
    en: {
      word: 'time card',
      means: 'What a timekeeper holds up: minutes left, or stop.',
      not: ['card', 'cards'],
    },
    zh: { word: '时间牌', means: '计时员举起的牌：还剩几分钟，或停止。', not: ['举牌'] },
    de: {
      word: 'Zeitkarte',
      means: 'Was die Zeitnahme hochhält: wie viele Minuten bleiben, oder Schluss.',
      not: ['Karte', 'Karten'],
    },
  },
  booth: {
    en: { word: 'booth', means: 'The interpreters of one pair of languages.' },
    zh: { word: '同传间', means: '负责一对语言的译员。', not: ['译员间'] },
    de: {
      word: 'Kabine',
      means: 'Alle, die in einem Sprachenpaar dolmetschen.',
      not: ['Dolmetschkabine'],
    },
  },
  relay: {
    code: 'relayFrom',
    en: {
      word: 'relay',
      means:
        'What a booth works from while the floor speaks neither of its languages: what another booth says.',
    },
    zh: { word: '接力', means: '会场说的语言本同传间不译时，改从另一个同传间的译语翻译。' },
    de: {
      word: 'Relais',
      means:
        'Woraus eine Kabine dolmetscht, solange im Saal keine ihrer beiden Sprachen gesprochen wird: was eine andere Kabine sagt.',
    },
  },
} as const satisfies Readonly<Record<string, Term>>
