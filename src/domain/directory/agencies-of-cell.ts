import { fold } from '../text/fold';
import type { AgencyCatalogue } from './agency';

/** TEMPORARY */
export const agenciesOfCell = (text: string, catalogue: AgencyCatalogue) => {
  const names = [
    ...catalogue.agencies.flatMap((a) =>
      [a.name, ...a.aliases].map((n) => ({ n: fold(n), codes: [a.code] as readonly string[] })),
    ),
    ...catalogue.groups.flatMap((g) => [g.name, ...g.aliases].map((n) => ({ n: fold(n), codes: g.memberCodes }))),
  ].sort((a, b) => b.n.length - a.n.length);
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const part of text.split(';')) {
    let rest = fold(part).trim();
    let found = false;
    for (;;) {
      const hit = names.find((one) => rest.startsWith(one.n));
      if (!hit) break;
      found = true;
      codes.push(...hit.codes);
      rest = rest.slice(hit.n.length).replace(/^[\s,]+(va )?/, '');
    }
    if (!found) unknown.push(part);
  }
  return { codes: [...new Set(codes)], unknown };
};
