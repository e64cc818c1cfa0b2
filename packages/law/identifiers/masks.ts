/** Stars for all but the first `head` and last `tail` signs; a text too short to hide anything is hidden whole. */
function mask(text: string, head: number, tail: number): string {
  const signs = [...text.trim()]
  const hidden = signs.length - head - tail
  if (hidden <= 0) return '*'.repeat(signs.length)
  return signs.map((sign, i) => (i < head || i >= signs.length - tail ? sign : '*')).join('')
}

/** 320706198001011234 → «320706********1234»: the birth date is hidden. */
export function maskCitizenId(id: string): string {
  return mask(id, 6, 4)
}

/** Any certificate's number: one of eighteen signs as a citizen's; a passport or permit shows one sign and the last two. */
export function maskIdentifier(number: string): string {
  return [...number.trim()].length === 18 ? maskCitizenId(number) : mask(number, 1, 2)
}

/** 13812345678 → «138****5678»; a landline 0518-85551234 → «051******1234». */
export function maskPhone(phone: string): string {
  return mask(phone, 3, 4)
}

/** 张小三 → «张**»: the surname stays, so that a list can still be talked about. A single sign is hidden. */
export function maskName(name: string): string {
  return mask(name, 1, 0)
}
