/** A set that forgets its oldest members beyond `most`. */
export const createRecent = (most = 5_000) => {
  const members = new Set<string>();
  return {
    has: (key: string): boolean => members.has(key),
    add: (key: string): void => {
      members.add(key);
      const oldest = members.size > most ? members.values().next() : null;
      if (oldest?.done === false) members.delete(oldest.value);
    },
  };
};
