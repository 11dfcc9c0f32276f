import { IMPORT_OPTION_HELP } from './importOptions.ts'

/** What `import --help` prints. */
export const IMPORT_HELP = `Reads an agenda and shows what was understood, line by line. Nothing is stored, no server is started.

  npx --no rostrum import FILE [options]   read a file: text, markdown, a table with tabs,
                                           a saved page (.html), a Word file (.docx)
  npx --no rostrum import - [options]      read what is piped in, or pasted and ended with Ctrl-D

${IMPORT_OPTION_HELP}
  --json
      print what was read as JSON, and nothing else, on standard output

Examples:
  npx --no rostrum import agenda.docx
  npx --no rostrum import agenda.txt --date 2023-06-21 --zone Asia/Shanghai
  npx --no rostrum import conference.html --day 2 --room "Hall B"
  pbpaste | npx --no rostrum import - --json > agenda.json

What is marked * was not written but follows from the rest. Below the table are the findings:
  conflict         two things in the source cannot both be
  not-understood   a line, or a part of one, was not read
  doubtful         a guess that may be wrong
  assumed          a guess that was needed
Ends with 0 when anything was read, with 1 and one line when nothing was.
`

/** What `check --help` prints. */
export const CHECK_HELP = `Reads an agenda as import does, and prints only what a person should look at, with a summary.

  npx --no rostrum check FILE [options]
  npx --no rostrum check - [options]

${IMPORT_OPTION_HELP}

Example:
  npx --no rostrum check agenda.txt && echo "ready"

Ends with 0 when every line was understood and nothing in the source contradicts itself, with 1
when a finding is a conflict or not-understood, or when nothing was read. Guesses (doubtful,
assumed) are printed and do not count.
`
