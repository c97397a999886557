import { createInterface } from 'node:readline';
import { isCivilDate } from '../../domain/calendar/civil-date';
import { usageText } from '../../messages/running/cli-usage';
import { explainAgencies, explainDeadline, explainReply } from './explanations';
import { readOfficeWords } from '../instance/office-words';
import { seedCatalogue } from '../instance/seed-files';
import { UseFault } from '../../ports/faults';
import { print } from '../output';

export interface ExplainOptions {
  readonly json?: boolean;
  readonly year?: string;
  readonly today?: string;
}

/** One text, or one a line from standard input where `\n` stands for a line break inside one; a value for each. */
const forEachText = async (
  text: string,
  json: boolean | undefined,
  explain: (text: string) => unknown,
): Promise<void> => {
  const told = (one: string): string => JSON.stringify(explain(one), null, json ? undefined : 2);
  if (text !== '-') return print(told(text));
  for await (const one of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    print(told(one.replaceAll('\\n', '\n')));
};

export const explainDeadlineCommand = async (text: string, { json, year }: ExplainOptions): Promise<void> => {
  const of = year === undefined ? new Date().getFullYear() : Number(year);
  if (!Number.isInteger(of) || of < 1900 || of > 2200) throw new UseFault(usageText.notAYear('--year', year ?? ''));
  await forEachText(text, json, (one) => explainDeadline(one, of));
};

export const explainAgenciesCommand = async (text: string, { json }: ExplainOptions): Promise<void> => {
  const catalogue = seedCatalogue();
  await forEachText(text, json, (one) => explainAgencies(one, catalogue));
};

export const explainReplyCommand = async (
  text: string,
  { json, today }: ExplainOptions,
  dataFolder: string,
): Promise<void> => {
  const day = today ?? new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  if (!isCivilDate(day)) throw new UseFault(usageText.notADay('--today', day));
  const vocabulary = readOfficeWords(dataFolder);
  await forEachText(text, json, (one) => explainReply(one, day, vocabulary));
};
