import type { Tx } from '../client';
import { json } from '../json';
import type { CatalogueChange } from '../../../ports/catalogue-imports';
import { agencyRow, groupRow } from './agency-row';
import { removeOfficial } from './directory-changes';

const writeAgencies = async (tx: Tx, { agencies, groups, removed }: CatalogueChange): Promise<void> => {
  for (const one of agencies) {
    const row = agencyRow(one);
    await tx.agency.upsert({ where: { code: one.code }, create: row, update: row });
  }
  for (const one of groups) {
    const row = groupRow(one);
    await tx.agencyGroup.upsert({ where: { code: one.code }, create: row, update: row });
  }
  await tx.agencyGroup.deleteMany({ where: { code: { in: [...removed.groups] } } });
};

/** Whoever comes back to the catalogue is there again; his chats were unlinked when he went. */
const writeOfficials = async (tx: Tx, { officials, removed }: CatalogueChange, nowMs: number): Promise<void> => {
  for (const officialId of removed.officials)
    await removeOfficial(tx, { kind: 'official-left', officialId, successor: null }, nowMs);
  for (const { id, name, title, posts } of officials) {
    const row = { name, title, active: true };
    await tx.official.upsert({ where: { id }, create: { id, ...row }, update: row });
    await tx.postHeld.deleteMany({ where: { officialId: id } });
    await tx.postHeld.createMany({
      data: posts.map(({ agency, post, areas }) => ({
        ...{ officialId: id, agencyCode: agency, post, areas: [...(areas ?? [])] },
      })),
    });
  }
};

/** Writes all that a confirmed import changes, in the caller's transaction. */
export const writeCatalogue = async (tx: Tx, change: CatalogueChange, note: string, nowMs: number): Promise<void> => {
  await writeAgencies(tx, change);
  await writeOfficials(tx, change, nowMs);
  // Last: posts and groups that named them are gone now.
  await tx.agency.deleteMany({ where: { code: { in: [...change.removed.agencies] } } });
  if (change.rules === null) return;
  const { version, calendar, policy } = change.rules;
  const rules = { calendar: json(calendar), policy: json(policy), days: json(change.days) };
  await tx.ruleSet.create({ data: { version, ...rules, note, createdAt: new Date(nowMs) } });
};
