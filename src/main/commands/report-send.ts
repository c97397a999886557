import { join } from 'node:path';
import type { Config } from '../../config';
import type { Official } from '../../domain/directory/official';
import { mayReport, officeOf, receiversOf } from '../../domain/report/may-report';
import { documentText } from '../../messages/chat/documents';
import { linkText } from '../../messages/chat/linking';
import { StartFault } from '../../ports/faults';
import { createReportDesk } from '../../reporting/report-desk';
import { withDatabase } from './with-database';
import { openFiles } from '../instance/open-files';
import { print, say } from '../output';

export interface ReportSendOptions {
  readonly plan?: string;
  readonly kind: string;
  readonly asOf: string;
  /** Codes of agencies and ids of officials, by comma; the office of UBND tỉnh by default. */
  readonly to?: string;
  /** Id of the sender; the first of the standing agency by default. */
  readonly as?: string;
  readonly note?: string;
  readonly json?: boolean;
}

const orderOf = ({ plan, kind, asOf }: ReportSendOptions) => ({ planId: plan ?? null, kind, asOf });

/** The named officials, agencies as those who take in for them. Throws `StartFault` for a name that nobody bears. */
const receivers = (to: string | undefined, officials: readonly Official[]): readonly Official[] => {
  if (to === undefined) return officeOf(officials);
  return to.split(',').flatMap((one) => {
    const name = one.trim();
    const person = officials.filter((official) => official.id === name);
    const found = person.length > 0 ? person : receiversOf(name, officials);
    if (found.length === 0) throw new StartFault(documentText.unknownReceiver(name));
    return found;
  });
};

/**
 * `dondoc report send`: beside a running instance on its database, else on one started for the moment; the dispatcher
 * takes it from the outbox. Throws `StartFault`.
 */
export const reportSendCommand = async (config: Config, options: ReportSendOptions): Promise<void> => {
  await withDatabase(config, async ({ stores, clock }) => {
    const desk = createReportDesk({
      ...{ reader: stores.reader, inspections: stores.inspections, fundings: stores.fundings },
      ...{ reports: stores.reports, views: stores.views },
      ...{ directory: stores.directory, files: openFiles(join(config.dataFolder, 'files'), config.objectStore), clock },
      calendar: async () => (await stores.plans.rules())?.calendar ?? null,
    });
    const officials = await stores.directory.officials();
    const senderId = options.as ?? officials.find(mayReport)?.id;
    const sender = senderId === undefined ? null : await stores.directory.actorOfOfficial(senderId);
    if (sender === null) throw new StartFault(linkText.noOfficial(options.as ?? ''));
    const to = receivers(options.to, officials);
    const made = await desk.make(orderOf(options), sender);
    if (!made.ok) throw new StartFault(made.error);
    const { id, title, asOf } = made.value;
    const sending = { to: to.map((one) => one.id), note: options.note ?? null, urgent: false };
    const sent = await desk.send(id, sending, sender);
    if (!sent.ok) throw new StartFault(sent.error);
    const names = to.filter((one) => sent.value.includes(one.id)).map((one) => `${one.name} (${one.title})`);
    if (options.json) print(JSON.stringify({ report: id, title, sentTo: sent.value }));
    else say(names.length === 0 ? documentText.already(title) : documentText.onItsWay(title, asOf, names));
  });
};
