type Area = 'localStorage' | 'sessionStorage'

/** Returns the text that this device (or this tab) stores under a key; null if there is none, or the browser stores nothing. */
export function readStored(key: string, area: Area = 'localStorage'): string | null {
  try {
    return window[area].getItem(key)
  } catch {
    return null
  }
}

/** Returns the value of a stored JSON text; null if there is none, or it cannot be parsed. */
export function readStoredValue(key: string, area?: Area): unknown {
  try {
    return JSON.parse(readStored(key, area) ?? 'null')
  } catch {
    return null
  }
}

/** Stores a text, or removes it (null). If the browser cannot store it, the default applies again next time. */
export function writeStored(key: string, text: string | null, area: Area = 'localStorage'): void {
  try {
    if (text === null) window[area].removeItem(key)
    else window[area].setItem(key, text)
  } catch {
    // The page works without the stored text.
  }
}
