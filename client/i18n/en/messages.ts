/** What a page says in place of a show that it cannot open, or has not opened yet. */
export const messages = {
  product: 'Rostrum',
  language: { switch: 'Language of this screen' },
  /** A message as one line, below the same in the reader’s own language. */
  sentences: '{{title}}. {{step}}',
  parted: {
    withdrawn: {
      what: 'This link was withdrawn',
      step: 'The organiser can give you a new one. Nothing you sent was lost.',
    },
    changed: {
      what: 'What this link opens has changed',
      step: 'Reload the page, and it opens with that.',
    },
    'not-public': {
      what: 'This session is not open to everyone',
      step: 'Ask the organiser for a link of your own.',
    },
    unreadable: {
      what: 'This show cannot be opened',
      step: 'The server cannot read its log. Tell the organiser.',
    },
    'wrong-token': {
      what: 'This link does not open',
      step: 'A part of it is missing, or it is not from here. Ask the organiser for it again.',
    },
    protocol: {
      what: 'Rostrum was updated',
      step: 'Load this page again to go on. The clock has not stopped.',
    },
    malformed: {
      what: 'The server did not understand this screen',
      step: 'Load this page again. If this comes back, tell the organiser.',
    },
    'too-many': {
      what: 'Too many attempts in a short time',
      step: 'Wait a minute, then load this page again.',
    },
    reload: 'Load again',
  },
  opening: {
    title: 'Opening your screen',
    /** The same in a small window. */
    short: 'Connecting',
    step: 'This takes a moment.',
  },
  unreachable: {
    title: 'The server does not answer',
    step: 'This page keeps trying. Check your network; if others are cut off too, tell the organiser.',
  },
  crashed: {
    title: 'This screen has stopped',
    step: 'It tries again every few seconds, and the show goes on. If this stays, load it again.',
    part: 'This part has stopped',
  },
  unpublished: {
    title: 'Not yet published',
    step: 'The agenda appears here as soon as the organiser publishes it. Keep this page open.',
  },
  noScreen: {
    title: 'This link has no screen yet',
    step: 'Ask the organiser for a link as speaker, audience, or whatever you do in the session.',
  },
} as const
