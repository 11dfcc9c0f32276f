/** Words of the owner's list of shows. */
export const owner = {
  title: 'Shows on this server',
  none: 'No show yet. The bundled one appears when the server has started.',
  loading: 'Asking the server for its shows',
  stale: 'The connection is cut; this is the list as it was.',
  again: 'Try again',
  status: {
    draft: 'draft',
    planned: 'planned',
    standby: 'standby',
    live: 'on now',
    paused: 'paused',
    ended: 'ended',
  },
  open: 'Open',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying here. Select the address and copy it by hand.',
  withdrawn: 'withdrawn',
  private: 'Each link opens one screen for whoever has it. Give it to that person only.',
} as const
