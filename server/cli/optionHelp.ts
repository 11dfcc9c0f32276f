import {
  OPTION_NAMES,
  OPTIONS,
  type OptionName,
  typedOption,
  variableOf,
} from '../configChoices.ts'

/** Lists options of the server for a help text: all, or those of a command. */
export function optionHelp(names: readonly OptionName[] = OPTION_NAMES): string {
  return names
    .map((name) => helpLines(typedOption(name), OPTIONS[name].about, variableOf(name)))
    .join('\n')
}

/** The lines of one option in a help text: as it is typed, its variable, and what it does. */
export function helpLines(typed: string, about: string, variable = ''): string {
  const first = `  ${typed}`.padEnd(44) + variable
  return `${first.trimEnd()}\n      ${about}`
}
