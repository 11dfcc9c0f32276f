import { decodedText } from '../../decodedText.ts'

/** Where a database is and how we are let in there. It holds a password: no log, print or error shows it. */
export class DatabaseAddress {
  readonly #text: string

  private constructor(text: string) {
    this.#text = text
  }

  /** Reads an address like `postgres://user:password@host:5432/name`; null where it is none. */
  static read(text: string): DatabaseAddress | null {
    const trimmed = text.trim()
    if (!/^postgres(ql)?:\/\//.test(trimmed) || !URL.canParse(trimmed)) return null
    return new DatabaseAddress(trimmed)
  }

  /** The address itself, for whoever connects and nobody else. */
  reveal(): string {
    return this.#text
  }

  /** A text from elsewhere without what this address keeps to itself. */
  masked(text: string): string {
    const { password, searchParams } = new URL(this.#text)
    const secrets = [
      this.#text,
      password,
      decodedText(password) ?? '',
      searchParams.get('password') ?? '',
    ]
    return secrets
      .filter((secret) => secret !== '')
      .reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
  }

  toString(): string {
    return 'the database'
  }

  toJSON(): string {
    return this.toString()
  }
}
