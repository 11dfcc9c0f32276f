import { z } from 'zod'

const MAIL = z.email()

/** Returns the kind of a contact: a mail address, a phone number, or null. */
export function contactKind(text: string): 'mail' | 'phone' | null {
  if (MAIL.safeParse(text).success) return 'mail'
  const digits = text.replace(/\D/g, '').length
  return /^\+?[\d\s()./-]+$/.test(text) && digits >= 5 && digits <= 20 ? 'phone' : null
}

/** The contact of a person: one mail address or phone number. No agenda and no log contains it. */
export const Contact = z
  .string()
  .trim()
  .max(200)
  .refine((text) => contactKind(text) !== null, 'neither a mail address nor a phone number')
