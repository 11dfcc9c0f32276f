import type { Term } from './term.ts'

/** Words of speakers, languages and messages. */
export const ROOM_TERMS = {
  floor: {
    en: {
      word: 'floor',
      means:
        'The right to speak now. People ask for the floor, and the moderator gives it for a turn inside the live item.',
    },
    zh: { word: '发言', means: '现在由谁说话：人们申请，主持人请其在当前环节中发言。' },
    de: {
      word: 'Wort',
      means:
        'Das Recht, jetzt zu sprechen. Man bittet ums Wort, und die Moderation erteilt es für eine Wortmeldung im laufenden Beitrag.',
    },
  },
  floorLanguage: {
    code: 'language',
    en: {
      word: 'floor language',
      means:
        'The language spoken now, from which interpreters work. The agenda states it, and people can correct it.',
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
      means: 'As the agenda states it, without a choice by hand.',
      not: ['as the item'],
    },
    zh: { word: '按计划', means: '以议程为准，没有手动选择。', not: ['按环节'] },
    de: {
      word: 'wie geplant',
      means: 'Wie im Programm, ohne Wahl von Hand.',
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
        'Eine kurze Nachricht an eine Person oder Gruppe, etwa „Noch 2 Minuten“. Die absendende Person sieht, wann er gesehen wurde.',
    },
  },
  timeCard: {
    code: 'Cards',
    en: {
      word: 'time card',
      means: 'A sign that the timekeeper shows: minutes left, or stop.',
      not: ['card', 'cards'],
    },
    zh: { word: '时间牌', means: '计时员举起的牌：还剩几分钟，或停止。', not: ['举牌'] },
    de: {
      word: 'Zeitkarte',
      means: 'Was die Zeitnahme zeigt: noch so viele Minuten, oder Schluss.',
      not: ['Karte', 'Karten'],
    },
  },
  booth: {
    en: { word: 'booth', means: 'The interpreters of one pair of languages.' },
    zh: { word: '同传间', means: '负责一对语言的译员。', not: ['译员间'] },
    de: {
      word: 'Kabine',
      means: 'Die Dolmetschenden eines Sprachenpaars.',
      not: ['Dolmetschkabine'],
    },
  },
  relay: {
    code: 'relayFrom',
    en: {
      word: 'relay',
      means:
        'The interpretation of another booth, from which a booth works while the floor speaks neither of its languages.',
    },
    zh: { word: '接力', means: '会场说的语言本同传间不译时，改从另一个同传间的译语翻译。' },
    de: {
      word: 'Relais',
      means:
        'Die Verdolmetschung einer anderen Kabine, aus der eine Kabine dolmetscht, solange im Saal keine ihrer Sprachen gesprochen wird.',
    },
  },
} as const satisfies Readonly<Record<string, Term>>
