/** Ids as this program makes them: of cases, people and points, and of contacts. */
const OWN_IDS = /^(?:[0-9a-f]{34}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[0-9a-f-]{36})?)$/

/**
 * What an error says about what it concerns: `case 0a…`. What is no id of ours is not repeated: who
 * sends a number or a name in its place must not find it in a log.
 */
export function placeOf(what: 'case' | 'contact' | 'party' | 'point', id: string): string {
  return OWN_IDS.test(id) ? `${what} ${id}` : what
}
