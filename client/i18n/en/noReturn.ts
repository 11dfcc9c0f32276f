/** Words of points of no return, for whoever keeps the time. */
export const noReturn = {
  ahead: 'Start {{what}} by {{at}}, or {{loss}}',
  missed: {
    planned: '{{at}} has passed. With cuts, start {{what}} by {{still}}',
    shorten: '{{at}} has passed for {{what}}. With cuts, everything still fits',
    lose: '{{at}} has passed for {{what}}. To end in time, {{loss}}',
    loseOf: '{{at}} has passed for {{what}}. To end {{segment}} in time, {{loss}}',
    stop: '{{at}} has passed for {{what}}. Every minute saved still helps',
    stopOf: '{{at}} has passed for {{what}}. Every minute saved ends {{segment}} sooner',
    movable: '{{at}} has passed for {{what}}. The hard stop can move to {{still}}',
  },
  loss: {
    shorten: 'shorten {{what}}',
    shortenIt: 'shorten it',
    drop: 'drop {{what}}',
    dropIt: 'drop it',
    lose: {
      talk: 'lose a talk',
      case: 'lose a case',
      welcome: 'lose a welcome',
      panel: 'lose a panel',
    },
    stop: 'the show ends after the hard stop',
    stopOf: '{{segment}} ends late',
  },
  what: {
    opening: 'the opening',
    panel: 'the panel',
    discussion: 'the discussion',
    qa: 'the Q&A',
    break: 'the break',
    closing: 'the closing',
    title: '“{{title}}”',
  },
  at: { one: '{{time}} {{city}}', both: '{{home}} / {{away}}' },
  /** Beside a time that names the cities. */
  bare: '{{home}} / {{away}}',
} as const
