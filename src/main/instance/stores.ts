import { createAddressBook } from '../../adapters/prisma/delivery/address-book';
import { createArrivals } from '../../adapters/prisma/delivery/arrivals';
import { createChannelSwitches, createDeliveryPolicies } from '../../adapters/prisma/delivery/channel-settings';
import { createDb } from '../../adapters/prisma/client';
import { createDelegations } from '../../adapters/prisma/directory/delegations';
import { createDirectory } from '../../adapters/prisma/directory/directory';
import { createDirectoryChanges } from '../../adapters/prisma/directory/directory-changes';
import { createInbox } from '../../adapters/prisma/delivery/inbox';
import { createInspectionStore } from '../../adapters/prisma/plans/inspections';
import { createLinking } from '../../adapters/prisma/directory/linking';
import { createLogReader } from '../../adapters/prisma/tasks/log-reader';
import { createOutbox } from '../../adapters/prisma/delivery/outbox';
import { createPauses } from '../../adapters/prisma/delivery/pauses';
import { createPlanFundingStore } from '../../adapters/prisma/plans/plan-funding';
import { createCatalogueImports } from '../../adapters/prisma/directory/catalogue-imports';
import { createCatalogues } from '../../adapters/prisma/directory/catalogues';
import { createPlanImports } from '../../adapters/prisma/plans/plan-imports';
import { createPlanStore } from '../../adapters/prisma/plans/plan-store';
import { createReceipts } from '../../adapters/prisma/delivery/receipts';
import { createReportStore } from '../../adapters/prisma/reports';
import { createReplyLinks } from '../../adapters/prisma/delivery/reply-links';
import { createRuleCache } from '../../adapters/prisma/tasks/rule-cache';
import { createSignIn } from '../../adapters/prisma/directory/sign-in';
import { createTaskLog } from '../../adapters/prisma/tasks/task-log';
import { createTokenVault } from '../../adapters/prisma/delivery/token-vault';
import { createDeliveryViews } from '../../adapters/prisma/views/view-deliveries';
import { createTaskViews } from '../../adapters/prisma/views/task-views';

/** Everything that speaks to one PostgreSQL database. */
export const openStores = (url: string, poolSize: number, connectWithinMs?: number) => {
  const db = createDb({ url, poolSize, connectWithinMs });
  const rules = createRuleCache(db);
  return {
    db,
    log: createTaskLog(db, rules),
    plans: createPlanStore(db, rules),
    imports: createPlanImports(db),
    catalogues: createCatalogues(db),
    catalogueImports: createCatalogueImports(db),
    directory: createDirectory(db),
    delegations: createDelegations(db),
    directoryChanges: createDirectoryChanges(db),
    inbox: createInbox(db),
    outbox: createOutbox(db),
    arrivals: createArrivals(db),
    book: createAddressBook(db),
    receipts: createReceipts(db),
    vault: createTokenVault(db),
    links: (publicUrl: string | undefined) => createReplyLinks(db, publicUrl),
    signIn: (publicUrl: string | undefined) => createSignIn(db, publicUrl),
    switches: createChannelSwitches(db),
    policies: createDeliveryPolicies(db),
    deliveries: createDeliveryViews(db),
    linking: createLinking(db),
    inspections: createInspectionStore(db),
    pauses: createPauses(db),
    fundings: createPlanFundingStore(db),
    reader: createLogReader(db),
    reports: createReportStore(db),
    views: createTaskViews(db, rules),
    close: () => db.$disconnect(),
  };
};

export type Stores = ReturnType<typeof openStores>;
