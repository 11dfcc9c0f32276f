import { type Option, usageOf } from '../config/commandLine.ts'
import { OPTION_NAMES, OPTIONS, type OptionName, variableOf } from '../config/options.ts'
import { IMPORT_OPTIONS } from './importOptions.ts'

/** Formats one option: how it is typed, its variable, and what it does. */
function optionLines(name: string, option: Option<unknown>, variable = ''): string {
  const first = `  ${usageOf(name, option)}`.padEnd(44) + variable
  return `${first.trimEnd()}\n      ${option.about}`
}

/** Lists options of the server: all of them, or those of one command. */
function optionHelp(names: readonly OptionName[] = OPTION_NAMES): string {
  return names.map((name) => optionLines(name, OPTIONS[name], variableOf(name))).join('\n')
}

const IMPORT_OPTION_HELP = Object.entries(IMPORT_OPTIONS)
  .map(([name, option]) => optionLines(name, option))
  .join('\n')

/** The help of the whole program. */
export const HELP = `Rostrum runs the agenda of a live event and keeps every screen of it in sync.

  npx --no rostrum serve [options]     start the server; in a checkout, npm start -- [options] does the same
  npx --no rostrum links [options]     list the links of all shows
  npx --no rostrum owner [options]     make a new owner's link; the previous one stops working
  npx --no rostrum import FILE|-       read an agenda and show how Rostrum understands it
  npx --no rostrum check FILE|-        read an agenda and show only its problems
  npx --no rostrum export SHOW         print the agenda of a show as a file
  npx --no rostrum export --person NAME
                                       print everything that shows have about a person
  npx --no rostrum log SHOW            print the events of a show, one a line
  npx --no rostrum verify [SHOW|FILE]  check the logs of all shows, of one, or of a backup
  npx --no rostrum backup FILE         back up the data folder to one file; the server may be running
  npx --no rostrum restore FILE        restore a backup into an empty folder (--data FOLDER)
  npx --no rostrum move --to-database  move all shows from the data folder to a PostgreSQL database;
                                       --to-folder moves them back
  npx --no rostrum erase --person NAME erase a person from a show (--show SHOW), or from all (--everywhere)
  npx --no rostrum delete SHOW         delete a show and its rehearsals, also from the log
  npx --no rostrum rekey --every-link  replace every link of every show, if links.key is lost
  npx --no rostrum help [COMMAND]      show this text, or the help of a command

${optionHelp()}
  --help
      this text; after import, check, export, log, verify, backup, restore, move, erase or delete the help of that command

Each option can also be set by its variable; the option takes precedence.
Put the address of the database itself in ROSTRUM_DATABASE; no option takes it.
`

/** The help texts of single commands; the other commands have the help of the whole program. */
export const COMMAND_HELP: ReadonlyMap<string, string> = new Map([
  [
    'import',
    `Reads an agenda and shows how Rostrum understands each line. It stores nothing and starts no server.

  npx --no rostrum import FILE [options]   read a file: text, markdown, a table with tabs,
                                           a saved page (.html), a Word file (.docx), an Excel file (.xlsx),
                                           a PDF, a mail (.eml), a calendar (.ics),
                                           a schedule of frab, pretalx, Sessionize, OPass or Ontime
  npx --no rostrum import - [options]      read standard input: pipe the agenda in, or paste it and press Ctrl-D

${IMPORT_OPTION_HELP}
  --json
      print only JSON, on standard output

Examples:
  npx --no rostrum import agenda.docx
  npx --no rostrum import agenda.txt --date 2023-06-21 --zone Asia/Shanghai
  npx --no rostrum import conference.html --day 2 --room "Hall B"
  pbpaste | npx --no rostrum import - --json > agenda.json

A * marks what is not in the source but follows from it. The findings are below the table:
  conflict         two statements in the source contradict each other
  not-understood   Rostrum could not read a line, or a part of it
  doubtful         a guess that may be wrong
  assumed          a guess that Rostrum needed
Ends with 0 if there is something to show; otherwise with 1 and one line that says why.
`,
  ],
  [
    'check',
    `Reads an agenda as import does, and prints only what you should check, with a summary.

  npx --no rostrum check FILE [options]
  npx --no rostrum check - [options]

${IMPORT_OPTION_HELP}

Example:
  npx --no rostrum check agenda.txt && echo "ready"

Ends with 0 if Rostrum understands every line and finds no contradiction. Ends with 1 if a finding
is a conflict or not-understood, or if there is nothing to read. Guesses (doubtful, assumed) are
printed but do not count.
`,
  ],
  [
    'export',
    `Prints the published agenda of a show as a file, on standard output. The server may be running.

  npx --no rostrum export SHOW [options]   SHOW is the part after the # in the links of the show
  npx --no rostrum export --person NAME --show SHOW|--everywhere [options]

  --draft
      print the draft instead of the published agenda
  --csv
      print a table for a spreadsheet; the default is JSON, which Rostrum can import without loss
${optionHelp(['data'])}

With --person NAME, it prints everything that a show and its rehearsals (--show SHOW) or all shows (--everywhere)
have about a person: the entry on the agenda in every form that it had, parts, times spoken, contact, links with their openings, the
person's own acts, acts about them, the access record of their links, and texts that name them.

  --html
      print a page for printing; the default is JSON

Texts may name others too: read them before you hand out the file. With --everywhere, people of the same name in
several shows may be different people.

Examples:
  npx --no rostrum export dialogue > dialogue.json
  npx --no rostrum export dialogue --draft --csv > dialogue.csv
  npx --no rostrum export --person "Ada Low" --everywhere --html > ada-low.html
`,
  ],
  [
    'log',
    `Prints the events of a show in words, one a line. The server may be running.

  npx --no rostrum log SHOW [options]   SHOW is the part after the # in the links of the show

  --json
      print one JSON object a line, with link, command id and both times
${optionHelp(['data'])}

Each line has the number of the event, its show time in the home zone of the show, who acted and what
happened. Tokens, passcodes and private notes are left out; texts of cues and names of people are printed.

Examples:
  npx --no rostrum log dialogue | tail
  npx --no rostrum log dialogue --json > dialogue.jsonl
`,
  ],
  [
    'verify',
    `Checks the logs of all shows, of one, or of a backup. It changes nothing. The server may be running.

  npx --no rostrum verify [SHOW] [options]   SHOW is the part after the # in the links of the show
  npx --no rostrum verify FILE               FILE is a backup

${optionHelp(['data'])}

It checks the database file; that every event can be read and fits its place; that no event is
missing or goes back in time; and that the snapshot matches the log.
Prints one line for each finding, and one for each sound show. Ends with 0 if all shows are sound, else with 1.
A snapshot is only a cache: if nothing else is wrong, the server reads the log instead.
`,
  ],
  [
    'backup',
    `Backs up the data folder to one file: shows, links.key and erasures.json. The server may be running.

  npx --no rostrum backup FILE [options]

${optionHelp(['data'])}

Everything that the server acknowledged before is in the file, which appears when it is complete.
Anyone with the file has every link: protect it like the data folder.
`,
  ],
  [
    'restore',
    `Checks a backup as verify does, and restores it into a data folder without shows.

  npx --no rostrum restore FILE --data FOLDER

  --despite-faults
      restore a backup in which verify finds faults
${optionHelp(['data'])}

First put the newest erasures.json into FOLDER, if there is one: people erased, shows deleted and links
revoked after the backup stay so. Earlier owner's links stop working.
`,
  ],
  [
    'erase',
    `Erases a person for good: names in all languages, pronunciation, title, affiliation, contact and links, also from
the log. Stop the server first, or erase on the owner's page while it runs, in the menu of the person.

  npx --no rostrum erase --person NAME --show SHOW [options]     from a show and its rehearsals
  npx --no rostrum erase --person NAME --everywhere [options]    from all shows

  --person NAME
      the name in any language, or the id if several people have the name
  --yes
      erase without a question
${optionHelp(['data', 'database-file', 'database-timeout'])}

The person becomes "Speaker 3" everywhere, also in texts that mention the name; the command lists these first.
Turns, times and counts stay. The list erasures.json in the data folder contains no name. Keep it with every
backup: with it, the server erases the person again when an older database is restored.

Examples:
  npx --no rostrum erase --person "Ada Low" --show dialogue
  npx --no rostrum erase --person "Ada Low" --everywhere --yes
`,
  ],
  [
    'delete',
    `Deletes a show and its rehearsals for good: log, drafts, links, contacts, webhooks, reports and calendars. Other
shows of its series stay. Stop the server first, or delete on the owner's page while it runs, on the page of the show.

  npx --no rostrum delete SHOW [options]   SHOW is the part after the # in the links of the show

  --yes
      delete without a question
${optionHelp(['data', 'database-file', 'database-timeout'])}

The command asks you to type the title of the show. The list erasures.json in the data folder then contains a digest
of its id. Keep it with every backup: with it, the server deletes the show again when an older database is restored.

Example:
  npx --no rostrum delete dialogue
`,
  ],
  [
    'move',
    `Moves all shows between the data folder and a PostgreSQL database. Stop every server on either first.

  npx --no rostrum move --to-database [options]   from the data folder to the database
  npx --no rostrum move --to-folder [options]     from the database to a data folder without shows

${optionHelp(['data', 'database-file', 'database-timeout'])}

links.key stays in the data folder and must match the shows. Give the address of the database with
--database-file or in ROSTRUM_DATABASE. A big store on a slow disk needs a longer timeout.
The command copies the log, the contacts and the openings of each show, the owner's link and the
fingerprint of links.key. It skips snapshots; servers make them again. At the end it compares both sides.
It does not change the source. If it is interrupted, run it again: it continues where it stopped. No
server starts on the target before the move is complete. A long move prints its progress on standard error.

Examples:
  ROSTRUM_DATABASE=postgres://... npx --no rostrum move --to-database
  npx --no rostrum move --to-folder --data ./again --database-file ./database
`,
  ],
])
