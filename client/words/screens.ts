import type { Term } from './term.ts'

/** Words of the screens themselves, and of the links that open them. */
export const SCREEN_TERMS = {
  inSync: {
    code: 'inSync',
    en: {
      word: 'in sync',
      means: 'This screen shows the state and the clock of the server.',
      not: ['in step'],
    },
    zh: { word: '已同步', means: '本界面与服务器的内容和时钟一致。' },
    de: {
      word: 'synchron',
      means: 'Dieser Bildschirm zeigt den Stand und die Uhr des Servers.',
    },
  },
  ownClock: {
    en: {
      word: 'still counting',
      means: 'The connection is lost. This screen keeps counting and shows how exact it is.',
      not: ['on its own clock'],
    },
    zh: { word: '仍在计时', means: '连接已中断，本界面继续计时，并注明误差。', not: ['独立计时'] },
    de: {
      word: 'zählt weiter',
      means: 'Die Verbindung fehlt. Der Bildschirm zählt weiter und zeigt, wie genau.',
      not: ['eigene Uhr seit'],
    },
  },
  smallWindow: {
    code: 'smallWindow',
    en: {
      word: 'small window',
      means: 'The countdown in a window that stays on top.',
      not: ['card on top', 'pop-out'],
    },
    zh: { word: '小窗', means: '显示倒计时、始终位于最前的窗口。', not: ['置顶小窗'] },
    de: {
      word: 'Kleines Fenster',
      means: 'Der Countdown in einem Fenster, das immer oben bleibt.',
      not: ['Pop-out'],
    },
  },
  keys: {
    en: {
      word: 'keys',
      means: 'The keyboard commands of this screen.',
      not: ['this sheet', 'keys of this screen'],
    },
    zh: { word: '快捷键', means: '本界面上各个按键的作用。', not: ['显示本表', '本界面的快捷键'] },
    de: {
      word: 'Tasten',
      means: 'Was jede Taste auf diesem Bildschirm tut.',
      not: ['Tastenkürzel', 'Kurzbefehle'],
    },
  },
  search: {
    code: 'find',
    en: {
      word: 'search',
      means: 'Finds an item, a person, a cue or a command by a few letters, and opens or runs it.',
      not: ['find or do'],
    },
    zh: {
      word: '搜索',
      means: '输入几个字即可找到环节、人员、提示或操作并执行。',
      not: ['查找或执行'],
    },
    de: {
      word: 'Suche',
      means:
        'Findet Beitrag, Person, Hinweis oder Befehl mit wenigen Buchstaben und führt ihn aus.',
      not: ['suchen oder tun'],
    },
  },
  linkCard: {
    code: 'Card',
    en: {
      word: 'link card',
      means: 'A person’s link on paper, as a QR code and an address.',
      not: ['qr card'],
    },
    zh: { word: '链接卡片', means: '印在纸上的某人链接：二维码和网址。', not: ['卡片'] },
    de: {
      word: 'Linkkarte',
      means: 'Der Link einer Person auf Papier, als QR-Code und Adresse.',
      not: ['QR-Karte'],
    },
  },
  sheet: {
    code: 'cards',
    en: {
      word: 'sheet',
      means: 'A page to print: the run sheet, a speaker’s sheet, the interpreters’ sheet.',
    },
    zh: {
      word: '流程单、发言单、口译单',
      means: '供打印的页面：主持人的流程单、发言人的发言单、译员的口译单。',
      not: ['发言卡'],
    },
    de: {
      word: 'Blatt',
      means:
        'Eine Seite zum Drucken: der Ablaufplan der Moderation, das Vortragsblatt, das Kabinenblatt.',
    },
  },
  withdraw: {
    code: 'revoked',
    en: {
      word: 'withdraw',
      means: 'Closes a link and every screen that uses it.',
      not: ['stop this'],
    },
    zh: { word: '收回', means: '关闭一个链接以及所有使用它的界面。' },
    de: {
      word: 'zurückziehen',
      means: 'Schließt einen Link und jeden Bildschirm, der ihn nutzt.',
      not: ['widerrufen'],
    },
  },
  openAgain: {
    code: 'replaceLink',
    en: {
      word: 'open again',
      means: 'Replaces a withdrawn link by one with a new address.',
      not: ['give it back'],
    },
    zh: { word: '重新启用', means: '以新地址恢复收回的链接。', not: ['重新给予'] },
    de: {
      word: 'Wieder freigeben',
      means: 'Ersetzt einen zurückgezogenen Link durch einen mit neuer Adresse.',
    },
  },
  noScreenOpen: {
    code: 'notOpen',
    en: { word: 'no screen open', means: 'Nobody has this link open now.', not: ['not open now'] },
    zh: { word: '没有打开的界面', means: '现在没有人打开这个链接。', not: ['当前未打开'] },
    de: { word: 'nirgends offen', means: 'Niemand hat diesen Link jetzt geöffnet.' },
  },
  notSet: {
    en: { word: 'not set', means: 'Nothing was chosen or written.', not: ['not said'] },
    zh: { word: '未设定', means: '没有选择，也没有填写。', not: ['未注明'] },
    de: { word: 'nicht festgelegt', means: 'Nichts wurde gewählt oder geschrieben.' },
  },
} as const satisfies Readonly<Record<string, Term>>
