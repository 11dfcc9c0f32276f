/** A word of the code alone: its meaning in a sentence, and the file to read first. */
export type CodeWord = { readonly means: string; readonly at: string }

/** Words of the code that are not words of the product, in the order of the architecture. */
export const CODE_WORDS = {
  instant: { means: 'A moment, in milliseconds since 1970.', at: 'shared/time/instant.ts' },
  stopwatch: {
    means: 'Time used before, and the instant since which it runs; it never ticks.',
    at: 'shared/time/stopwatch.ts',
  },
  'show clock': {
    means: 'Converts server time to a show’s time: its start value and its speed.',
    at: 'shared/time/showClock.ts',
  },
  texts: { means: 'One text in each of its languages.', at: 'shared/agenda/texts.ts' },
  briefing: {
    means: 'Information for an item’s speaker and its operators before it begins.',
    at: 'shared/agenda/model.ts',
  },
  'field row': {
    means: 'The properties of one field of the plan: visibility, changes, column.',
    at: 'shared/agenda/fields/field.ts',
  },
  'draft change': {
    means: 'One small change of the draft; an edit is a list of them.',
    at: 'shared/agenda/draft/change.ts',
  },
  command: { means: 'A request of a person; it may be refused.', at: 'shared/run/command.ts' },
  event: {
    means: 'A recorded change; it is stored forever and never refused.',
    at: 'shared/run/state.ts',
  },
  refusal: {
    means: 'The reason why a command was not done, with the facts a person needs.',
    at: 'shared/run/refusal.ts',
  },
  decide: {
    means: 'Converts state and command to events, or a refusal.',
    at: 'shared/run/decide.ts',
  },
  evolve: { means: 'Converts state and event to the next state.', at: 'shared/run/evolve.ts' },
  position: {
    means: 'The state of the run: planned, live, standby or ended.',
    at: 'shared/run/state.ts',
  },
  place: {
    means: 'The item, or the standby after it, that a move refers to.',
    at: 'shared/run/command.ts',
  },
  step: { means: 'The stored effect of one command, for undo.', at: 'shared/run/step.ts' },
  grant: {
    means: 'The rights of a link: its roles, and its person or booth.',
    at: 'shared/run/grant.ts',
  },
  timeline: {
    means: 'Every item’s planned, projected and latest times.',
    at: 'shared/timing/timeline.ts',
  },
  warning: {
    means: 'A doubt about a plan, its place, and the changes that fix it.',
    at: 'shared/timing/warnings/warning.ts',
  },
  audience: {
    means: 'All links with the same visibility: their messages are encoded once.',
    at: 'shared/access/audience.ts',
  },
  power: {
    means: 'Whether a role may give a command: no, yes, or for its own.',
    at: 'shared/access/powers.ts',
  },
  visibility: { means: 'The parts of a show that a role sees.', at: 'shared/access/visibility.ts' },
  'up and down': { means: 'Messages to the server, and from it.', at: 'shared/protocol/up/up.ts' },
  store: { means: 'Stores the log of events.', at: 'server/store/port.ts' },
  host: {
    means: 'Has the state of one show and executes its commands in order.',
    at: 'server/host/showHost.ts',
  },
  mailbox: {
    means: 'The waiting commands of a show; they are written as one group.',
    at: 'server/host/writer.ts',
  },
  channel: { means: 'Sends events of a show to one audience.', at: 'server/host/channels.ts' },
  'catch up': {
    means: 'Sends a joining screen the missing events, or the whole state.',
    at: 'server/host/channels.ts',
  },
  'side table': {
    means: 'Data that can be deleted on request, and so is stored outside the log.',
    at: 'server/host/sideTable.ts',
  },
  transport: {
    means: 'Carries messages and hides the library that does it.',
    at: 'server/gateway/transport/transport.ts',
  },
  admission: {
    means: 'Decides whether a connection is admitted, and as whom.',
    at: 'server/gateway/admission/admission.ts',
  },
  session: {
    means: 'The messages to and from one connected screen.',
    at: 'server/gateway/session/session.ts',
  },
  heartbeat: {
    means: 'A message that shows that the connection works, with the last seq.',
    at: 'server/gateway/session/heartbeat.ts',
  },
  intake: { means: 'Converts a text or file to a plan.', at: 'server/intake/readFile.ts' },
  'parsed line': {
    means: 'The content of one line or row of a source.',
    at: 'server/intake/read/lines/parsedLine.ts',
  },
  'outline node': {
    means:
      'An entry in the tree of an agenda: an item, or a block with items under it, that one or more parsed lines begin.',
    at: 'server/intake/read/plan/outlineNode.ts',
  },
  ledger: {
    means: 'The outcome of each line of a source.',
    at: 'shared/agenda/reading/reading.ts',
  },
  finding: {
    means: 'A place that a planner must check, in a reading or in the draft.',
    at: 'shared/run/entitySchemas.ts',
  },
  export: { means: 'Converts a plan to a file.', at: 'server/export/agendaFile.ts' },
  line: {
    means: 'A screen’s connection, with automatic reconnection.',
    at: 'client/live/serverConnection.ts',
  },
  follower: {
    means: 'Applies events in order and requests missing ones.',
    at: 'client/live/showSync.ts',
  },
  estimate: {
    means: 'A screen’s estimate of the server’s clock, with its error.',
    at: 'client/live/serverClock.ts',
  },
  'view model': {
    means: 'Everything a screen shows, derived from state and moment, without React.',
    at: 'client/views/stage/model.ts',
  },
  act: {
    means: 'An action that a person can take on a screen now, with its key.',
    at: 'client/ui/acts/act.tsx',
  },
} as const satisfies Readonly<Record<string, CodeWord>>
