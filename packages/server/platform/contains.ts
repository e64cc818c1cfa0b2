/** The pattern of LIKE for what holds these words anywhere: their own signs mean themselves. */
export const contains = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
