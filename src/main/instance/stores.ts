import { createAddressBook } from '../../adapters/prisma/address-book';
import { createChannelSwitches, createDeliveryPolicies } from '../../adapters/prisma/channel-settings';
import { createDb } from '../../adapters/prisma/client';
import { createDelegations } from '../../adapters/prisma/delegations';
import { createDirectory } from '../../adapters/prisma/directory';
import { createDirectoryChanges } from '../../adapters/prisma/directory-changes';
import { createInbox } from '../../adapters/prisma/inbox';
import { createInspectionStore } from '../../adapters/prisma/inspections';
import { createLinking } from '../../adapters/prisma/linking';
import { createLogReader } from '../../adapters/prisma/log-reader';
import { createOutbox } from '../../adapters/prisma/outbox';
import { createPauses } from '../../adapters/prisma/pauses';
import { createPlanFundingStore } from '../../adapters/prisma/plan-funding';
import { createCatalogueImports } from '../../adapters/prisma/catalogue-imports';
import { createCatalogues } from '../../adapters/prisma/catalogues';
import { createPlanImports } from '../../adapters/prisma/plan-imports';
import { createPlanStore } from '../../adapters/prisma/plan-store';
import { createReceipts } from '../../adapters/prisma/receipts';
import { createReportStore } from '../../adapters/prisma/reports';
import { createReplyLinks } from '../../adapters/prisma/reply-links';
import { createRuleCache } from '../../adapters/prisma/rule-cache';
import { createSignIn } from '../../adapters/prisma/sign-in';
import { createTaskLog } from '../../adapters/prisma/task-log';
import { createTokenVault } from '../../adapters/prisma/token-vault';
import { createDeliveryViews } from '../../adapters/prisma/view-deliveries';
import { createTaskViews } from '../../adapters/prisma/task-views';

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
