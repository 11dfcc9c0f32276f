type Where = 'localStorage' | 'sessionStorage'

/** Returns the text that this device (or this tab) stores under a key; null without one, or if the browser stores nothing. */
export function readStored(key: string, where: Where = 'localStorage'): string | null {
  try {
    return window[where].getItem(key)
  } catch {
    return null
  }
}

/** Returns the value of a stored JSON text; null if there is none, or it cannot be parsed. */
export function readStoredValue(key: string, where?: Where): unknown {
  try {
    return JSON.parse(readStored(key, where) ?? 'null')
  } catch {
    return null
  }
}

/** Stores a text, or removes it (null). If the browser cannot store it, the default applies again next time. */
export function writeStored(key: string, text: string | null, where: Where = 'localStorage'): void {
  try {
    if (text === null) window[where].removeItem(key)
    else window[where].setItem(key, text)
  } catch {
    // The page goes on without it.
  }
}
