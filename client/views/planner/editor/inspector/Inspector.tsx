import type { Table } from '../table/useTable.ts'
import type { InspectorState } from './useInspector.ts'

export function Inspector(_: { readonly table: Table; readonly inspector: InspectorState }) {
  return <aside className="ed-side" />
}
