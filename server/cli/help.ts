import { optionHelp } from './optionHelp.ts'

/** What `--help` prints. */
export const HELP = `Rostrum runs the agenda of a live event and keeps every screen of it in sync.

  npm start -- [options]               start the server
  npx --no rostrum serve [options]     the same
  npx --no rostrum links [options]     show the links of all shows
  npx --no rostrum owner [options]     make another owner's link; the one before ends
  npx --no rostrum import FILE|-       read an agenda and show what was understood
  npx --no rostrum check FILE|-        read an agenda and show only what is doubtful in it
  npx --no rostrum export SHOW         print the agenda of a show as a file
  npx --no rostrum log SHOW            print what happened in a show, one event a line
  npx --no rostrum verify [SHOW]       check the logs of all shows, or of one
  npx --no rostrum move --to-database  move all shows from the data folder into a PostgreSQL;
                                       --to-folder moves them back
  npx --no rostrum rekey --every-link  make every link of every show anew, where links.key is lost
  npx --no rostrum help                show this text

${optionHelp()}
  --help
      this text, or after import, check, export, log, verify or move what they take

The variables do the same; an option wins over its variable.
ROSTRUM_DATABASE holds such an address itself, which is never given as an option.
`

/** What `export --help` prints. */
export const EXPORT_HELP = `Prints the published agenda of a show as a file, on standard output; its server may run or not.

  npx --no rostrum export SHOW [options]   SHOW is what stands behind the # of its links

  --draft
      the draft in place of what is published
  --csv
      a table for a spreadsheet; without it JSON, which Rostrum reads back without loss
${optionHelp(['data'])}

Examples:
  npx --no rostrum export dialogue > dialogue.json
  npx --no rostrum export dialogue --draft --csv > dialogue.csv
`

/** What `move --help` prints. */
export const MOVE_HELP = `Moves all shows between the data folder and a PostgreSQL, while no server runs on either.

  npx --no rostrum move --to-database [options]   from the data folder into the database
  npx --no rostrum move --to-folder [options]     from the database into a data folder without shows

${optionHelp(['data', 'database-file', 'database-timeout'])}

The data folder holds links.key, which stays there and must fit. Without a file ROSTRUM_DATABASE holds
the address. A big store on a slow disk needs a longer timeout.
Every show goes over with its log, contacts and openings, the owner's link and what links.key is
known by; snapshots do not, as servers make them anew. In the end both sides are read and compared.
Nothing is changed where the shows come from. A move that was interrupted goes on where it was
when it is started again, and no server starts on its target before it has ended.
One that takes long says how far it is, on standard error.

Examples:
  ROSTRUM_DATABASE=postgres://... npx --no rostrum move --to-database
  npx --no rostrum move --to-folder --data ./again --database-file ./database
`
