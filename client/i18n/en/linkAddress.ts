/** Words of what links begin with, and of links that nobody else can open. */
export const linkAddress = {
  local: 'These links work on this machine only.',
  way: 'Start Rostrum again with {{command}} and everyone on this network can open them.',
  copy: 'Copy the command',
  copied: 'Copied',
  copyLink: 'Copy link',
  copiedLocal: 'Copied, for this machine only',
  localOne: 'Works on this machine only',
  begin: 'Links begin with',
  plain: 'Plain HTTP: screens that open them go dark by themselves.',
  another: 'Another address',
  title: 'What links begin with',
  choose: 'Links, codes and link cards written on this device begin with',
  other:
    'For a name of your own, or people outside this network, start Rostrum with --public-url and that address.',
  plainWay:
    'What begins with http:// is plain HTTP. On devices that open it screens go dark by themselves, there is no Share button, and nothing works offline. Start Rostrum with --tls-cert and --tls-key, or put an HTTPS proxy before it and name it with --public-url.',
} as const
