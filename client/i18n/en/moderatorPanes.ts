/** Words of the panes of the console: the room, the log, recovery. */
export const moderatorPanes = {
  /** The Room pane. */
  room: {
    choose: 'Choose who',
    planned: '{{language}}, as planned',
    booth: '{{booth}} booth',
    swap: 'swap {{at}}',
    on: 'on now',
    done: 'spoke',
    due: 'due {{at}}',
  },
  /** Rows of the log out of sight. */
  logRows: {
    older: '{{count}} older, from {{at}}',
    newer: '{{count}} newer',
  },
} as const
