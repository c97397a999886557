import type { AgencyCatalogue } from '../../../domain/directory/agency';
import type { ListingRow } from '../../../domain/plan/listing';

export interface RowProps {
  readonly importId: string;
  readonly row: ListingRow;
  readonly catalogue: AgencyCatalogue;
  readonly agencyName: (code: string) => string;
  /** Rows of a confirmed import are only shown. */
  readonly mayEdit: boolean;
  /** Address of the page, to come back to. */
  readonly back: string;
}

export const importHref = (id: string): string => `/ke-hoach/nhap/${id}`;

export const rowHref = ({ importId, row }: Pick<RowProps, 'importId' | 'row'>): string =>
  `${importHref(importId)}/dong/${row.place}`;
