/** Whether the address asks for the report of its show (`?report`). */
export function reportAsked(query: string): boolean {
  return new URLSearchParams(query).has('report')
}

/** The path of a show's report by a link's own path (`/#show.link.token`). */
export function reportPath(path: string): string {
  return path.replace('/#', '/?report#')
}
