import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { REPORT_KINDS } from '../../domain/report/periods';
import { fail, ok, type Result } from '../../domain/result';
import { reportFaultText } from '../../messages/report/report-head';
import { buildReport, type ReportModel, type ReportSources } from '../../reporting/build-report';
import { renderDocx } from '../../reporting/render-docx';
import { reportFault } from '../../reporting/report-fault';

/** As typed at the command line or sent to a page. `out` null builds the figures alone. */
export interface ReportOrder {
  readonly kind: string;
  readonly asOf: string;
  readonly out: string | null;
}

export interface ReportBuilt {
  readonly model: ReportModel;
  /** The file written and its size in bytes, when one was asked for. */
  readonly file: { readonly path: string; readonly bytes: number } | null;
}

const kindSchema = z.enum(REPORT_KINDS);

/**
 * `dondoc report build`: tells the figures as of the end of a day and writes the docx.
 * The error is one Vietnamese sentence (bad kind, bad day, nothing to report, unwritable path).
 */
export const reportBuild = async (
  sources: ReportSources,
  { kind, asOf, out }: ReportOrder,
): Promise<Result<ReportBuilt, string>> => {
  const known = kindSchema.safeParse(kind);
  if (!known.success) return fail(reportFaultText['not-a-kind'](kind, REPORT_KINDS));
  const built = await buildReport(sources, { kind: known.data, asOf });
  if (!built.ok) return fail(reportFault(built.error));
  if (out === null) return ok({ model: built.value, file: null });
  const docx = await renderDocx(built.value.document);
  try {
    await writeFile(out, docx);
  } catch (error) {
    return fail(reportFaultText['cannot-write'](out, error instanceof Error ? error.message : String(error)));
  }
  return ok({ model: built.value, file: { path: out, bytes: docx.byteLength } });
};

/** What `--json` prints: the figures with the plan and the log position they were told from. */
export const reportJson = ({ model }: ReportBuilt): Record<string, unknown> => ({
  plan: { id: model.plan.id, title: model.plan.title, year: model.plan.year, number: model.plan.number },
  position: model.position.toString(),
  ...model.figures,
});
