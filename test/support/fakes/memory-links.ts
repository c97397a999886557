import type { ChatAddress } from '../../../src/ports/directory';
import type { LinkedMessage, ReplyLinks } from '../../../src/ports/reply-links';

/** One-time links in memory. */
export const createMemoryLinks = (publicUrl: string | null) => {
  const rows = new Map<string, { address: ChatAddress; message: LinkedMessage; used: boolean }>();
  const issueToken = async (address: ChatAddress, message: LinkedMessage): Promise<string> => {
    const token = `token-${rows.size + 1}`;
    rows.set(token, { address, message, used: false });
    return token;
  };
  const links: ReplyLinks = {
    issueToken,
    issue: async (address, message) =>
      publicUrl === null ? null : `${publicUrl}/tra-loi/${await issueToken(address, message)}`,
    open: async (token) => rows.get(token) ?? null,
    use: async (token) => {
      const row = rows.get(token);
      if (row === undefined || row.used) return false;
      row.used = true;
      return true;
    },
  };
  return { ...links, messageOf: (link: string | null) => rows.get(link?.split('/').at(-1) ?? '')?.message };
};
