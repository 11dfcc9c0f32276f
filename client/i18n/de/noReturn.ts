import type { noReturn as en } from '../en/noReturn.ts'
import type { Same } from '../shape.ts'

/** Words of points of no return, for whoever keeps the time; each loss stands behind "sonst" or "für ein pünktliches Ende". */
export const noReturn: Same<typeof en> = {
  ahead: '{{what}} bis {{at}} beginnen, sonst {{loss}}',
  missed: {
    planned: '{{at}} ist vorbei. Gekürzt: {{what}} bis {{still}} beginnen',
    shorten: '{{what}}: {{at}} ist vorbei. Gekürzt passt noch alles',
    lose: '{{what}}: {{at}} ist vorbei. Für ein pünktliches Ende {{loss}}',
    loseOf: '{{what}}: {{at}} ist vorbei. Damit {{segment}} pünktlich endet, {{loss}}',
    stop: '{{what}}: {{at}} ist vorbei. Jede gewonnene Minute zählt noch',
    stopOf: '{{what}}: {{at}} ist vorbei. Mit jeder gewonnenen Minute endet {{segment}} früher',
    movable: '{{what}}: {{at}} ist vorbei. Die Schlusszeit lässt sich auf {{still}} legen',
  },
  loss: {
    shorten: '{{what}} kürzen',
    shortenIt: 'kürzen',
    drop: '{{what}} streichen',
    dropIt: 'streichen',
    lose: {
      talk: 'entfällt ein Vortrag',
      case: 'entfällt ein Fallbeispiel',
      welcome: 'entfällt ein Grußwort',
      panel: 'entfällt ein Panel',
    },
    stop: 'endet es zu spät',
    stopOf: 'endet {{segment}} zu spät',
  },
  what: {
    opening: 'Eröffnung',
    panel: 'Panel',
    discussion: 'Diskussion',
    qa: 'Fragerunde',
    break: 'Pause',
    closing: 'Abschluss',
    title: '„{{title}}“',
  },
  at: { one: '{{time}} {{city}}', both: '{{home}} / {{away}}' },
  /** Beside a time that names the cities. */
  bare: '{{home}} / {{away}}',
}
