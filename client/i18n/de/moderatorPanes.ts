/** Words of the panes of the console: the room, the log, recovery. */
export const moderatorPanes = {
  /** The Room pane. */
  room: {
    choose: 'Person wählen',
    planned: '{{language}}, wie geplant',
    booth: 'Kabine {{booth}}',
    swap: 'Wechsel {{at}}',
    on: 'spricht jetzt',
    done: 'hat gesprochen',
    due: '{{at}}',
  },
  /** Rows of the log out of sight. */
  logRows: {
    older: '{{count}} ältere, ab {{at}}',
    newer: '{{count}} neuere',
  },
} as const
