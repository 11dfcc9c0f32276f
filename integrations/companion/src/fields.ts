import type {
  CompanionInputFieldDropdown,
  CompanionInputFieldNumber,
  CompanionInputFieldTextInput,
} from '@companion-module/base'

/** When a field is visible: while another field has this value; null: always. */
type Visible = readonly [field: string, value: string] | null

const visibility = (visible: Visible) =>
  visible === null ? {} : { isVisibleExpression: `$(options:${visible[0]}) == '${visible[1]}'` }

/** Returns a field to choose from labels by id; its first choice is the default. */
export function dropdown<Id extends string>(
  id: Id,
  label: string,
  labels: Readonly<Record<string, string>>,
): CompanionInputFieldDropdown<Id> {
  const choices = Object.entries(labels).map(([choice, text]) => ({ id: choice, label: text }))
  const [first] = Object.keys(labels)
  // The visibility of other fields depends on it, so it cannot be an expression.
  const rest = { default: first ?? '', disableAutoExpression: true }
  return { id, type: 'dropdown', label, choices, ...rest }
}

/** Returns the labels of choices whose ids are words. */
export function wordsOf(ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, id]))
}

/** Returns a field for a number within a range. */
export function number<Id extends string>(
  id: Id,
  label: string,
  [min, initial, max]: readonly [number, number, number],
  visible: Visible = null,
): CompanionInputFieldNumber<Id> {
  return { id, type: 'number', label, default: initial, min, max, ...visibility(visible) }
}

/** Returns a field for text, which may contain variables. */
export function text<Id extends string>(
  id: Id,
  label: string,
  initial = '',
  visible: Visible = null,
): CompanionInputFieldTextInput<Id> {
  const rest = { useVariables: true, default: initial, ...visibility(visible) }
  return { id, type: 'textinput', label, ...rest }
}
