/** Words of what links begin with, and of links that nobody else can open. */
export const linkAddress = {
  local: 'These links work on this machine only.',
  way: 'Start Rostrum again with {{command}} so that everyone on this network can open them.',
  wayLater: 'A show is live: start Rostrum again with {{command}} after it.',
  copy: 'Copy the command',
  copyLink: 'Copy link',
  localOne: 'Works on this machine only',
  begin: 'Links begin with',
  plain: 'Phones may turn their screens off.',
  another: 'Add an address',
  title: 'Link address',
  /** Addresses in the choice, by the devices that can open them. */
  reach: {
    public: '{{address}}, public',
    page: '{{address}}, as on this page',
    network: '{{address}}, this network',
    machine: '{{address}}, this machine only',
  },
  other:
    'For your own domain, or for people outside this network, start Rostrum with --public-url and the address.',
  plainWay:
    'Addresses with http:// are plain HTTP. Phones that open them may turn their screens off, have no Share button and do not work offline. Start Rostrum with --tls-cert and --tls-key, or put an HTTPS proxy in front and name it with --public-url.',
} as const
