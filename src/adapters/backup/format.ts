import { z } from 'zod';

/**
 * A backup is gzipped text, one JSON value a line: the manifest; of each table its name and then its rows as PostgreSQL
 * writes them (`row_to_json`); of each evidence file its name and then its bytes in pieces; last a line with the counts
 * and the SHA-256 of all lines before it. A file that was cut off has no last line.
 */
export const FORMAT = 1;

export const Manifest = z.object({
  dondoc: z.literal(FORMAT),
  /** System time; the plan clock's own offset is among the settings. */
  madeAt: z.string(),
  /** Migrations that the database had, oldest first: it goes back into the same schema only. */
  migrations: z.array(z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

export const TableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
export const FileLine = z.object({ file: z.string(), name: z.string(), size: z.number() });
export const PieceLine = z.object({ piece: z.base64() });
export const EndLine = z.object({ end: z.string(), rows: z.number(), files: z.number() });

/** Bytes of a file in one line. */
export const PIECE = 1 << 20;
