import { optionHelp } from './optionHelp.ts'

/** What `log --help` prints. */
export const LOG_HELP = `Prints a show's log in words, one event a line; its server may run or not.

  npx --no rostrum log SHOW [options]   SHOW is what stands behind the # of its links

  --json
      one JSON object a line, for programs, with link, command id and both times
${optionHelp(['data'])}

A line is the event's number in the log, its show time in the show's home zone, who and what. Tokens,
passcodes and private notes are not printed; the text of cues and the names of people are.

Examples:
  npx --no rostrum log dialogue | tail
  npx --no rostrum log dialogue --json > dialogue.jsonl
`

/** What `verify --help` prints. */
export const VERIFY_HELP = `Checks the logs of all shows, or of one; its server may run or not. Nothing is changed.

  npx --no rostrum verify [SHOW] [options]   SHOW is what stands behind the # of its links

${optionHelp(['data'])}

Checked are the database file, that every event can be read and makes sense where it stands, that
none is missing or goes back in time, and that the snapshot is what the log gives.
Prints one line a finding, and one for each show that is sound. Ends with 0 when all are, else with 1.
A snapshot is a cache: where only that is wrong, the server reads the log instead.
`
