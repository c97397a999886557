import { MOST_SIGN_IN_LINKS, SESSION_MS, SIGN_IN_LINK_MS } from '../../../src/domain/directory/sign-in';
import type { SignIn } from '../../../src/ports/sign-in';

interface Row {
  readonly officialId: string;
  readonly untilMs: number;
}

/** Links and sessions in memory. */
export const createMemorySignIn = (publicUrl: string | null, most = MOST_SIGN_IN_LINKS) => {
  const links = new Map<string, Row>();
  const sessions = new Map<string, Row>();
  const issued = new Map<string, number>();
  const tokenOf = (kind: string): string => `${kind}-token-of-the-tests-${links.size + sessions.size + 1}`;
  const good = (rows: ReadonlyMap<string, Row>, token: string, nowMs: number): Row | null => {
    const row = rows.get(token);
    return row !== undefined && row.untilMs > nowMs ? row : null;
  };
  const signIn: SignIn = {
    link: async (officialId, _from, nowMs) => {
      if (publicUrl === null) return { kind: 'no-address' };
      const count = (issued.get(officialId) ?? 0) + 1;
      if (count > most) return { kind: 'too-many', untilMs: nowMs + SIGN_IN_LINK_MS };
      issued.set(officialId, count);
      const token = tokenOf('link');
      links.set(token, { officialId, untilMs: nowMs + SIGN_IN_LINK_MS });
      return { kind: 'link', url: `${publicUrl}/dang-nhap/${token}` };
    },
    look: async (token, nowMs) => good(links, token, nowMs)?.officialId ?? null,
    enter: async (token, nowMs) => {
      const row = good(links, token, nowMs);
      if (row === null) return null;
      links.delete(token);
      const session = tokenOf('session');
      sessions.set(session, { officialId: row.officialId, untilMs: nowMs + SESSION_MS });
      return session;
    },
    who: async (session, nowMs) => good(sessions, session, nowMs)?.officialId ?? null,
    leave: async (session) => void sessions.delete(session),
    leaveAll: async (officialId) => {
      const own = [...sessions].filter(([, row]) => row.officialId === officialId);
      for (const [token] of own) sessions.delete(token);
      return own.length;
    },
  };
  return { ...signIn, links, sessions };
};
