import { v7 } from 'uuid'

/**
 * An id the page gives (UUID version 7, RFC 9562): ids of one time stand side by side in every index of the database, and
 * unlike the browser's own `randomUUID` they can be made on a page that is served without https.
 */
export const newId = (): string => v7()
