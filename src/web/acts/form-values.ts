import type { CivilDate } from '../../domain/calendar/civil-date';
import type { DocumentRef, Evidence, ProvinceDecision } from '../../domain/task/state';
import type { DecisionKind } from '../../domain/task/who-decides';

/** What has been stored of a form's upload. */
export type StoredFile = Extract<Evidence, { kind: 'file' }> | null;

interface EvidenceForm {
  readonly documentNumber?: string | undefined;
  readonly documentDate?: CivilDate | undefined;
  readonly issuer?: string | undefined;
  readonly extract?: string | undefined;
  readonly link?: string | undefined;
  readonly text?: string | undefined;
}

/** All that a form hands in, the document first. */
export const evidenceOf = (form: EvidenceForm, file: StoredFile): readonly Evidence[] => {
  const { documentNumber, documentDate, issuer, extract, link, text } = form;
  const all: (Evidence | null)[] = [
    documentNumber === undefined
      ? null
      : {
          kind: 'document',
          number: documentNumber,
          date: documentDate ?? null,
          ...(issuer === undefined ? {} : { issuer }),
          ...(extract === undefined ? {} : { extract }),
        },
    file,
    link === undefined ? null : { kind: 'link', url: link },
    text === undefined ? null : { kind: 'statement', text },
  ];
  return all.filter((one) => one !== null);
};

export const refOf = (form: { readonly documentNumber: string; readonly documentDate: string }): DocumentRef => ({
  number: form.documentNumber,
  date: form.documentDate,
});

interface DecisionForm {
  readonly decision: DecisionKind;
  readonly date?: CivilDate | undefined;
  readonly agency?: string | undefined;
  readonly text?: string | undefined;
}

/** No day at all: the rules say so. */
export const NO_DAY: CivilDate = '';

/** An extension without a day is no decision, nor is giving to no agency: the rules say so. */
export const decisionOf = ({ decision, date, agency, text }: DecisionForm): ProvinceDecision => {
  if (decision === 'instruct') return { kind: 'instruct', text: text ?? '' };
  if (decision === 'extend') return { kind: 'extend', to: date ?? NO_DAY };
  return decision === 'reassign' ? { kind: 'reassign', to: agency ?? '' } : { kind: decision };
};
