export const PASSWORD_LENGTH_MIN = 12

/** Whether a password is as strong as the server asks: long enough, with letters and digits. */
export function isStrongPassword(text: string): boolean {
  return text.length >= PASSWORD_LENGTH_MIN && /\p{L}/u.test(text) && /\d/.test(text)
}
