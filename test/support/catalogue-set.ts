import type { CatalogueSet } from '../../src/domain/catalogue/catalogue';
import { catalogueSet } from '../../src/domain/catalogue/entries-of';
import { seedCatalogue, seedDays, seedOfficials, seedRules } from '../../src/main/seed-files';

/** The catalogues that an instance starts with. */
export const seedSet = (): CatalogueSet => catalogueSet(seedCatalogue(), seedOfficials(), seedRules(), seedDays());
