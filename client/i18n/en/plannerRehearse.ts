/** Words of rehearsing the draft, and of what was learnt. */
export const plannerRehearse = {
  title: 'Rehearse',
  fromHere: 'Rehearse from here',
  what: 'A copy of the draft with a clock of its own, which only you can open',
  empty: 'There is no item to rehearse yet',
  unanswered: 'No rehearsal was opened: the server did not answer. Press Rehearse again',
  tooMany:
    'No rehearsal was opened: {{limit}} of this plan are still open. End one at its console, or have the owner archive one',
  learnt: 'From the rehearsal',
  item: 'Item',
  planned: 'Planned',
  used: 'Used',
  take: 'Take over {{length}}',
  note: 'Add to its notes',
  nothing: 'Nothing has ended in it yet',
  gone: 'It cannot be opened any more',
  reopen: 'To its console',
  close: 'Close',
} as const
