/** Of these only one is in force at a time, whatever record it speaks of. */
const slots: readonly (readonly string[])[] = [['D31', 'D32'], ['D35'], ['D37']]

export const slotOf = (kind: string): readonly string[] | undefined =>
  slots.find((kinds) => kinds.includes(kind))
