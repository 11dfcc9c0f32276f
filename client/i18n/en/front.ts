/** Words of the page for someone without a link. */
export const front = {
  title: 'A live session, run to its agenda',
  what: 'Rostrum keeps moderators, speakers, timekeepers and interpreters in sync: who speaks now, how much time is left, and who is next.',
  given: 'You have a link',
  givenStep: 'Open it as it is. It knows who you are, so there is no login.',
  lost: 'You lost your link',
  lostStep:
    'Ask the organiser of your session. Each link belongs to one person, so do not use somebody else’s.',
  run: 'You run this server',
  runStep:
    'Rostrum printed the owner’s link when it started. Use it to make shows and give out their links.',
  gone: 'If you lost it, this command prints a new one. Run it in Rostrum’s folder on the server:',
  goneData: 'Add --data if you start Rostrum with it. The old link stops working.',
  paste: 'Paste your link',
  pasteStep: 'You can paste the whole message.',
  open: 'Open link',
  noLink: 'This contains no Rostrum link. Copy the whole link: it looks like {{example}}',
  empty: 'Paste the link first. It looks like {{example}}',
  today: 'Public today',
  planned: 'Starts {{time}} {{city}}',
  on: 'On now, ends {{time}} {{city}}',
  ended: 'Ended {{time}} {{city}}',
} as const
