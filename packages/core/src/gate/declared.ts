import type { ContactRequest, ContentCategory } from './request.ts'

/** Does the script, template or letter declare what only some may say, or nobody? */
export function declares({ content }: ContactRequest, category: ContentCategory): boolean {
  return content?.categories.includes(category) ?? false
}

/** The listener owes nothing: whatever is said of the debt is disclosed to them. */
export function isStranger({ role }: ContactRequest): boolean {
  return role === 'contact' || role === 'unrelated'
}
