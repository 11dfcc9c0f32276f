/** Figures in whole minutes, seconds left out: `+12` of `+12:04`, `62` of `1:02:00`. */
export function digitMinutes(figures: string): string {
  const sign = figures.startsWith('+') ? '+' : ''
  const [minutes = 0, hours = 0] = figures
    .slice(sign.length)
    .split(':')
    .map(Number)
    .reverse()
    .slice(1)
  return `${sign}${hours * 60 + minutes}`
}
