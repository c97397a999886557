import { fold } from '../../../domain/text/fold';
import type { Catalogues } from '../../../ports/catalogues';
import type { Db } from '../client';

/** Serialises changes of names, so that one way of writing never comes to name two agencies. */
export const NAMES_LOCK = 4712;

export const createCatalogues = (db: Db): Catalogues => ({
  addAlias: (code, alias) =>
    db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${NAMES_LOCK})`);
      const agencies = await tx.agency.findMany();
      const group = await tx.agencyGroup.findUnique({ where: { code } });
      const wanted = fold(alias);
      const names = (one: { name: string; aliases: string[] }): boolean =>
        [one.name, ...one.aliases].some((name) => fold(name) === wanted);
      if (agencies.some((one) => one.code !== code && names(one))) return 'taken';
      const agency = agencies.find((one) => one.code === code);
      const known = agency ?? group;
      if (!known) return 'no-such-agency';
      if (names(known)) return 'added';
      const data = { aliases: [...known.aliases, alias] };
      if (agency) await tx.agency.update({ where: { code }, data });
      else await tx.agencyGroup.update({ where: { code }, data });
      return 'added';
    }),
});
