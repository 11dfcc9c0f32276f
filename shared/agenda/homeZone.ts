/** The zone that a show is at home in, the first of its zones; UTC where it names none, or there is none yet. */
export function homeZone(of: { readonly zones: readonly string[] } | null | undefined): string {
  return of?.zones[0] ?? 'UTC'
}
