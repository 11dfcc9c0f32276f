/** Whether the address requests the report of its show (`?report`). */
export function isReportRequested(query: string): boolean {
  return new URLSearchParams(query).has('report')
}

/** Returns the path of a show's report from the path of a link (`/#show.link.token`). */
export function reportPath(path: string): string {
  return path.replace('/#', '/?report#')
}

/** Returns the item that the address shows in the planner (`?planner=item`); null if it does not request the planner. */
export function plannerItem(query: string): string | null {
  return new URLSearchParams(query).get('planner')
}

/** Returns the path of an item in the planner from the path of a link (`/#show.link.token`). */
export function plannerPath(path: string, item: string): string {
  return path.replace('/#', `/?planner=${encodeURIComponent(item)}#`)
}
