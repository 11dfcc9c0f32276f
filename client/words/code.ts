/** A word that only the code has: what it means in a sentence, and the file in which to begin reading. */
export type CodeWord = { readonly means: string; readonly at: string }

/** The words of the code that are no words of the product, part by part in the order of the architecture. */
export const CODE_WORDS = {
  instant: { means: 'A moment, in milliseconds since 1970.', at: 'shared/time/instant.ts' },
  stopwatch: {
    means: 'Time that was used before, and since when it runs; nobody counts it up.',
    at: 'shared/time/stopwatch.ts',
  },
  'show clock': {
    means: 'How a show’s time follows the server’s: where it was set, and how fast it runs.',
    at: 'shared/time/showClock.ts',
  },
  texts: { means: 'One text in each language it is written in.', at: 'shared/agenda/texts.ts' },
  briefing: {
    means: 'What an item’s speaker and those who run it are told beforehand.',
    at: 'shared/agenda/model.ts',
  },
  'field row': {
    means: 'All that is said of one field of the plan: who sees it, how it is changed, its column.',
    at: 'shared/agenda/fields/field.ts',
  },
  'draft change': {
    means: 'One small change of the draft; an edit is a list of them.',
    at: 'shared/agenda/draft/change.ts',
  },
  command: { means: 'What somebody asks for; it may be refused.', at: 'shared/run/command.ts' },
  event: {
    means: 'What happened; it is kept for ever and never refused.',
    at: 'shared/run/events.ts',
  },
  refusal: {
    means: 'Why a command was not done, with the facts a person needs.',
    at: 'shared/run/refusal.ts',
  },
  decide: { means: 'From state and command to events, or a refusal.', at: 'shared/run/decide.ts' },
  evolve: { means: 'From state and event to the next state.', at: 'shared/run/evolve.ts' },
  position: {
    means: 'Where the run is: planned, live, standby or ended.',
    at: 'shared/run/state.ts',
  },
  place: {
    means: 'What a move is given against: an item, or standby after it.',
    at: 'shared/run/place.ts',
  },
  step: { means: 'What one command did, kept so that it can be undone.', at: 'shared/run/step.ts' },
  grant: {
    means: 'What a link opens: its roles, and its person or booth.',
    at: 'shared/run/grant.ts',
  },
  timeline: {
    means: 'Every item’s planned, projected and latest times.',
    at: 'shared/timing/timeline.ts',
  },
  warning: {
    means: 'What is doubtful about a plan, where, and the changes that mend it.',
    at: 'shared/timing/warnings/warning.ts',
  },
  audience: {
    means: 'All links that see the same: their messages are written once.',
    at: 'shared/access/audience.ts',
  },
  power: {
    means: 'Whether a role may give a command: no, yes, or for its own.',
    at: 'shared/access/powers.ts',
  },
  sight: { means: 'What a role sees of a show.', at: 'shared/access/visibility.ts' },
  'up and down': { means: 'Messages to the server, and from it.', at: 'shared/protocol/up/up.ts' },
  store: { means: 'Where the log of events lies.', at: 'server/store/port.ts' },
  host: {
    means: 'Holds the state of one show and takes its commands in turn.',
    at: 'server/host/showHost.ts',
  },
  mailbox: {
    means: 'The commands of a show that wait; they are written as one group.',
    at: 'server/host/writer.ts',
  },
  channel: { means: 'What one audience of a show is sent.', at: 'server/host/channel.ts' },
  'catch up': {
    means: 'What a screen that enters lacks: events, or the whole state.',
    at: 'server/host/channels.ts',
  },
  'side table': {
    means: 'What must be forgotten on request, and so lies beside the log.',
    at: 'server/host/sideTable.ts',
  },
  transport: {
    means: 'What carries messages, whatever is inside it.',
    at: 'server/gateway/transport/transport.ts',
  },
  admission: {
    means: 'Whether a connection is let in, and as whom.',
    at: 'server/gateway/admission/admission.ts',
  },
  session: {
    means: 'What one connected screen says and is told.',
    at: 'server/gateway/session/session.ts',
  },
  heartbeat: {
    means: 'A sign that the line lives, with the last seq.',
    at: 'server/gateway/session/heartbeat.ts',
  },
  intake: { means: 'From somebody’s text or file to a plan.', at: 'server/intake/readFile.ts' },
  slip: { means: 'What one line or row of a source says.', at: 'server/intake/read/slips/slip.ts' },
  'plan entry': {
    means: 'What one or more slips begin: a turn, or a block with turns under it.',
    at: 'server/intake/read/plan/planEntry.ts',
  },
  ledger: {
    means: 'What became of each line of a source.',
    at: 'shared/agenda/reading/lineOutcomes.ts',
  },
  finding: {
    means: 'What a planner has to look at, in a text that was read or in the draft.',
    at: 'shared/run/finding.ts',
  },
  export: { means: 'From a plan to a file.', at: 'server/export/file.ts' },
  line: {
    means: 'A screen’s connection, made again whenever it is cut.',
    at: 'client/live/line.ts',
  },
  follower: {
    means: 'Takes events in their order and asks again where one is missing.',
    at: 'client/live/follower.ts',
  },
  estimate: {
    means: 'What a screen knows of the server’s clock, with its error.',
    at: 'client/live/serverClock.ts',
  },
  'view model': {
    means: 'All that a screen shows, from the state and the moment, without React.',
    at: 'client/views/stage/model.ts',
  },
  act: {
    means: 'What a person can do on a screen now, with its key.',
    at: 'client/ui/acts/act.ts',
  },
} as const satisfies Readonly<Record<string, CodeWord>>
