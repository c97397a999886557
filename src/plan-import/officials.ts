import { z } from 'zod';
import type { Official } from '../domain/directory/official';
import { POSTS } from '../domain/directory/posts-list';
import type { Result } from '../domain/result';
import { parseJson, type DataFault } from './parse-json';

const schema = z
  .object({
    officials: z
      .array(
        z.object({
          id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens only'),
          name: z.string().min(1).max(100),
          title: z.string().min(1).max(200),
          posts: z
            .array(
              z.object({
                agency: z.string().min(1),
                post: z.enum(POSTS),
                areas: z.array(z.string().min(1)).optional(),
              }),
            )
            .min(1),
        }),
      )
      .max(100_000),
  })
  .superRefine(({ officials }, context) => {
    const seen = new Set<string>();
    officials.forEach((official, index) => {
      if (seen.has(official.id)) {
        context.addIssue({ code: 'custom', path: ['officials', index, 'id'], message: `${official.id} stands twice` });
      }
      seen.add(official.id);
    });
  })
  .transform(({ officials }): readonly Official[] => officials);

/** Reads seeds/officials/*.json. */
export const parseOfficials = (json: string): Result<readonly Official[], readonly DataFault[]> =>
  parseJson(schema, json);
