import type { CatalogueSet } from '../../src/domain/catalogue/catalogue';
import type { SetFacts } from '../../src/domain/catalogue/set-facts';
import { catalogueSet } from '../../src/domain/catalogue/entries-of';
import { seedCatalogue, seedDays, seedOfficials, seedRules } from '../../src/main/instance/seed-files';
import { policyOf } from '../../src/plan-import/catalogue-change';

/** The catalogues that an instance starts with. */
export const seedSet = (): CatalogueSet => catalogueSet(seedCatalogue(), seedOfficials(), seedRules(), seedDays());

/** What the product asks besides the catalogues, where plans and tasks speak of these. */
export const setFacts = (...inUse: readonly string[]): SetFacts => ({
  inUse: new Set(inUse),
  isPolicy: (entries) => policyOf(entries) !== null,
});
