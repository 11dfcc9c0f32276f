import type { InspectorState } from '../inspector/useInspector.ts'
import type { Table } from '../table/useTable.ts'

export function EditorList(_: {
  readonly table: Table
  readonly inspector: InspectorState
  readonly warned: ReadonlySet<string>
}) {
  return null
}
