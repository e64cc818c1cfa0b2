/** A list with a part of the one of this id put in its place; whoever is not named stays as it was. */
export const put = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  part: (one: T) => Partial<T>,
): readonly T[] => list.map((one) => (one.id === id ? { ...one, ...part(one) } : one))
