import type { Screen } from './screen.ts'

/** Waits until a screen says each of these sentences. */
export async function says(
  screen: Screen,
  ...sentences: readonly (string | RegExp)[]
): Promise<void> {
  for (const sentence of sentences) {
    await screen.page.getByText(sentence).first().waitFor()
  }
}
