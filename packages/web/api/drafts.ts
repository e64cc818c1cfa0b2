/** Where drafts are kept. `key` begins with the person, so that two people at one desk do not meet. */
export type DraftStore = {
  readonly find: (key: string) => Promise<unknown>
  readonly keep: (key: string, body: unknown) => Promise<void>
  readonly drop: (key: string) => Promise<void>
}

const named = (key: string) => `zhiheng.draft.${key}`

/** Drafts on this device only: they survive a reload and a lost connection, not a change of desk. */
export const deviceDrafts: DraftStore = {
  find: async (key) => {
    const text = window.localStorage.getItem(named(key))
    return text === null ? undefined : (JSON.parse(text) as unknown)
  },
  keep: async (key, body) => window.localStorage.setItem(named(key), JSON.stringify(body)),
  drop: async (key) => window.localStorage.removeItem(named(key)),
}
