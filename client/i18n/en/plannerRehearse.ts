/** Words of rehearsing the draft, and of what was learnt. */
export const plannerRehearse = {
  title: 'Rehearse',
  fromHere: 'Rehearse from here',
  what: 'A copy of the draft with a clock of its own, which only you can open',
  empty: 'No item to rehearse yet',
  unanswered: 'No rehearsal was opened: the server did not answer. Press Rehearse again',
  tooMany:
    'No rehearsal was opened: {{limit}} of this plan are still open. End one on its console, or ask the owner to archive one',
  learnt: 'From the rehearsal',
  item: 'Item',
  planned: 'Planned',
  used: 'Used',
  take: 'Use {{length}}',
  note: 'Add to notes',
  nothing: 'No item has ended yet',
  gone: 'This rehearsal can no longer be opened',
  reopen: 'Open its console',
  close: 'Close',
} as const
