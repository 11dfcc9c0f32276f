/** What a page says in place of a show that it cannot open, or has not opened yet. */
export const messages = {
  product: 'Rostrum',
  language: { switch: 'Language of this screen' },
  /** A message as one line, below the same in the reader’s own language. */
  sentences: '{{title}}. {{step}}',
  disconnected: {
    withdrawn: {
      what: 'This link was withdrawn',
      step: 'The organiser can give you a new one. Nothing you sent was lost.',
    },
    changed: {
      what: 'This link now opens something else',
      step: 'Reload the page to see it.',
    },
    erased: {
      what: 'The data of this show has changed',
      step: 'The page reloads by itself.',
    },
    deleted: {
      what: 'This show was deleted',
      step: 'Its links no longer work. Ask the organiser if you did not expect this.',
    },
    'not-public': {
      what: 'This show is not public',
      step: 'Ask the organiser for your own link.',
    },
    unreadable: {
      what: 'This show cannot be opened',
      step: 'The server cannot read its log. Inform the organiser.',
    },
    'wrong-token': {
      what: 'This link does not work',
      step: 'It is incomplete or belongs to another server. Ask the organiser for it again.',
    },
    protocol: {
      what: 'Rostrum was updated',
      step: 'Reload this page to continue. The clock has not stopped.',
    },
    malformed: {
      what: 'The server did not understand this screen',
      step: 'Reload this page. If it happens again, inform the organiser.',
    },
    'too-many': {
      what: 'Too many attempts in a short time',
      step: 'Wait a minute, then reload this page.',
    },
    reload: 'Reload page',
  },
  opening: {
    title: 'Opening your screen',
    /** The same in a small window. */
    short: 'Connecting',
    step: 'This takes a moment.',
  },
  unreachable: {
    title: 'The server does not answer',
    step: 'This page keeps trying. Check your network. If others are cut off too, inform the organiser.',
  },
  crashed: {
    title: 'This screen has stopped',
    step: 'It tries again every few seconds, and the show goes on. If this stays, reload the page.',
    part: 'This part has stopped',
  },
  unpublished: {
    title: 'Not published yet',
    step: 'The agenda appears here as soon as the organiser publishes it. Keep this page open.',
  },
  noScreen: {
    title: 'This link is for a program',
    step: 'Paste its token into the program. For a screen, ask the organiser for a link for your role.',
  },
} as const
