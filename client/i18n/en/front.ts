/** Words of the page for someone without a link. */
export const front = {
  title: 'A live session, run to its agenda',
  what: 'Rostrum keeps moderators, speakers, timekeepers and interpreters in sync: who is on, how long is left, who is next.',
  given: 'You were given a link',
  givenStep: 'Open it just as it is. It knows who you are: there is nothing to sign in to.',
  lost: 'You lost your link',
  lostStep:
    'Ask the organiser of your session. Each link belongs to one person, so nobody else’s will do.',
  run: 'You run this server',
  runStep:
    'The owner’s link was printed when Rostrum started. From it you make shows and give out their links.',
  gone: 'If it is gone, this prints a new one, in the folder of Rostrum on its machine:',
  goneData: 'Add --data if you start with it. The link before stops working.',
  paste: 'Paste your link',
  pasteStep: 'From a mail or a message, with whatever stands around it.',
  open: 'Open',
  noLink: 'There is no link of Rostrum in this. Copy it whole: it looks like {{example}}',
  empty: 'Paste the link first. It looks like {{example}}',
  today: 'Open to everyone today',
  planned: 'Begins at {{time}} {{city}}',
  on: 'On now, ends {{time}} {{city}}',
  ended: 'Ended {{time}} {{city}}',
} as const
