/** Years to come whose days have the same names, from March on. */
const YEARS: Readonly<Record<string, string>> = {
  2020: '2037',
  2022: '2033',
  2023: '2034',
  2024: '2030',
}

/** A text of an agenda whose dates are to come: about one that has passed a person is asked. */
export const datesToCome = (text: string): string =>
  text.replaceAll(/\b20\d\d\b/g, (year) => YEARS[year] ?? year)
