const keyOf = (personId: string) => `zhiheng.partner.${personId}`

/** 搭档: whom an officer went out with last, remembered on this device alone and only as an id. */
export function partnerOf(personId: string): string | null {
  try {
    return localStorage.getItem(keyOf(personId))
  } catch {
    return null
  }
}

export function rememberPartner(personId: string, partnerId: string | null): void {
  try {
    if (partnerId && partnerId !== personId) localStorage.setItem(keyOf(personId), partnerId)
  } catch {
    // A device that keeps nothing is asked again.
  }
}
