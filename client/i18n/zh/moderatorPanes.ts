/** Words of the panes of the console: the room, the log, recovery. */
export const moderatorPanes = {
  /** The Room pane. */
  room: {
    choose: '选择发言人',
    planned: '{{language}}，按计划',
    booth: '{{booth}}同传间',
    swap: '{{at}} 换班',
    on: '正在发言',
    done: '已发言',
    due: '{{at}} 发言',
  },
  /** Rows of the log out of sight. */
  logRows: {
    older: '更早 {{count}} 条，自 {{at}}',
    newer: '较新 {{count}} 条',
  },
} as const
